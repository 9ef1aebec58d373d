use super::planner::Plan;
use crate::domain::advisor::{Advice, Counterfactual};
use crate::domain::table::{Choice, FirstStepId, Question};

/// What the visitor sees.
#[derive(Clone, Debug, PartialEq)]
#[allow(clippy::large_enum_variant, reason = "only one exists at a time")]
pub enum Screen {
    /// A question.
    Question(QuestionScreen),
    /// The advice.
    Result(ResultScreen),
}

/// A question on screen.
#[derive(Clone, Debug, PartialEq)]
pub struct QuestionScreen {
    /// The question and its choices.
    pub question: &'static Question,
    /// How many questions were asked so far, including this one.
    pub number: usize,
    /// The largest number of questions that can follow this one.
    pub remaining: usize,
    /// The choice that is picked, but not yet confirmed with Continue.
    pub chosen: Option<Choice>,
    /// Whether Continue was pressed without a choice.
    pub choice_missing: bool,
    /// Whether there is a question to go back to.
    pub can_go_back: bool,
}

/// The advice on screen.
#[derive(Clone, Debug, PartialEq)]
pub struct ResultScreen {
    /// The advice for the answers that count.
    pub advice: Advice,
    /// The answers that count, in the order of asking.
    pub answers: Vec<Choice>,
    /// The answers that are kept but no longer count.
    pub uncounted: Vec<Choice>,
    /// The answers to try: each leads to another outcome or to more questions.
    pub counterfactuals: Vec<Counterfactual>,
    /// The answers changed since the first try. Empty if nothing was tried.
    pub changed: Vec<Changed>,
    /// The visitor's hours a week and start month.
    pub plan: Plan,
    /// The first steps that are ticked off.
    pub ticked: Vec<FirstStepId>,
    /// Whether this is someone else's result, which is read-only.
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
