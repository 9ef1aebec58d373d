use super::questionnaire::{Choice, QuestionId};

/// What a visitor did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Msg {
    /// Picked a choice.
    Chose(Choice),
    /// Pressed Continue at a question.
    Continued(QuestionId),
    /// Pressed Back.
    WentBack,
    /// Pressed Change at an answer of the result.
    Reopened(QuestionId),
    /// Pressed Start again.
    Restarted,
}
