//! Proof by walking: every set of answers, every partial set, every journey a visitor can make.
//!
//! `Specification` says by brute force which question is relevant, word for word as
//! FACTS section 5 does, and knows nothing of the diagram. The audit holds the table's own, fast answers
//! against it. None of this is called on a page, so none of it is shipped.

use super::decision_table::DecisionTable;

mod answer_sets;
mod coverage;
mod finding;
mod guide;
mod invariant;
mod journeys;
mod relevance;
mod specification;

pub use finding::{Finding, Problem};
pub use guide::Guide;
pub use invariant::Invariant;

use answer_sets::AnswerSets;
use coverage::check_coverage;
use journeys::walk_journeys;
use relevance::check_relevance;
use specification::Specification;

/// What to hold a table to.
pub struct Audit<'a> {
    /// The table.
    pub table: &'a DecisionTable,
    /// Who says what to ask next: the table itself, or another to be compared with the specification.
    pub guide: &'a dyn Guide,
    /// What must hold beside what holds for every table.
    pub invariants: &'a [Invariant],
    /// The most questions a journey may have.
    pub longest_journey: usize,
}

/// What an audit found, and how far it went.
#[derive(Debug, Default)]
pub struct Report {
    /// What is wrong: one finding for each problem, with one set of answers that shows it.
    pub findings: Vec<Finding>,
    /// How many complete sets of answers were walked.
    pub answer_sets: usize,
    /// How many partial sets were walked, the complete ones among them.
    pub partial_sets: usize,
    /// How many different journeys visitors can make.
    pub journeys: usize,
    /// How many questions the longest has.
    pub longest_journey: usize,
    /// How many nodes the table's diagram has.
    pub nodes: usize,
}

impl Audit<'_> {
    /// Walks everything.
    pub fn run(&self) -> Report {
        let sets = AnswerSets::of(&self.table.questionnaire);
        let mut report = Report { nodes: self.table.diagram().len(), ..Report::default() };
        check_coverage(self, &sets, &mut report);
        check_relevance(self, &Specification::of(self.table, &sets), &sets, &mut report);
        walk_journeys(self, &mut report);
        report
    }
}

impl Report {
    /// Adds a finding, unless the same problem was found before.
    fn add(&mut self, finding: Finding) {
        if self.findings.iter().all(|known| known.problem != finding.problem) {
            self.findings.push(finding);
        }
    }
}
