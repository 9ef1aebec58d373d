use super::planner::Plan;
use crate::domain::advisor::{Advice, Counterfactual};
use crate::domain::table::{Choice, FirstStepId, Question};

/// What the visitor sees.
#[derive(Clone, Debug, PartialEq)]
#[allow(clippy::large_enum_variant, reason = "there is one at a time")]
pub enum Screen {
    /// A question.
    Question(QuestionScreen),
    /// The advice.
    Result(ResultScreen),
}

/// A question on screen.
#[derive(Clone, Debug, PartialEq)]
pub struct QuestionScreen {
    /// The question.
    pub question: &'static Question,
    /// How many have been asked, this one included.
    pub number: usize,
    /// The most that can be asked after it.
    pub remaining: usize,
    /// What is picked, not yet continued from.
    pub chosen: Option<Choice>,
    /// Whether Continue was pressed with nothing picked.
    pub missing: bool,
    /// Whether there is a question to go back to.
    pub can_go_back: bool,
}

/// The advice on screen.
#[derive(Clone, Debug, PartialEq)]
pub struct ResultScreen {
    /// The advice.
    pub advice: Advice,
    /// The answers that count, in the order of asking.
    pub answers: Vec<Choice>,
    /// The answers that are kept but no longer count.
    pub uncounted: Vec<Choice>,
    /// What another single answer would lead to.
    pub elsewhere: Vec<Counterfactual>,
    /// What was changed since the first try; empty where nothing was tried.
    pub changed: Vec<Changed>,
    /// What the visitor plans with.
    pub plan: Plan,
    /// The first steps that are ticked off.
    pub ticked: Vec<FirstStepId>,
    /// Whether these are somebody else's answers, to be looked at only.
    pub shared: bool,
}

/// An answer that was tried out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Changed {
    /// The answer before.
    pub former: Choice,
    /// The answer now.
    pub now: Choice,
}
