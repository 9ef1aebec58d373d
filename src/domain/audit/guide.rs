use crate::domain::advisor::Advisor;
use crate::domain::table::{Answers, QuestionId};

/// Chooses the next question. The audit compares it with the specification.
pub trait Guide {
    /// Returns the first question whose answer can still change the advice, or `None` if there is none.
    fn next_question(&self, answers: &Answers) -> Option<QuestionId>;

    /// Returns the largest number of questions that can still be asked.
    fn remaining(&self, answers: &Answers) -> usize;
}

impl Guide for Advisor {
    fn next_question(&self, answers: &Answers) -> Option<QuestionId> {
        self.next_question(answers)
    }

    fn remaining(&self, answers: &Answers) -> usize {
        self.remaining(answers)
    }
}
