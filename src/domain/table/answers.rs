use std::fmt;

use super::question_set::QuestionSet;
use super::questionnaire::{Choice, QuestionId};

/// What was chosen, at most one choice a question, kept in the order of asking.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Answers(Vec<Choice>);

impl Answers {
    /// No answers yet.
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// The answer to a question; `None` while it is open.
    pub fn choice(&self, question: QuestionId) -> Option<Choice> {
        self.0.get(self.place(question)).copied().filter(|choice| choice.question() == question)
    }

    /// Whether this choice was made.
    pub fn has(&self, choice: Choice) -> bool {
        self.choice(choice.question()) == Some(choice)
    }

    /// Answers the choice's question with it. Gives the former answer, if there was one.
    pub fn insert(&mut self, choice: Choice) -> Option<Choice> {
        let former = self.remove(choice.question());
        self.0.insert(self.place(choice.question()), choice);
        former
    }

    /// Opens a question again. Gives the former answer, if there was one.
    pub fn remove(&mut self, question: QuestionId) -> Option<Choice> {
        let former = self.choice(question)?;
        self.0.remove(self.place(question));
        Some(former)
    }

    /// The index of a question's answer, or where it would be inserted. Searches from the end, because most lookups are
    /// for the latest answers and for open questions.
    fn place(&self, question: QuestionId) -> usize {
        self.0.iter().rposition(|choice| choice.question() < question).map_or(0, |before| before + 1)
    }

    /// The same answers, with the choice's question answered by it.
    #[must_use]
    pub fn with(mut self, choice: Choice) -> Self {
        self.insert(choice);
        self
    }

    /// The answers in the order of asking.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = Choice> + '_ {
        self.0.iter().copied()
    }

    /// The questions that are answered.
    pub fn questions(&self) -> QuestionSet {
        self.iter().map(|choice| QuestionSet::of(choice.question())).sum()
    }

    /// How many questions are answered.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether every question is open.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// Of two answers to one question the later stands.
impl FromIterator<Choice> for Answers {
    fn from_iter<I: IntoIterator<Item = Choice>>(choices: I) -> Self {
        choices.into_iter().fold(Self::new(), Self::with)
    }
}

impl fmt::Display for Answers {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        if self.is_empty() {
            return f.write_str("no answers");
        }
        for (place, choice) in self.iter().enumerate() {
            let comma = if place == 0 { "" } else { ", " };
            write!(f, "{comma}{choice}")?;
        }
        Ok(())
    }
}
