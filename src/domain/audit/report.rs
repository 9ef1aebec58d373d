use std::collections::BTreeMap;

use super::finding::Finding;

/// The results of an audit.
#[derive(Debug, Default)]
pub struct Report {
    /// One finding for each problem.
    pub findings: Vec<Finding>,
    /// How many complete sets of answers were checked.
    pub answer_sets: usize,
    /// How many partial sets were checked, including the complete ones.
    pub partial_sets: usize,
    /// How many different journeys visitors can take, by their number of questions.
    pub journeys: BTreeMap<usize, usize>,
    /// How many nodes the table's diagram has.
    pub nodes: usize,
}

impl Report {
    /// Adds a finding, unless the same problem was found before.
    pub(super) fn add(&mut self, finding: Finding) {
        if self.findings.iter().all(|known| known.problem != finding.problem) {
            self.findings.push(finding);
        }
    }
}
