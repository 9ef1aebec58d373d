use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};

/// A place in an order, and how it is spelled.
#[derive(Clone, Copy)]
pub struct Entry {
    position: u8,
    name: &'static str,
    code: char,
}

impl Entry {
    /// The entry at `position` (from 0), with its kebab-case name and the lower-case letter that stands for
    /// it in a code.
    pub const fn new(position: u8, name: &'static str, code: char) -> Self {
        Self { position, name, code }
    }
}

/// Which question. Describes itself, so nothing has to be looked up; compared by its place alone.
#[derive(Clone, Copy)]
pub struct QuestionId(&'static Entry);

impl QuestionId {
    /// The id of the question that is asked at an entry's place.
    pub const fn new(entry: &'static Entry) -> Self {
        Self(entry)
    }

    /// Its place in the order of asking, from 0.
    pub const fn position(self) -> usize {
        self.0.position as usize
    }

    /// The name, as events, content files and tests spell it.
    pub const fn name(self) -> &'static str {
        self.0.name
    }

    /// The letter that stands for the question in [`Answers::code`](super::Answers::code).
    pub const fn code(self) -> char {
        self.0.code
    }
}

/// One choice of a question. Compared by the question's place and its own.
///
/// It is only a pointer: tables are full of choices, and a visitor downloads the tables.
#[derive(Clone, Copy)]
pub struct Choice(&'static (QuestionId, Entry));

impl Choice {
    /// The choice of a question at an entry's place among its choices.
    pub const fn new(entry: &'static (QuestionId, Entry)) -> Self {
        Self(entry)
    }

    /// The question it answers.
    pub const fn question(self) -> QuestionId {
        self.0.0
    }

    /// Its place among the choices of its question, from 0.
    pub const fn position(self) -> usize {
        self.0.1.position as usize
    }

    /// The name, unique within its question.
    pub const fn name(self) -> &'static str {
        self.0.1.name
    }

    /// The letter that stands for the choice in [`Answers::code`](super::Answers::code).
    pub const fn code(self) -> char {
        self.0.1.code
    }
}

/// A question and what can be chosen.
#[derive(Clone, Copy, Debug)]
pub struct Question {
    /// Which question it is.
    pub id: QuestionId,
    /// Its choices; each stands at its own position.
    pub choices: &'static [Choice],
}

impl PartialEq for Question {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

/// The questions, in the order of asking; each stands at its own position.
#[derive(Clone, Copy, Debug)]
pub struct Questionnaire {
    /// The questions.
    pub questions: &'static [Question],
}

impl Questionnaire {
    /// The choice that a pair of letters stands for, if there is one.
    pub fn choice(&self, question: char, choice: char) -> Option<Choice> {
        let question = self.questions.iter().find(|known| known.id.code() == question)?;
        question.choices.iter().copied().find(|known| known.code() == choice)
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
