//! Prints the decision diagram as JSON, so that the peers (other implementations in `benches/peers`) ask the same
//! questions as the widget:
//!
//! - `questions`: the id and the choices of each question.
//! - `nodes`: for each node, the index of its question, then for each choice the index of the next node, or -1 at the
//!   end. A node comes after all nodes it leads to, so the last one is the start.
//!
//! With `--leaves`, prints every possible journey instead: the questions asked, then the advice. Each question has the
//! choice made and the largest number of questions that could still follow. The tests of the peers use these journeys.

use std::env;

use anyhow::{Result, bail};
use ems_career_path::domain::{Advice, Answers, Choice, Next, Question};
use ems_career_path::ems;
use serde_json::{Value, json};

/// Takes the place of the next node's index if a choice leads to a result.
const END: i32 = -1;

fn main() -> Result<()> {
    let mut diagram = Diagram::default();
    diagram.walk(&mut Vec::new())?;
    let printed = match env::args().nth(1).as_deref() {
        None => {
            let questions = ems::table().questionnaire.questions.iter().map(question);
            json!({ "questions": questions.collect::<Vec<_>>(), "nodes": diagram.nodes })
        }
        Some("--leaves") => diagram.leaves.into(),
        Some(other) => bail!("unknown option `{other}`"),
    };
    println!("{printed}");
    Ok(())
}

#[derive(Default)]
struct Diagram {
    /// For each node, the index of its question, then those of its children. No two nodes are equal.
    nodes: Vec<Vec<i32>>,
    leaves: Vec<Value>,
}

impl Diagram {
    /// Adds the nodes and leaves of every journey that starts with these choices. Returns the index of the node that
    /// they lead to, or `END`.
    fn walk(&mut self, journey: &mut Vec<(Choice, usize)>) -> Result<i32> {
        let answers: Answers = journey.iter().map(|(choice, _)| *choice).collect();
        let (question, remaining) = match ems::advisor().replay(&answers).next {
            Next::Ask { question, remaining } => (question, remaining),
            Next::Advise(advice) => {
                self.leaves.push(leaf(journey, &advice));
                return Ok(END);
            }
        };
        let mut node = vec![i32::try_from(question.id.position())?];
        for choice in question.choices {
            journey.push((*choice, remaining));
            node.push(self.walk(journey)?);
            journey.pop();
        }
        let index = self.nodes.iter().position(|existing| *existing == node).unwrap_or_else(|| {
            self.nodes.push(node);
            self.nodes.len() - 1
        });
        Ok(i32::try_from(index)?)
    }
}

fn question(question: &Question) -> Value {
    let choices: Vec<&str> = question.choices.iter().map(|choice| choice.name()).collect();
    json!({ "id": question.id.name(), "choices": choices })
}

fn leaf(journey: &[(Choice, usize)], advice: &Advice) -> Value {
    let asked =
        journey.iter().map(|(choice, remaining)| json!([choice.question().name(), choice.name(), remaining]));
    let reasons = advice.reasons.iter().map(|reason| {
        let quotes: Vec<&str> = reason.quotes.iter().map(|choice| choice.question().name()).collect();
        json!({ "claim": reason.claim.name(), "quotes": quotes })
    });
    json!({
        "asked": asked.collect::<Vec<_>>(),
        "rule": advice.rule.name(),
        "outcome": advice.outcome.id.name(),
        "notes": advice.notes.iter().map(|note| note.id.name()).collect::<Vec<_>>(),
        "reasons": reasons.collect::<Vec<_>>(),
        "path": advice.path.iter().map(|step| step.id.name()).collect::<Vec<_>>(),
        "firstSteps": advice.first_steps.iter().map(|step| step.name()).collect::<Vec<_>>(),
    })
}
