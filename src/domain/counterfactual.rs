use std::sync::Arc;

use super::answers::Answers;
use super::decision_table::DecisionTable;
use super::node::{Node, Shape};
use super::outcome::Outcome;
use super::questionnaire::Choice;
use super::replay::{Next, Replay};

/// One other answer that would surely have led elsewhere.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Counterfactual {
    /// The other answer.
    pub choice: Choice,
    /// Where it leads.
    pub outcome: &'static Outcome,
}

impl DecisionTable {
    /// Each single changed answer that leads to another outcome, those of the question asked last first: what
    /// was asked first, such as earlier training, changes least readily. Where the change
    /// brings up questions without a stored answer, they must not matter: every way to answer them has to
    /// end at the same outcome. Empty while questions are left.
    pub fn counterfactuals(&self, answers: &Answers) -> Vec<Counterfactual> {
        let Replay { counted, next: Next::Advise(advice) } = self.replay(answers) else {
            return Vec::new();
        };
        let asked = self.questionnaire.questions.iter().rev();
        asked
            .filter(|question| counted.choice(question.id).is_some())
            .flat_map(|question| question.choices)
            .filter_map(|&choice| {
                let outcome = self.sure_outcome(self.diagram().root(), &answers.clone().with(choice))?;
                (outcome != advice.outcome).then_some(Counterfactual { choice, outcome })
            })
            .collect()
    }

    /// The one outcome to which every way to answer the open questions leads.
    fn sure_outcome(&self, node: &Arc<Node>, answers: &Answers) -> Option<&'static Outcome> {
        match &node.follow(answers).shape {
            Shape::Leaf(verdict) => Some(self.rule(verdict.rule).outcome),
            Shape::Branch { children, .. } => {
                let mut outcomes = children.iter().map(|child| self.sure_outcome(child, answers));
                let first = outcomes.next()??;
                outcomes.all(|outcome| outcome == Some(first)).then_some(first)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Choice, Counterfactual, Outcome};
    use crate::domain::sample::{HOME, NO_BOOTS, NO_COAT, RAIN, SUN, TABLE, WALK, WITH_BOOTS, WITH_COAT};

    #[track_caller]
    fn check(answers: &[Choice], elsewhere: &[(Choice, &'static Outcome)]) {
        let found = TABLE.counterfactuals(&answers.iter().copied().collect());
        let expected = elsewhere.iter().map(|&(choice, outcome)| Counterfactual { choice, outcome });
        assert_eq!(found, expected.collect::<Vec<_>>());
    }

    #[test]
    fn each_single_answer_that_leads_elsewhere_is_named() {
        check(&[RAIN, NO_COAT, NO_BOOTS], &[(WITH_BOOTS, &WALK), (SUN, &WALK)]);
        check(&[RAIN, WITH_COAT, WITH_BOOTS], &[(NO_BOOTS, &HOME)]);
    }

    #[test]
    fn a_change_that_brings_up_questions_must_lead_elsewhere_however_they_are_answered() {
        check(&[SUN], &[]);
        check(&[SUN, NO_COAT], &[]);
        check(&[SUN, NO_BOOTS], &[(RAIN, &HOME)]);
    }

    #[test]
    fn there_are_none_while_questions_are_left() {
        check(&[RAIN, NO_BOOTS], &[]);
    }
}
