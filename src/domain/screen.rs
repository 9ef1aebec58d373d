use super::advice::Advice;
use super::questionnaire::{Choice, Question};

/// What the visitor sees.
#[derive(Clone, Debug, PartialEq)]
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
}
