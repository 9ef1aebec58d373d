use super::answers::Answers;
use super::condition::Condition;
use super::decision_table::DecisionTable;
use super::question_set::QuestionSet;

/// What tells one piece of advice from another: the deciding rule (with its outcome), the path and the
/// notes (FACTS section 5).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Verdict {
    /// The deciding rule's place.
    pub rule: usize,
    /// The outcome's steps that make the path, one bit each.
    path: u32,
    /// The notes beside the outcome, one bit each.
    notes: u32,
}

impl Verdict {
    /// The verdict on answers that leave nothing open that matters.
    pub fn on(table: &DecisionTable, answers: &Answers) -> Self {
        let first = table.rules.iter().position(|rule| rule.when.holds(answers));
        let rule = first.unwrap_or(table.rules.len() - 1);
        let outcome = table.rule(rule).outcome;
        let bit = |(place, when): (usize, &Condition)| u32::from(when.holds(answers)) << place;
        Self {
            rule,
            path: outcome.path.iter().map(|step| &step.when).enumerate().map(bit).sum(),
            notes: table.notes_beside(outcome).map(|(place, note)| (place, &note.when)).map(bit).sum(),
        }
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
        let path = rule.outcome.path.iter().map(|step| &step.when);
        let notes = table.notes_beside(rule.outcome).map(|(_, note)| &note.when);
        let told = path.chain(notes).map(|when| when.open(answers)).sum();
        open = open.union(rule.when.open(answers)).union(told);
        if matches == Some(true) {
            break;
        }
    }
    open
}
