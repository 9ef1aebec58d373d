use std::sync::Arc;

use super::diagram::Diagram;
use super::node::{Node, Shape};
use super::replay::{Next, Replay};
use crate::domain::table::{Answers, Choice, DecisionTable, Outcome};

/// One changed answer that can lead to another outcome.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Counterfactual {
    /// The changed answer.
    pub choice: Choice,
    /// The outcome it leads to, or `None` if that depends on the answers to more questions.
    pub outcome: Option<&'static Outcome>,
}

/// Finds the answers to try that lead to another outcome or to more questions. `replay` is the replay of `answers`.
pub(super) fn counterfactuals(
    table: &DecisionTable,
    diagram: &Diagram,
    answers: &Answers,
    replay: &Replay,
) -> Vec<Counterfactual> {
    let Replay { counted, next: Next::Advise(advice) } = replay else {
        return Vec::new();
    };
    let choices = table.what_ifs.iter().flat_map(|what_if| {
        let own = what_if.question().and_then(|question| counted.choice(question));
        own.into_iter().flat_map(|own| what_if.choices_for(own))
    });
    choices
        .map(|choice| {
            let outcome = certain_outcome(table, diagram.root(), &answers.clone().with(choice));
            Counterfactual { choice, outcome }
        })
        .filter(|other| other.outcome != Some(advice.outcome))
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
