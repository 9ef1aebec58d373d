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
        Ok(parts
            .rev()
            .filter_map(|pair| choice(questionnaire, pair))
            .collect())
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
}

impl fmt::Display for CodeError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(match self.0 {
            Kind::NoVersion => "the code has no version",
            Kind::UnknownVersion => "the code is of an unknown version",
        })
    }
}

impl error::Error for CodeError {}
