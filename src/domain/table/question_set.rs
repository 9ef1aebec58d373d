use std::iter::Sum;

use super::questionnaire::QuestionId;

/// A set of questions: one bit for each position.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct QuestionSet(u128);

impl QuestionSet {
    /// The most questions that a set, and so a decision table, can have.
    pub const CAPACITY: usize = u128::BITS as usize;

    /// The set without questions.
    pub const EMPTY: Self = Self(0);

    /// Creates a set of one question.
    pub const fn of(question: QuestionId) -> Self {
        Self(1 << question.position())
    }

    /// Returns the questions that are in either set.
    #[must_use]
    pub const fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Returns the position of the first question, or `None` if the set is empty.
    pub const fn first(self) -> Option<usize> {
        if self.0 == 0 { None } else { Some(self.0.trailing_zeros() as usize) }
    }

    /// Returns whether the question is in the set.
    pub const fn contains(self, question: QuestionId) -> bool {
        self.meets(Self::of(question))
    }

    /// Returns whether the sets have a question in common.
    pub const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

impl Sum for QuestionSet {
    fn sum<I: Iterator<Item = Self>>(sets: I) -> Self {
        sets.fold(Self::EMPTY, Self::union)
    }
}
