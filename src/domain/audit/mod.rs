//! Proof by walking: every set of answers, every partial set, every journey a visitor can make.
//!
//! `Specification` says by brute force which question is relevant, word for word as
//! FACTS section 5 does, and knows nothing of the diagram. The audit compares the advisor's fast
//! answers with it. None of this is called on a page, so none of it is shipped.

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

/// What to hold a table and its advisor to.
pub struct Audit<'a> {
    /// Who advises. The table is its own.
    pub advisor: &'a Advisor,
    /// Who says what to ask next: the advisor, or another to be compared with the specification.
    pub guide: &'a dyn Guide,
    /// What must hold beside what holds for every table.
    pub invariants: &'a [Invariant],
    /// The most questions a journey may have.
    pub longest_journey: usize,
}

impl Audit<'_> {
    /// Walks everything.
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
