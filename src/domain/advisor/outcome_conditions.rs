use std::collections::BTreeMap;

use crate::domain::table::{Condition, DecisionTable, OutcomeId};

/// For each outcome, the conditions of its steps, then those of the notes that can appear with it.
pub(super) struct OutcomeConditions(BTreeMap<OutcomeId, Vec<&'static Condition>>);

impl OutcomeConditions {
    /// Collects the conditions of a table.
    pub fn of(table: &DecisionTable) -> Self {
        let mut conditions = BTreeMap::new();
        for outcome in table.rules.iter().map(|rule| rule.outcome) {
            let steps = || outcome.path.iter().map(|step| &step.when).collect::<Vec<_>>();
            conditions.entry(outcome.id).or_insert_with(steps);
        }
        for note in table.notes {
            for outcome in note.outcomes {
                if let Some(conditions) = conditions.get_mut(outcome) {
                    conditions.push(&note.when);
                }
            }
        }
        Self(conditions)
    }

    /// Returns the conditions of an outcome. Empty if no rule leads to it.
    pub fn get(&self, outcome: OutcomeId) -> &[&'static Condition] {
        self.0.get(&outcome).map_or(&[], Vec::as_slice)
    }
}
