use std::iter::Sum;

use super::questionnaire::QuestionId;

/// A set of questions, with one bit for each position.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct QuestionSet(u128);

impl QuestionSet {
    /// The most questions that a decision table can have.
    pub const CAPACITY: usize = u128::BITS as usize;

    /// No question.
    pub const EMPTY: Self = Self(0);

    /// Just this question.
    pub const fn of(question: QuestionId) -> Self {
        Self(1 << question.position())
    }

    /// The questions of both sets.
    #[must_use]
    pub const fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// The position of the first question; `None` if there is none.
    pub const fn first(self) -> Option<usize> {
        if self.0 == 0 { None } else { Some(self.0.trailing_zeros() as usize) }
    }

    /// Whether the question is among them.
    pub const fn contains(self, question: QuestionId) -> bool {
        self.meets(Self::of(question))
    }

    /// Whether the sets have a question in common.
    pub const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

impl Sum for QuestionSet {
    fn sum<I: Iterator<Item = Self>>(sets: I) -> Self {
        sets.fold(Self::EMPTY, Self::union)
    }
}
