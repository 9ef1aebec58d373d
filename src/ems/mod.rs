//! The EMS decision table of docs/facts.md as typed data. A wrong id does not compile, and the audit proves the
//! [`invariants`].

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
mod what_ifs;

static TABLE: DecisionTable = DecisionTable::new(
    questions::QUESTIONNAIRE,
    outcomes::OUTCOMES,
    rules::RULES,
    notes::NOTES,
    what_ifs::WHAT_IFS,
);

/// Returns the EMS decision table.
pub fn table() -> &'static DecisionTable {
    &TABLE
}

/// Returns the advisor of the table, which is built on first use.
pub fn advisor() -> &'static Advisor {
    static ADVISOR: LazyLock<Advisor> = LazyLock::new(|| Advisor::new(TABLE));
    &ADVISOR
}
