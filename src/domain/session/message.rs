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
    /// Pressed Change next to an answer on the result.
    Reopened(QuestionId),
    /// Tried another answer on the result.
    Tried(Choice),
    /// Went back to the answers from before the first try.
    UndidTries,
    /// Changed the hours or the start month of the plan.
    Planned(Plan),
    /// Ticked or unticked a first step.
    Ticked(FirstStepId),
    /// Left someone else's result for their own questionnaire.
    LeftShared,
    /// Started again.
    Restarted,
}
