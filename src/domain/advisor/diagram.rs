//! A decision table as a reduced ordered decision diagram (R. E. Bryant, "Graph-Based Algorithms for
//! Boolean Function Manipulation", IEEE Transactions on Computers 35/8, 1986), with one branch a choice.
//!
//! Its variables are the questions in the order of asking and its leaves are the verdicts. A branch whose
//! children are all the same is never made and equal nodes are made once. So there is a branch only where
//! the answer can change the advice: the root is the first relevant question, and the height is the most
//! questions that can still be asked. Nothing depends on how much three-valued logic can prove.

use std::sync::Arc;

use super::expansion::Expansion;
use super::node::{Node, Nodes};
use super::restriction::Restriction;
use crate::domain::table::{Answers, DecisionTable};

/// The diagram of one table.
#[derive(Debug)]
pub(super) struct Diagram {
    root: Arc<Node>,
    nodes: Nodes<'static>,
}

impl Diagram {
    /// Builds the diagram.
    pub fn of(table: &DecisionTable) -> Self {
        let (root, nodes) = Expansion::of(table);
        Self { root, nodes }
    }

    /// The node that asks the first question.
    pub fn root(&self) -> &Arc<Node> {
        &self.root
    }

    /// How many nodes the diagram has.
    pub fn len(&self) -> usize {
        self.nodes.len()
    }

    /// What is left of the diagram once these questions are answered.
    pub fn restricted(&self, answers: &Answers) -> Arc<Node> {
        let node = self.root.follow(answers);
        if node.questions.meets(answers.questions()) {
            // An answer was given out of turn: the branches of its question close up everywhere below.
            Restriction::new(&self.nodes, answers).of(node)
        } else {
            Arc::clone(node)
        }
    }
}
