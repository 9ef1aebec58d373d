use std::sync::Arc;

use super::diagram::Diagram;
use super::node::{Node, Shape};
use super::replay::{Next, Replay};
use crate::domain::table::{Answers, Choice, DecisionTable, Outcome};

/// One changed answer that is certain to lead to another outcome.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Counterfactual {
    /// The changed answer.
    pub choice: Choice,
    /// The outcome it leads to.
    pub outcome: &'static Outcome,
}

/// Finds every change of one answer that leads to another outcome. `replay` is the replay of `answers`.
pub(super) fn counterfactuals(
    table: &DecisionTable,
    diagram: &Diagram,
    answers: &Answers,
    replay: &Replay,
) -> Vec<Counterfactual> {
    let Replay { counted, next: Next::Advise(advice) } = replay else {
        return Vec::new();
    };
    let last_first = table.questionnaire.questions.iter().rev();
    last_first
        .filter(|question| counted.choice(question.id).is_some())
        .flat_map(|question| question.choices)
        .filter_map(|&choice| {
            let outcome = certain_outcome(table, diagram.root(), &answers.clone().with(choice))?;
            (outcome != advice.outcome).then_some(Counterfactual { choice, outcome })
        })
        .collect()
}

/// Returns the outcome if it is the same however the open questions are answered, or `None` if it is not.
fn certain_outcome(table: &DecisionTable, node: &Arc<Node>, answers: &Answers) -> Option<&'static Outcome> {
    match &node.follow(answers).shape {
        Shape::Leaf(verdict) => Some(table.rule(verdict.rule).outcome),
        Shape::Branch { children, .. } => {
            let mut outcomes = children.iter().map(|child| certain_outcome(table, child, answers));
            let first = outcomes.next()??;
            outcomes.all(|outcome| outcome == Some(first)).then_some(first)
        }
    }
}
