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
        "{} complete and {} partial answer sets, {} journeys of at most {} questions, \
         {} diagram nodes, {} invariants: {} findings in {:.1?}",
        report.answer_sets,
        report.partial_sets,
        report.journeys,
        report.longest_journey,
        report.nodes,
        INVARIANTS.len(),
        report.findings.len(),
        start.elapsed(),
    );
    let findings: Vec<_> = report.findings.iter().map(ToString::to_string).collect();
    assert!(findings.is_empty(), "{findings:#?}");
    assert_eq!((report.answer_sets, report.partial_sets), (31_104, 241_920));
    assert_eq!(report.longest_journey, 7);
}
