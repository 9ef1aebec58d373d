use super::advice::Advice;
use super::diagram::Diagram;
use super::node::Shape;
use crate::domain::table::{Answers, DecisionTable, Question, QuestionId};

/// A visitor's position in the questionnaire, derived from their answers. It is never stored, so going back,
/// resuming, opening a share link and changing an answer all work the same way.
#[derive(Clone, Debug, PartialEq)]
pub struct Replay {
    /// The answers that count: those to questions that were asked.
    pub counted: Answers,
    /// What comes next.
    pub next: Next,
}

/// What comes after the answers that count: a question or the advice.
#[derive(Clone, Debug, PartialEq)]
pub enum Next {
    /// Ask a question.
    Ask {
        /// The question to ask.
        question: &'static Question,
        /// The largest number of questions that can follow it.
        remaining: usize,
    },
    /// Show the advice, as no questions are left.
    Advise(Advice),
}

impl Replay {
    /// Walks down the diagram with these answers, up to the first open question or the advice.
    ///
    /// Once a question is irrelevant, more answers never make it relevant again. So one walk down the diagram finds
    /// the same questions as a search for the next question after each answer.
    pub(super) fn of(table: &DecisionTable, diagram: &Diagram, answers: &Answers) -> Self {
        let root = diagram.root();
        let counted = root.path(answers).filter_map(|node| answers.choice(node.question()?.id)).collect();
        let end = root.follow(answers);
        let next = match &end.shape {
            Shape::Leaf(verdict) => Next::Advise(Advice::of(table, verdict, &counted)),
            Shape::Branch { question, .. } => Next::Ask { question, remaining: end.height() - 1 },
        };
        Self { counted, next }
    }

    /// Returns the question to ask next, or `None` if there is advice.
    pub fn asked(&self) -> Option<QuestionId> {
        match self.next {
            Next::Ask { question, .. } => Some(question.id),
            Next::Advise(_) => None,
        }
    }
}
