use super::verdict::Verdict;
use crate::domain::table::{
    Answers, Choice, ClaimId, DecisionTable, FirstStepId, Note, Outcome, RuleId, Step,
};

/// What a visitor is advised, and why.
#[derive(Clone, Debug, PartialEq)]
pub struct Advice {
    /// The rule that decided.
    pub rule: RuleId,
    /// What it advises.
    pub outcome: &'static Outcome,
    /// The stages of the path, in order.
    pub path: Vec<&'static Step>,
    /// The checklist, in order.
    pub first_steps: Vec<FirstStepId>,
    /// Why.
    pub reasons: Vec<GivenReason>,
    /// The remarks beside the outcome.
    pub notes: Vec<&'static Note>,
}

/// A claim that explains the advice, with the answers that called for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GivenReason {
    /// What is claimed.
    pub claim: ClaimId,
    /// The answers it quotes, in the order of asking.
    pub quotes: Vec<Choice>,
}

impl Advice {
    /// The advice of a verdict. Only `answers` are quoted: leave out those that do not count.
    pub(super) fn of(table: &DecisionTable, verdict: &Verdict, answers: &Answers) -> Self {
        let rule = table.rule(verdict.rule);
        let outcome = rule.outcome;
        let path = outcome.path.iter().filter(|step| step.when.holds(answers));
        let first_steps = outcome.first_steps.iter().filter(|step| step.when.holds(answers));
        let reasons = rule.reasons.iter().filter(|reason| reason.when.holds(answers));
        let notes = table.notes_beside(outcome).filter(|note| note.when.holds(answers));
        Self {
            rule: rule.id,
            outcome,
            path: path.collect(),
            first_steps: first_steps.map(|step| step.id).collect(),
            reasons: reasons
                .map(|reason| GivenReason { claim: reason.claim, quotes: reason.when.witness(answers) })
                .collect(),
            notes: notes.collect(),
        }
    }
}
