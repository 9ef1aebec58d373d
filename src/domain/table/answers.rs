use std::fmt;

use super::question_set::QuestionSet;
use super::questionnaire::{Choice, QuestionId};

/// A visitor's choices: at most one per question, in the order the questions are asked.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Answers(Vec<Choice>);

impl Answers {
    /// Creates an empty set of answers.
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// Returns the answer to a question, or `None` while it is open.
    pub fn choice(&self, question: QuestionId) -> Option<Choice> {
        self.0.get(self.index(question)).copied().filter(|choice| choice.question() == question)
    }

    /// Returns whether this choice was made.
    pub fn has(&self, choice: Choice) -> bool {
        self.choice(choice.question()) == Some(choice)
    }

    /// Adds an answer and returns the one it replaces, if any.
    pub fn insert(&mut self, choice: Choice) -> Option<Choice> {
        let former = self.remove(choice.question());
        self.0.insert(self.index(choice.question()), choice);
        former
    }

    /// Removes the answer to a question, and returns it.
    pub fn remove(&mut self, question: QuestionId) -> Option<Choice> {
        let former = self.choice(question)?;
        self.0.remove(self.index(question));
        Some(former)
    }

    /// Returns the index of a question's answer, or where it would be inserted. Searches from the end, because most
    /// lookups are for the latest answers and for open questions.
    fn index(&self, question: QuestionId) -> usize {
        self.0.iter().rposition(|choice| choice.question() < question).map_or(0, |before| before + 1)
    }

    /// Returns the answers with this one added or replaced.
    #[must_use]
    pub fn with(mut self, choice: Choice) -> Self {
        self.insert(choice);
        self
    }

    /// Iterates in the order the questions are asked.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = Choice> + '_ {
        self.0.iter().copied()
    }

    /// Returns the answered questions.
    pub fn questions(&self) -> QuestionSet {
        self.iter().map(|choice| QuestionSet::of(choice.question())).sum()
    }

    /// Returns the number of answered questions.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Returns whether every question is open.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// A later answer to the same question replaces an earlier one.
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
        for (index, choice) in self.iter().enumerate() {
            let comma = if index == 0 { "" } else { ", " };
            write!(f, "{comma}{choice}")?;
        }
        Ok(())
    }
}
