use super::verdict::Verdict;
use crate::domain::table::{
    Answers, Choice, ClaimId, DecisionTable, FirstStepId, Note, Outcome, RuleId, Sentence, SentenceId, Step,
};

/// What a visitor is advised to do, and why.
#[derive(Clone, Debug, PartialEq)]
pub struct Advice {
    /// The deciding rule.
    pub rule: RuleId,
    /// The outcome of that rule.
    pub outcome: &'static Outcome,
    /// The sentences that introduce the outcome, in order.
    pub leads: Vec<SentenceId>,
    /// The remarks below the planner, in order.
    pub plan_remarks: Vec<SentenceId>,
    /// The steps of the path, in order.
    pub path: Vec<&'static Step>,
    /// The items of the checklist, in order.
    pub first_steps: Vec<FirstStepId>,
    /// The reasons for the outcome.
    pub reasons: Vec<GivenReason>,
    /// The notes shown with the outcome.
    pub notes: Vec<&'static Note>,
}

/// A claim that explains the advice, with the answers it quotes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GivenReason {
    /// The claim's id.
    pub claim: ClaimId,
    /// The quoted answers, in the order of asking.
    pub quotes: Vec<Choice>,
}

impl Advice {
    /// Builds the advice for a verdict. The reasons quote from `answers`, so pass only answers that count.
    pub(super) fn of(table: &DecisionTable, verdict: &Verdict, answers: &Answers) -> Self {
        let rule = table.rule(verdict.rule);
        let outcome = rule.outcome;
        let path = outcome.path.iter().filter(|step| step.when.holds(answers));
        let first_steps = outcome.first_steps.iter().filter(|step| step.when.holds(answers));
        let reasons = rule.reasons.iter().filter(|reason| reason.when.holds(answers));
        let notes = table.notes_for(outcome).filter(|note| note.when.holds(answers));
        Self {
            rule: rule.id,
            outcome,
            leads: shown(outcome.leads, answers),
            plan_remarks: shown(outcome.plan_remarks, answers),
            path: path.collect(),
            first_steps: first_steps.map(|step| step.id).collect(),
            reasons: reasons
                .map(|reason| GivenReason { claim: reason.claim, quotes: reason.when.witness(answers) })
                .collect(),
            notes: notes.collect(),
        }
    }
}

fn shown(sentences: &[Sentence], answers: &Answers) -> Vec<SentenceId> {
    sentences.iter().filter(|sentence| sentence.when.holds(answers)).map(|sentence| sentence.id).collect()
}
