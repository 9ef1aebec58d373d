use crate::domain::advisor::Advisor;
use crate::domain::table::{Answers, QuestionId};

/// Says what to ask next.
pub trait Guide {
    /// The first question whose answer can still change the advice.
    fn next_question(&self, answers: &Answers) -> Option<QuestionId>;

    /// The most questions that can still be asked.
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
