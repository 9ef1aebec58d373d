//! A decision table as a reduced ordered decision diagram (R. E. Bryant, "Graph-Based Algorithms for
//! Boolean Function Manipulation", IEEE Transactions on Computers 35/8, 1986), with one branch
//! per choice.
//!
//! Its variables are the questions in the order of asking, and its leaves are the verdicts. Equal nodes are
//! shared, and a node whose children are all the same is replaced by that child. So there is a node only where
//! the answer can change the advice: the root is the first relevant question, and the height is the most
//! questions that can still be asked. This holds even where three-valued logic leaves a condition undecided.

use std::sync::Arc;

use super::expansion::Expansion;
use super::node::{Node, Nodes};
use super::restriction::Restriction;
use crate::domain::table::{Answers, DecisionTable};

/// The decision diagram of one table.
#[derive(Debug)]
pub(super) struct Diagram {
    root: Arc<Node>,
    nodes: Nodes<'static>,
}

impl Diagram {
    pub fn of(table: &DecisionTable) -> Self {
        let (root, nodes) = Expansion::of(table);
        Self { root, nodes }
    }

    /// Returns the node that asks the first question.
    pub fn root(&self) -> &Arc<Node> {
        &self.root
    }

    /// Returns the number of nodes.
    pub fn len(&self) -> usize {
        self.nodes.len()
    }

    /// Returns what is left of the diagram after these answers.
    pub fn restricted(&self, answers: &Answers) -> Arc<Node> {
        let node = self.root.follow(answers);
        if node.questions.meets(answers.questions()) {
            // A later question is already answered: remove its nodes everywhere below.
            Restriction::new(&self.nodes, answers).of(node)
        } else {
            Arc::clone(node)
        }
    }
}
