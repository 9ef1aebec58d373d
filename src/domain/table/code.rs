//! The text format of saved sessions: `1-tn-ga` is version 1, training none, goal ambulance. A question with a
//! [stamp](Stamps) has it after its pair of letters: `1-htk2f`.

use std::{error, fmt};

use super::answers::Answers;
use super::questionnaire::{Choice, Questionnaire};
use super::stamps::Stamps;

/// The version of the format. Raise it if codes have to be read in another way. If a question or choice changes its
/// meaning, give it a new letter instead, so that the other answers stay readable.
pub(super) const VERSION: &str = "1";

impl Answers {
    /// Encodes the answers in letters, digits and hyphens: the version, then a pair of letters for each answer.
    pub fn code(&self, stamps: &Stamps) -> String {
        [VERSION, &self.pairs(stamps)].concat()
    }

    /// Returns a hyphen, a pair of letters and the stamp for each answer.
    pub(super) fn pairs(&self, stamps: &Stamps) -> String {
        let mut pairs = String::new();
        for choice in self.iter() {
            pairs.extend(['-', choice.question().code(), choice.code()]);
            pairs.push_str(stamps.of(choice.question()));
        }
        pairs
    }

    /// Decodes a code. Ignores pairs that are not in the questionnaire or have another stamp. If a question has two
    /// answers, the first one counts.
    ///
    /// # Errors
    ///
    /// The version is missing or unknown.
    pub fn from_code(questionnaire: &Questionnaire, stamps: &Stamps, code: &str) -> Result<Self, CodeError> {
        let mut parts = code.split('-');
        match parts.next() {
            Some(VERSION) => {}
            None | Some("") => return Err(CodeError::NoVersion),
            Some(_) => return Err(CodeError::UnknownVersion),
        }
        Ok(parts.rev().filter_map(|pair| choice(questionnaire, stamps, pair)).collect())
    }
}

/// Returns the choice of a pair of letters with the right stamp.
pub(super) fn choice(questionnaire: &Questionnaire, stamps: &Stamps, pair: &str) -> Option<Choice> {
    let mut letters = pair.chars();
    let choice = questionnaire.choice(letters.next()?, letters.next()?)?;
    (letters.as_str() == stamps.of(choice.question())).then_some(choice)
}

/// Why a code could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeError {
    /// It has no version.
    NoVersion,
    /// It has a version that this release does not know.
    UnknownVersion,
    /// The code of a share link is damaged, or has an answer that this questionnaire does not have.
    Damaged,
    /// The answers in a share link do not lead to a result.
    Unfinished,
}

impl fmt::Display for CodeError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(match self {
            Self::NoVersion => "the code has no version",
            Self::UnknownVersion => "the code has an unknown version",
            Self::Damaged => "the code is damaged",
            Self::Unfinished => "the code does not lead to a result",
        })
    }
}

impl error::Error for CodeError {}

#[cfg(test)]
mod tests {
    use super::{Answers, CodeError};
    use crate::domain::table::questionnaire::Choice;
    use crate::domain::table::sample::{COAT, NO_BOOTS, NO_COAT, RAIN, SUN, TABLE, WITH_BOOTS};
    use crate::domain::table::stamps::Stamps;

    fn read(code: &str) -> Result<Answers, CodeError> {
        Answers::from_code(&TABLE.questionnaire, &Stamps::NONE, code)
    }

    #[track_caller]
    fn check(code: &str, answers: &[Choice]) {
        assert_eq!(read(code), Ok(answers.iter().copied().collect()));
    }

    #[test]
    fn codes_and_answers_convert_both_ways() {
        let code = |choices: &[Choice]| choices.iter().copied().collect::<Answers>().code(&Stamps::NONE);
        assert_eq!(code(&[]), "1");
        assert_eq!(code(&[NO_BOOTS, RAIN]), "1-sr-bn");
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
    fn an_answer_to_other_numbers_is_ignored() {
        let [old, new] = ["55 120", "60 140"].map(|numbers| Stamps::NONE.with(COAT, numbers));
        let answers: Answers = [RAIN, NO_COAT, NO_BOOTS].into_iter().collect();
        let kept: Answers = [RAIN, NO_BOOTS].into_iter().collect();
        for (written, read, expected) in [
            (&old, &old, &answers),
            (&old, &new, &kept),
            (&old, &Stamps::NONE, &kept),
            (&Stamps::NONE, &new, &kept),
        ] {
            let code = answers.code(written);
            assert_eq!(
                Answers::from_code(&TABLE.questionnaire, read, &code).as_ref(),
                Ok(expected),
                "{code}"
            );
        }
    }

    #[test]
    fn the_first_of_two_answers_counts() {
        check("1-ss-sr-by-bn", &[SUN, WITH_BOOTS]);
    }

    #[test]
    fn a_missing_or_unknown_version_is_an_error() {
        assert_eq!(read(""), Err(CodeError::NoVersion));
        assert_eq!(read("-ss"), Err(CodeError::NoVersion));
        assert_eq!(read("2-ss"), Err(CodeError::UnknownVersion));
        assert_eq!(read("ss"), Err(CodeError::UnknownVersion));
        assert_eq!(read("1.ss"), Err(CodeError::UnknownVersion));
    }
}
