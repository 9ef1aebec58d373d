use super::answers::Answers;
use super::decision_table::DecisionTable;
use super::question_set::QuestionSet;

/// What makes advice different from other advice: the deciding rule (with its outcome), the path and the notes
/// (FACTS section 5).
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Verdict {
    /// The deciding rule's place.
    pub rule: usize,
    /// Whether each step of the outcome is on the path, then whether each note beside it is shown.
    shown: Vec<bool>,
}

impl Verdict {
    /// The verdict on answers that leave nothing open that matters.
    pub fn on(table: &DecisionTable, answers: &Answers) -> Self {
        let first = table.rules.iter().position(|rule| rule.when.holds(answers));
        let rule = first.unwrap_or(table.rules.len() - 1);
        let outcome = table.rule(rule).outcome;
        let shown = table.conditions_beside(outcome).map(|when| when.holds(answers));
        Self { rule, shown: shown.collect() }
    }
}

/// The open questions on which the verdict may still hang. More answers never add to them: that is what
/// keeps the diagram ordered.
pub(super) fn open_questions(table: &DecisionTable, answers: &Answers) -> QuestionSet {
    let mut open = QuestionSet::EMPTY;
    for rule in table.rules {
        let matches = rule.when.decided(answers);
        if matches == Some(false) {
            continue;
        }
        let beside = table.conditions_beside(rule.outcome).map(|when| when.open(answers)).sum();
        open = open.union(rule.when.open(answers)).union(beside);
        if matches == Some(true) {
            break;
        }
    }
    open
}
