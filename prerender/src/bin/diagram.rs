//! Prints the widget's decision diagram as JSON, for the peers in `benches/peers` to ask what the widget
//! asks: `questions`, each with its id and its choices, and `nodes`, each a question's number and, for each
//! of its choices, the number of the node that comes next, or -1 at the end. Nodes stand after those they
//! lead to, so the last one asks first.
//!
//! With `--leaves` it prints every journey instead: each question that is asked, with the choice made and the
//! most questions that can come after it, and the advice at the end. The peers are checked against them.

use std::env;

use anyhow::{Result, bail};
use ems_career_path::domain::{Advice, Answers, Choice, Next, Question};
use ems_career_path::ems;
use serde_json::{Value, json};

/// What stands for the result in the place of a node's number.
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
        Some(other) => bail!("there is no `{other}`"),
    };
    println!("{printed}");
    Ok(())
}

#[derive(Default)]
struct Diagram {
    /// A question and its children; no two are equal.
    nodes: Vec<Vec<i32>>,
    leaves: Vec<Value>,
}

impl Diagram {
    /// Goes on in every way from here, and gives the number of the node that asks next.
    fn walk(&mut self, way: &mut Vec<(Choice, usize)>) -> Result<i32> {
        let answers: Answers = way.iter().map(|(choice, _)| *choice).collect();
        let (question, remaining) = match ems::advisor().replay(&answers).next {
            Next::Ask { question, remaining } => (question, remaining),
            Next::Advise(advice) => {
                self.leaves.push(leaf(way, &advice));
                return Ok(END);
            }
        };
        let mut node = vec![i32::try_from(question.id.position())?];
        for choice in question.choices {
            way.push((*choice, remaining));
            node.push(self.walk(way)?);
            way.pop();
        }
        let place = self.nodes.iter().position(|known| *known == node).unwrap_or_else(|| {
            self.nodes.push(node);
            self.nodes.len() - 1
        });
        Ok(i32::try_from(place)?)
    }
}

fn question(question: &Question) -> Value {
    let choices: Vec<&str> = question.choices.iter().map(|choice| choice.name()).collect();
    json!({ "id": question.id.name(), "choices": choices })
}

fn leaf(way: &[(Choice, usize)], advice: &Advice) -> Value {
    let asked =
        way.iter().map(|(choice, remaining)| json!([choice.question().name(), choice.name(), remaining]));
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
