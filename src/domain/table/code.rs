//! The one codec of the share link and the saved session: `1-tn-ga` is version 1, training none, goal
//! ambulance.

use std::{error, fmt};

use super::answers::Answers;
use super::questionnaire::{Choice, Questionnaire};

/// What the letters mean. A change to the letters of a questionnaire needs a new version.
const VERSION: &str = "1";

impl Answers {
    /// The answers as letters, digits and hyphens: the version, then a pair of letters for each answer.
    pub fn code(&self) -> String {
        let mut code = String::from(VERSION);
        for choice in self.iter() {
            code.push('-');
            code.push(choice.question().code());
            code.push(choice.code());
        }
        code
    }

    /// Reads a code. Pairs that the questionnaire lacks are dropped, and of two answers to one question
    /// the first stands.
    ///
    /// # Errors
    ///
    /// The code has no version, or one that is not known here.
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
    /// The code is sound, but its answers lead to no result.
    pub(crate) fn unfinished() -> Self {
        Self(Kind::Unfinished)
    }
}

impl fmt::Display for CodeError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(match self.0 {
            Kind::NoVersion => "the code has no version",
            Kind::UnknownVersion => "the code is of an unknown version",
            Kind::Unfinished => "the code leads to no result",
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
    fn a_code_stands_for_answers() {
        assert_eq!(Answers::new().code(), "1");
        assert_eq!([NO_BOOTS, RAIN].into_iter().collect::<Answers>().code(), "1-sr-bn");
        check("1", &[]);
        check("1-sr-bn", &[RAIN, NO_BOOTS]);
        check("1-bn-sr", &[RAIN, NO_BOOTS]);
    }

    #[test]
    fn what_the_questionnaire_lacks_is_dropped() {
        check("1-sx-cn", &[NO_COAT]);
        check("1-xs-cn", &[NO_COAT]);
        check("1-ss2-c-cn--", &[NO_COAT]);
        check("1-ñé-SS", &[]);
    }

    #[test]
    fn of_two_answers_to_one_question_the_first_stands() {
        check("1-ss-sr-by-bn", &[SUN, WITH_BOOTS]);
    }

    #[test]
    fn another_version_is_an_error() {
        assert_eq!(read(""), Err(CodeError(Kind::NoVersion)));
        assert_eq!(read("-ss"), Err(CodeError(Kind::NoVersion)));
        assert_eq!(read("2-ss"), Err(CodeError(Kind::UnknownVersion)));
        assert_eq!(read("ss"), Err(CodeError(Kind::UnknownVersion)));
        assert_eq!(read("1.ss"), Err(CodeError(Kind::UnknownVersion)));
    }
}
