use super::planner::Plan;
use crate::domain::table::{Choice, FirstStepId, QuestionId};

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
    /// Asked what another answer would change.
    Tried(Choice),
    /// Went back to the answers before the first try.
    Undid,
    /// Planned with other hours or another month.
    Planned(Plan),
    /// Ticked off a first step, or took the tick away.
    Ticked(FirstStepId),
    /// Pressed Start again. At a shared result: went on to their own questionnaire.
    Restarted,
}
