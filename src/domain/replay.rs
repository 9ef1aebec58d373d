use super::advice::Advice;
use super::answers::Answers;
use super::decision_table::DecisionTable;
use super::node::Shape;
use super::questionnaire::Question;

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

impl DecisionTable {
    /// Asks one question after the other and takes the stored answers, up to the first open question.
    ///
    /// A question that no longer matters never matters again with more answers, so the walk down the
    /// diagram meets the same questions as [`next_question`](Self::next_question) asked at each turn.
    pub fn replay(&self, answers: &Answers) -> Replay {
        let root = self.diagram().root();
        let counted = root.way(answers).filter_map(|node| answers.choice(node.question()?.id)).collect();
        let end = root.follow(answers);
        let next = match &end.shape {
            Shape::Leaf(verdict) => Next::Advise(self.advise(verdict, &counted)),
            Shape::Branch { question, .. } => Next::Ask { question, remaining: end.height() - 1 },
        };
        Replay { counted, next }
    }
}
