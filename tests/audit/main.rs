//! The EMS table passes the audit, and the audit reports what is wrong with broken tables.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::panic, reason = "test helpers may panic")]

mod broken_guides;
mod broken_tables;
mod day;

use std::time::Instant;

use ems_career_path::domain::audit::Audit;
use ems_career_path::ems;
use ems_career_path::ems::invariants::{INVARIANTS, LONGEST_JOURNEY};

#[test]
fn the_ems_table_passes_the_audit() {
    let (advisor, start) = (ems::advisor(), Instant::now());
    let report =
        Audit { advisor, guide: advisor, invariants: INVARIANTS, longest_journey: LONGEST_JOURNEY }.run();
    println!(
        "{} complete and {} partial answer sets, journeys by number of questions: {:?}, \
         {} diagram nodes, {} invariants: {} findings in {:.1?}",
        report.answer_sets,
        report.partial_sets,
        report.journeys,
        report.nodes,
        INVARIANTS.len(),
        report.findings.len(),
        start.elapsed(),
    );
    let findings: Vec<_> = report.findings.iter().map(ToString::to_string).collect();
    assert!(findings.is_empty(), "{findings:#?}");
    assert_eq!((report.answer_sets, report.partial_sets), (31_104, 241_920));
    let table = ems::table();
    assert_eq!((table.rules.len(), table.outcomes.len(), table.notes.len()), (15, 11, 14));
    assert_eq!(
        report.journeys.into_iter().collect::<Vec<_>>(),
        [(1, 1), (2, 6), (3, 30), (4, 28), (5, 216), (6, 308), (7, 264)]
    );
}
