use std::collections::BTreeMap;
use std::sync::Arc;

use super::node::{Node, Nodes, Shape};
use crate::domain::table::Answers;

/// Removes the nodes of answered questions from a diagram. Visits each node once.
pub(super) struct Restriction<'d> {
    answers: &'d Answers,
    nodes: Nodes<'d>,
    /// What is left of each visited node, by its number.
    visited: BTreeMap<usize, Arc<Node>>,
}

impl<'d> Restriction<'d> {
    /// Prepares to restrict the nodes of a diagram to these answers.
    pub fn new(nodes: &'d Nodes<'d>, answers: &'d Answers) -> Self {
        Self { answers, nodes: Nodes::extending(nodes), visited: BTreeMap::new() }
    }

    /// Returns what is left of a node.
    pub fn of(&mut self, node: &Arc<Node>) -> Arc<Node> {
        let node = node.follow(self.answers);
        let Shape::Branch { question, children } = &node.shape else {
            return Arc::clone(node);
        };
        if !node.questions.meets(self.answers.questions()) {
            return Arc::clone(node);
        }
        if let Some(restricted) = self.visited.get(&node.number) {
            return Arc::clone(restricted);
        }
        let children = children.iter().map(|child| self.of(child)).collect();
        let restricted = self.nodes.branch(question, children);
        self.visited.insert(node.number, Arc::clone(&restricted));
        restricted
    }
}
