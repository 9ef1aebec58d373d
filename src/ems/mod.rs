//! The EMS decision table of FACTS.md as typed data: a wrong id does not compile, and the audit proves
//! what must hold of it.

use crate::domain::DecisionTable;

pub mod claims;
pub mod invariants;
pub mod outcomes;
pub mod questions;

mod conditions;
mod first_steps;
mod notes;
mod rules;

/// The table.
pub fn table() -> &'static DecisionTable {
    static TABLE: DecisionTable =
        DecisionTable::new(questions::QUESTIONNAIRE, outcomes::OUTCOMES, rules::RULES, notes::NOTES);
    &TABLE
}
