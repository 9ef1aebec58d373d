use super::answers::Answers;
use super::decision_table::{DecisionTable, Note};
use super::id::{ClaimId, FirstStepId, RuleId, StepId};
use super::node::Shape;
use super::outcome::Outcome;
use super::questionnaire::Choice;
use super::replay::Next;
use super::verdict::Verdict;

/// What a visitor is advised, and why.
#[derive(Clone, Debug, PartialEq)]
pub struct Advice {
    /// The rule that decided.
    pub rule: RuleId,
    /// What it advises.
    pub outcome: &'static Outcome,
    /// The stages of the path, in order.
    pub path: Vec<StepId>,
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

impl DecisionTable {
    /// The advice once no open question can change it; `None` before. Made of the answers that count
    /// only: an answer to a question that would not have been asked is not quoted.
    pub fn advice(&self, answers: &Answers) -> Option<Advice> {
        if let Next::Advise(advice) = self.replay(answers).next {
            return Some(advice);
        }
        match self.diagram().restricted(answers).shape {
            // Later answers made the open questions before them pointless: all that was given counts.
            Shape::Leaf(verdict) => Some(self.advise(verdict, answers)),
            Shape::Branch { .. } => None,
        }
    }

    /// What a verdict says to these answers.
    pub(super) fn advise(&self, verdict: Verdict, answers: &Answers) -> Advice {
        let rule = self.rule(verdict.rule);
        let outcome = rule.outcome;
        let path = outcome.path.iter().filter(|step| step.when.holds(answers));
        let first_steps = outcome
            .first_steps
            .iter()
            .filter(|step| step.when.holds(answers));
        let reasons = rule
            .reasons
            .iter()
            .filter(|reason| reason.when.holds(answers));
        let notes = self
            .notes_beside(outcome)
            .map(|(_, note)| note)
            .filter(|note| note.when.holds(answers));
        Advice {
            rule: rule.id,
            outcome,
            path: path.map(|step| step.id).collect(),
            first_steps: first_steps.map(|step| step.id).collect(),
            reasons: reasons
                .map(|reason| GivenReason {
                    claim: reason.claim,
                    quotes: reason.when.witness(answers),
                })
                .collect(),
            notes: notes.collect(),
        }
    }
}
