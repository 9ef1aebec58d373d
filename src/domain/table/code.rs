//! The text format of share links and saved sessions: `1-tn-ga` is version 1, training none, goal ambulance.

use std::{error, fmt};

use super::answers::Answers;
use super::questionnaire::{Choice, Questionnaire};

/// The version of the format. Raise it when the letter of a question or choice changes.
const VERSION: &str = "1";

impl Answers {
    /// Encodes the answers in letters, digits and hyphens: the version, then a pair of letters for each answer.
    pub fn code(&self) -> String {
        let mut code = String::from(VERSION);
        for choice in self.iter() {
            code.push('-');
            code.push(choice.question().code());
            code.push(choice.code());
        }
        code
    }

    /// Decodes a code. Ignores pairs that are not in the questionnaire. If a question has two answers, the first
    /// one counts.
    ///
    /// # Errors
    ///
    /// The version is missing or unknown.
    pub fn from_code(questionnaire: &Questionnaire, code: &str) -> Result<Self, CodeError> {
        let mut parts = code.split('-');
        match parts.next() {
            Some(VERSION) => {}
            None | Some("") => return Err(CodeError(Kind::NoVersion)),
            Some(_) => return Err(CodeError(Kind::UnknownVersion)),
        }
        Ok(parts.rev().filter_map(|pair| choice(questionnaire, pair)).collect())
    }
}

fn choice(questionnaire: &Questionnaire, pair: &str) -> Option<Choice> {
    let mut letters = pair.chars();
    let choice = questionnaire.choice(letters.next()?, letters.next()?)?;
    letters.next().is_none().then_some(choice)
}

/// Why a code could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CodeError(Kind);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Kind {
    NoVersion,
    UnknownVersion,
    Unfinished,
}

impl CodeError {
    /// Returns the error for a valid code whose answers do not lead to a result.
    pub(crate) fn unfinished() -> Self {
        Self(Kind::Unfinished)
    }
}

impl fmt::Display for CodeError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(match self.0 {
            Kind::NoVersion => "the code has no version",
            Kind::UnknownVersion => "the code has an unknown version",
            Kind::Unfinished => "the code does not lead to a result",
        })
    }
}

impl error::Error for CodeError {}

#[cfg(test)]
mod tests {
    use super::{Answers, CodeError, Kind};
    use crate::domain::table::questionnaire::Choice;
    use crate::domain::table::sample::{NO_BOOTS, NO_COAT, RAIN, SUN, TABLE, WITH_BOOTS};

    fn read(code: &str) -> Result<Answers, CodeError> {
        Answers::from_code(&TABLE.questionnaire, code)
    }

    #[track_caller]
    fn check(code: &str, answers: &[Choice]) {
        assert_eq!(read(code), Ok(answers.iter().copied().collect()));
    }

    #[test]
    fn codes_and_answers_convert_both_ways() {
        assert_eq!(Answers::new().code(), "1");
        assert_eq!([NO_BOOTS, RAIN].into_iter().collect::<Answers>().code(), "1-sr-bn");
        check("1", &[]);
        check("1-sr-bn", &[RAIN, NO_BOOTS]);
        check("1-bn-sr", &[RAIN, NO_BOOTS]);
    }

    #[test]
    fn unknown_pairs_are_ignored() {
        check("1-sx-cn", &[NO_COAT]);
        check("1-xs-cn", &[NO_COAT]);
        check("1-ss2-c-cn--", &[NO_COAT]);
        check("1-ñé-SS", &[]);
    }

    #[test]
    fn the_first_of_two_answers_counts() {
        check("1-ss-sr-by-bn", &[SUN, WITH_BOOTS]);
    }

    #[test]
    fn a_missing_or_unknown_version_is_an_error() {
        assert_eq!(read(""), Err(CodeError(Kind::NoVersion)));
        assert_eq!(read("-ss"), Err(CodeError(Kind::NoVersion)));
        assert_eq!(read("2-ss"), Err(CodeError(Kind::UnknownVersion)));
        assert_eq!(read("ss"), Err(CodeError(Kind::UnknownVersion)));
        assert_eq!(read("1.ss"), Err(CodeError(Kind::UnknownVersion)));
    }
}
