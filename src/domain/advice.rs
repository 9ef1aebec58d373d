use super::answers::Answers;
use super::decision_table::{DecisionTable, Note};
use super::id::{ClaimId, FirstStepId, RuleId};
use super::node::Shape;
use super::outcome::{Outcome, Step};
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

impl DecisionTable {
    /// The advice once no open question can change it; `None` before. Only answers that count are used: an answer to
    /// a question that would not be asked is never quoted.
    pub fn advice(&self, answers: &Answers) -> Option<Advice> {
        if let Next::Advise(advice) = self.replay(answers).next {
            return Some(advice);
        }
        match &self.diagram().restricted(answers).shape {
            // Later answers made the earlier open questions pointless, so every answer counts.
            Shape::Leaf(verdict) => Some(self.advise(verdict, answers)),
            Shape::Branch { .. } => None,
        }
    }

    /// The advice of a verdict for these answers.
    pub(super) fn advise(&self, verdict: &Verdict, answers: &Answers) -> Advice {
        let rule = self.rule(verdict.rule);
        let outcome = rule.outcome;
        let path = outcome.path.iter().filter(|step| step.when.holds(answers));
        let first_steps = outcome.first_steps.iter().filter(|step| step.when.holds(answers));
        let reasons = rule.reasons.iter().filter(|reason| reason.when.holds(answers));
        let notes = self.notes_beside(outcome).filter(|note| note.when.holds(answers));
        Advice {
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

#[cfg(test)]
mod tests {
    use super::GivenReason;
    use crate::domain::id::ClaimId;
    use crate::domain::questionnaire::Choice;
    use crate::domain::sample::{NO_BOOTS, NO_COAT, RAIN, SUN, TABLE, WITH_BOOTS, WITH_COAT};

    #[track_caller]
    fn check(answers: &[Choice], rule: &str, notes: &[&str], reasons: &[(&'static str, &[Choice])]) {
        let advice = TABLE.advice(&answers.iter().copied().collect()).expect("advice");
        assert_eq!(advice.rule.name(), rule);
        assert!(advice.notes.iter().map(|note| note.id.name()).eq(notes.iter().copied()));
        let given = |&(claim, quotes): &(&'static str, &[Choice])| GivenReason {
            claim: ClaimId::new(claim),
            quotes: quotes.to_vec(),
        };
        assert_eq!(advice.reasons, reasons.iter().map(given).collect::<Vec<_>>());
    }

    #[test]
    fn the_first_rule_that_matches_decides_and_says_why() {
        check(&[RAIN, NO_COAT, NO_BOOTS], "wet-feet", &[], &[("water-is-wet", &[RAIN, NO_BOOTS])]);
        check(
            &[RAIN, NO_COAT, WITH_BOOTS],
            "go-out",
            &["take-an-umbrella"],
            &[("boots-are-dry", &[WITH_BOOTS])],
        );
    }

    #[test]
    fn an_answer_that_does_not_count_is_not_quoted() {
        check(&[SUN, NO_COAT, WITH_BOOTS], "go-out", &[], &[("sun-is-warm", &[SUN])]);
    }

    #[test]
    fn advice_comes_as_soon_as_no_open_question_can_change_it() {
        check(&[WITH_COAT, WITH_BOOTS], "go-out", &[], &[("boots-are-dry", &[WITH_BOOTS])]);
        assert_eq!(TABLE.advice(&[RAIN, NO_COAT].into_iter().collect()), None);
    }
}
