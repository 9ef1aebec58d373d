use crate::domain::advice::Advice;
use crate::domain::answers::Answers;
use crate::domain::decision_table::DecisionTable;

/// Something that must hold for every complete set of answers and the advice on it.
#[derive(Clone, Copy, Debug)]
pub struct Invariant {
    /// What must hold, as a sentence.
    pub name: &'static str,
    /// Whether it does.
    pub holds: fn(&DecisionTable, &Answers, &Advice) -> bool,
}
