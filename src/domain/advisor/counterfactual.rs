use std::sync::Arc;

use super::diagram::Diagram;
use super::node::{Node, Shape};
use super::replay::{Next, Replay};
use crate::domain::table::{Answers, Choice, DecisionTable, Outcome};

/// One other answer that would surely have led elsewhere.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Counterfactual {
    /// The other answer.
    pub choice: Choice,
    /// Where it leads.
    pub outcome: &'static Outcome,
}

/// Looks for single changes to `answers`, whose replay is `replay`.
pub(super) fn counterfactuals(
    table: &DecisionTable,
    diagram: &Diagram,
    answers: &Answers,
    replay: &Replay,
) -> Vec<Counterfactual> {
    let Replay { counted, next: Next::Advise(advice) } = replay else {
        return Vec::new();
    };
    let asked = table.questionnaire.questions.iter().rev();
    asked
        .filter(|question| counted.choice(question.id).is_some())
        .flat_map(|question| question.choices)
        .filter_map(|&choice| {
            let outcome = sure_outcome(table, diagram.root(), &answers.clone().with(choice))?;
            (outcome != advice.outcome).then_some(Counterfactual { choice, outcome })
        })
        .collect()
}

/// The one outcome to which every way to answer the open questions leads.
fn sure_outcome(table: &DecisionTable, node: &Arc<Node>, answers: &Answers) -> Option<&'static Outcome> {
    match &node.follow(answers).shape {
        Shape::Leaf(verdict) => Some(table.rule(verdict.rule).outcome),
        Shape::Branch { children, .. } => {
            let mut outcomes = children.iter().map(|child| sure_outcome(table, child, answers));
            let first = outcomes.next()??;
            outcomes.all(|outcome| outcome == Some(first)).then_some(first)
        }
    }
}
