use std::collections::BTreeMap;
use std::sync::Arc;

use super::node::{Node, Nodes, Shape};
use crate::domain::table::Answers;

/// Closes up the branches of answered questions. Visits each node once.
pub(super) struct Restriction<'d> {
    answers: &'d Answers,
    nodes: Nodes<'d>,
    /// What became of each visited node, by its number.
    visited: BTreeMap<usize, Arc<Node>>,
}

impl<'d> Restriction<'d> {
    /// What these answers leave of a diagram's nodes.
    pub fn new(nodes: &'d Nodes<'d>, answers: &'d Answers) -> Self {
        Self { answers, nodes: Nodes::over(nodes), visited: BTreeMap::new() }
    }

    /// What they leave of this node.
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
