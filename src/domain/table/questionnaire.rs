use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};

/// The position, name and code letter of a question or choice.
#[derive(Clone, Copy)]
pub struct Entry {
    position: u8,
    name: &'static str,
    code: char,
}

impl Entry {
    /// Creates an entry. `position` counts from 0, `name` is in kebab case, and `code` is the lower-case letter used in
    /// share links.
    pub const fn new(position: u8, name: &'static str, code: char) -> Self {
        Self { position, name, code }
    }
}

/// The id of a question. It holds the question's name and letter, so nothing has to be looked up. Compared by
/// position alone.
#[derive(Clone, Copy)]
pub struct QuestionId(&'static Entry);

impl QuestionId {
    /// Creates the id of the question that an entry describes.
    pub const fn new(entry: &'static Entry) -> Self {
        Self(entry)
    }

    /// Returns the position in the order of asking, from 0.
    pub const fn position(self) -> usize {
        self.0.position as usize
    }

    /// Returns the name used in events, content files and tests.
    pub const fn name(self) -> &'static str {
        self.0.name
    }

    /// Returns the question's letter in [`Answers::code`](super::Answers::code).
    pub const fn code(self) -> char {
        self.0.code
    }
}

/// One choice of a question. Compared by the positions of the question and the choice.
///
/// It is only a pointer, to keep the download small: tables are full of choices.
#[derive(Clone, Copy)]
pub struct Choice(&'static (QuestionId, Entry));

impl Choice {
    /// Creates the choice of a question that an entry describes.
    pub const fn new(entry: &'static (QuestionId, Entry)) -> Self {
        Self(entry)
    }

    /// Returns the question that the choice answers.
    pub const fn question(self) -> QuestionId {
        self.0.0
    }

    /// Returns the position among the choices of the question, from 0.
    pub const fn position(self) -> usize {
        self.0.1.position as usize
    }

    /// Returns the name, which is unique within the question.
    pub const fn name(self) -> &'static str {
        self.0.1.name
    }

    /// Returns the choice's letter in [`Answers::code`](super::Answers::code).
    pub const fn code(self) -> char {
        self.0.1.code
    }
}

/// A question and its choices.
#[derive(Clone, Copy, Debug)]
pub struct Question {
    /// The question's id.
    pub id: QuestionId,
    /// The choices. The position of each equals its index.
    pub choices: &'static [Choice],
}

impl PartialEq for Question {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

/// All questions of a decision table.
#[derive(Clone, Copy, Debug)]
pub struct Questionnaire {
    /// The questions, in the order of asking. The position of each equals its index.
    pub questions: &'static [Question],
}

impl Questionnaire {
    /// Returns the choice with these two letters, or `None` if there is none.
    pub fn choice(&self, question: char, choice: char) -> Option<Choice> {
        let question = self.questions.iter().find(|candidate| candidate.id.code() == question)?;
        question.choices.iter().copied().find(|candidate| candidate.code() == choice)
    }
}

macro_rules! compared_by {
    ($type:ident, $key:expr) => {
        impl PartialEq for $type {
            fn eq(&self, other: &Self) -> bool {
                $key(self) == $key(other)
            }
        }

        impl Eq for $type {}

        impl PartialOrd for $type {
            fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
                Some(self.cmp(other))
            }
        }

        impl Ord for $type {
            fn cmp(&self, other: &Self) -> Ordering {
                $key(self).cmp(&$key(other))
            }
        }

        impl Hash for $type {
            fn hash<H: Hasher>(&self, state: &mut H) {
                $key(self).hash(state);
            }
        }
    };
}

compared_by!(QuestionId, |id: &QuestionId| id.position());
compared_by!(Choice, |choice: &Choice| (choice.question().position(), choice.position()));

impl fmt::Display for QuestionId {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl fmt::Debug for QuestionId {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl fmt::Display for Choice {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{}={}", self.question(), self.name())
    }
}

impl fmt::Debug for Choice {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
