use super::finding::Finding;

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

impl Report {
    /// Adds a finding, unless the same problem was found before.
    pub(super) fn add(&mut self, finding: Finding) {
        if self.findings.iter().all(|known| known.problem != finding.problem) {
            self.findings.push(finding);
        }
    }
}
