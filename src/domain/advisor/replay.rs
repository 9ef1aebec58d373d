use super::advice::Advice;
use super::diagram::Diagram;
use super::node::Shape;
use crate::domain::table::{Answers, DecisionTable, Question, QuestionId};

/// Where a visitor with some answers stands. Never stored, always derived, so going back, resuming, a
/// shared link and a changed answer all follow one path.
#[derive(Clone, Debug, PartialEq)]
pub struct Replay {
    /// The answers that count: those to questions that were asked.
    pub counted: Answers,
    /// What comes after them.
    pub next: Next,
}

/// What comes after the answers that count.
#[derive(Clone, Debug, PartialEq)]
pub enum Next {
    /// A question, after which at most `remaining` more can be asked.
    Ask {
        /// The question.
        question: &'static Question,
        /// The most questions that can be asked after it.
        remaining: usize,
    },
    /// Nothing is left to ask.
    Advise(Advice),
}

impl Replay {
    /// Asks one question after the other and takes the stored answers, up to the first open question.
    ///
    /// A question that no longer matters never matters again with more answers, so the walk down the
    /// diagram meets the same questions as asking for the next question at each turn.
    pub(super) fn of(table: &DecisionTable, diagram: &Diagram, answers: &Answers) -> Self {
        let root = diagram.root();
        let counted = root.way(answers).filter_map(|node| answers.choice(node.question()?.id)).collect();
        let end = root.follow(answers);
        let next = match &end.shape {
            Shape::Leaf(verdict) => Next::Advise(Advice::of(table, verdict, &counted)),
            Shape::Branch { question, .. } => Next::Ask { question, remaining: end.height() - 1 },
        };
        Self { counted, next }
    }

    /// The question that comes next; `None` where there is advice.
    pub fn asked(&self) -> Option<QuestionId> {
        match self.next {
            Next::Ask { question, .. } => Some(question.id),
            Next::Advise(_) => None,
        }
    }
}
