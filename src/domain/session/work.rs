use super::planner::Plan;
use crate::domain::table::FirstStepId;

/// What a visitor does with a result.
#[derive(Clone, Debug)]
pub(super) struct Work {
    pub plan: Plan,
    pub ticked: Vec<FirstStepId>,
}

impl Work {
    /// Nothing is ticked yet.
    pub fn with(plan: Plan) -> Self {
        Self { plan, ticked: Vec::new() }
    }

    /// Ticks a first step, or unticks it.
    pub fn tick(&mut self, step: FirstStepId) {
        match self.ticked.iter().position(|ticked| *ticked == step) {
            Some(place) => drop(self.ticked.remove(place)),
            None => self.ticked.push(step),
        }
    }
}
