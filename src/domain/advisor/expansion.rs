use std::collections::BTreeSet;
use std::sync::Arc;

use super::node::{Node, Nodes};
use super::open_rules::OpenRules;
use super::outcome_conditions::OutcomeConditions;
use crate::domain::table::{Answers, Choice, DecisionTable, Question};

/// Builds a diagram by Shannon expansion: a node asks one question, and each child is the diagram that is left after
/// one of its choices.
pub(super) struct Expansion<'t> {
    table: &'t DecisionTable,
    /// The choices that occur in a condition.
    mentioned: BTreeSet<Choice>,
    answers: Answers,
    nodes: Nodes<'static>,
}

impl<'t> Expansion<'t> {
    /// Returns the root of a table's diagram, and all nodes. Leaves out questions that the verdict cannot depend on.
    pub fn of(table: &'t DecisionTable) -> (Arc<Node>, Nodes<'static>) {
        let (mentioned, answers, nodes) = (mentioned(table), Answers::new(), Nodes::default());
        let mut expansion = Self { table, mentioned, answers, nodes };
        let root = expansion.node(&OpenRules::of(table, &OutcomeConditions::of(table)));
        (root, expansion.nodes)
    }

    /// Returns the node for the current answers.
    fn node(&mut self, rules: &OpenRules) -> Arc<Node> {
        let questions = self.table.questionnaire.questions;
        match rules.first_question().and_then(|position| questions.get(position)) {
            Some(question) => self.branch(question, rules),
            None => self.nodes.leaf(rules.verdict(&self.answers)),
        }
    }

    fn branch(&mut self, question: &'static Question, rules: &OpenRules) -> Arc<Node> {
        let mut unmentioned: Option<Arc<Node>> = None;
        let mut children = Vec::with_capacity(question.choices.len());
        for choice in question.choices {
            let mentioned = self.mentioned.contains(choice);
            // No condition distinguishes unmentioned choices, so they share one child.
            let child = match &unmentioned {
                Some(child) if !mentioned => Arc::clone(child),
                _ => self.child(*choice, rules),
            };
            if !mentioned {
                unmentioned = Some(Arc::clone(&child));
            }
            children.push(child);
        }
        self.answers.remove(question.id);
        self.nodes.branch(question, children)
    }

    fn child(&mut self, choice: Choice, rules: &OpenRules) -> Arc<Node> {
        self.answers.insert(choice);
        self.node(&rules.after(choice.question(), &self.answers))
    }
}

/// Collects the choices in the conditions that a verdict depends on.
fn mentioned(table: &DecisionTable) -> BTreeSet<Choice> {
    let rules = table.rules.iter().map(|rule| &rule.when);
    let paths = table.rules.iter().flat_map(|rule| rule.outcome.path).map(|step| &step.when);
    let notes = table.notes.iter().map(|note| &note.when);
    let mut choices = BTreeSet::new();
    rules.chain(paths).chain(notes).for_each(|when| when.add_choices(&mut choices));
    choices
}
