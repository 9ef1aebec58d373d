use crate::domain::advisor::Advice;
use crate::domain::table::{Choice, QuestionId};

/// Something for the page to do. Only `embed` performs effects.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Save this text for [`Session::resumed`](super::Session::resumed).
    Save(String),
    /// Add the new screen to the browser's history. Back and Forward pass this text to
    /// [`Session::travel`](super::Session::travel).
    Push(String),
    /// Delete the saved text.
    Forget,
    /// Only redraw the screen.
    Redraw,
    /// Move the focus.
    Focus(Focus),
    /// Send an event to the host page.
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

/// An event for the host page. The README lists the events and their details.
#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    /// The questionnaire is on screen.
    Ready {
        /// Whether it resumes saved answers.
        resumed: bool,
    },
    /// A question is on screen.
    Question {
        /// The question's id.
        id: QuestionId,
        /// How many questions were asked so far, including this one.
        number: usize,
        /// The largest number of questions that can follow this one.
        remaining: usize,
    },
    /// A question was answered.
    Answer {
        /// The choice that answers it.
        choice: Choice,
        /// Whether it replaces a different answer.
        changed: bool,
    },
    /// The result is on screen.
    Result {
        /// The advice shown.
        advice: Advice,
        /// The answers that count, in the order of asking.
        answers: Vec<Choice>,
        /// Whether it is someone else's result, from a share link.
        shared: bool,
    },
    /// The visitor started again.
    Restart,
}
