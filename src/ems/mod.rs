//! The EMS decision table of FACTS.md as typed data: a wrong id does not compile, and the audit proves
//! what must hold of it.

use std::sync::LazyLock;

use crate::domain::{Advisor, DecisionTable};

pub mod claims;
pub mod invariants;
pub mod outcomes;
pub mod questions;

mod conditions;
mod first_steps;
mod notes;
mod rules;

static TABLE: DecisionTable =
    DecisionTable::new(questions::QUESTIONNAIRE, outcomes::OUTCOMES, rules::RULES, notes::NOTES);

/// The table.
pub fn table() -> &'static DecisionTable {
    &TABLE
}

/// The table's advisor, built when it is first needed.
pub fn advisor() -> &'static Advisor {
    static ADVISOR: LazyLock<Advisor> = LazyLock::new(|| Advisor::new(TABLE));
    &ADVISOR
}
