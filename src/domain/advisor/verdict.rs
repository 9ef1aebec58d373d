/// What distinguishes one piece of advice from another: the deciding rule (with its outcome), the path and the
/// notes (docs/facts.md, section 5).
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Verdict {
    /// The index of the deciding rule.
    pub rule: usize,
    /// Whether each step of the outcome is on the path, then whether each of its notes is shown.
    pub shown: Vec<bool>,
}
