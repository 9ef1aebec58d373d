//! Checks a table by brute force: walks every complete and partial set of answers, and every possible journey.
//!
//! `Specification` finds the relevant questions without the diagram, straight from the definition in
//! docs/facts.md, section 5. The audit compares the advisor's fast results with it. The widget never calls any of
//! this, so the linker leaves it out.

use crate::domain::advisor::Advisor;

mod answer_sets;
mod coverage;
mod finding;
mod guide;
mod invariant;
mod journeys;
mod relevance;
mod report;
mod specification;

pub use finding::{Finding, Problem};
pub use guide::Guide;
pub use invariant::Invariant;
pub use report::Report;

use answer_sets::AnswerSets;
use coverage::check_coverage;
use journeys::Journeys;
use relevance::check_relevance;
use specification::Specification;

/// An audit of a table and its advisor.
pub struct Audit<'a> {
    /// The advisor to check, with its table.
    pub advisor: &'a Advisor,
    /// The guide to check: the advisor itself or, in tests, a faulty one.
    pub guide: &'a dyn Guide,
    /// What must hold for this table, in addition to the checks for every table.
    pub invariants: &'a [Invariant],
    /// The most questions a journey may have.
    pub longest_journey: usize,
}

impl Audit<'_> {
    /// Runs all checks.
    pub fn run(&self) -> Report {
        let Self { advisor, guide, invariants, longest_journey } = *self;
        let table = advisor.table();
        let sets = AnswerSets::of(&table.questionnaire);
        let mut report = Report { nodes: advisor.nodes(), ..Report::default() };
        check_coverage(advisor, invariants, &sets, &mut report);
        check_relevance(advisor, guide, &Specification::of(table, &sets), &sets, &mut report);
        Journeys { advisor, guide, longest: longest_journey, report: &mut report }.walk();
        report
    }
}
