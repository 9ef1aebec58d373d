use crate::domain::advisor::Advice;
use crate::domain::table::{Choice, QuestionId};

/// What the session asks of the page; only the embed performs it.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Keep this for [`Session::resumed`](super::Session::resumed).
    Save(String),
    /// A new screen: this is where the browser's Back and Forward come back to.
    Push(String),
    /// Keep nothing.
    Forget,
    /// Nothing to do but to draw.
    Redraw,
    /// Move the focus.
    Focus(Focus),
    /// Tell the host page.
    Emit(Event),
}

/// Where the focus goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Focus {
    /// To the heading of the new screen.
    Heading,
    /// To the error summary.
    Errors,
}

/// What the host page is told (DESIGN section 1).
#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    /// The questionnaire stands.
    Ready {
        /// Whether it goes on with saved answers.
        resumed: bool,
    },
    /// A question is on screen.
    Question {
        /// Which one.
        id: QuestionId,
        /// How many have been asked, this one included.
        number: usize,
        /// The most that can be asked after it.
        remaining: usize,
    },
    /// A question was answered.
    Answer {
        /// The answer.
        choice: Choice,
        /// Whether it replaces a different one.
        changed: bool,
    },
    /// The result is on screen.
    Result {
        /// The advice.
        advice: Advice,
        /// The answers that count, in the order of asking.
        answers: Vec<Choice>,
    },
    /// The visitor starts again.
    Restart,
}
