//! A decision table as a reduced ordered decision diagram (R. E. Bryant, "Graph-Based Algorithms for
//! Boolean Function Manipulation", IEEE Transactions on Computers 35/8, 1986), with one branch a choice.
//!
//! Its variables are the questions in the order of asking and its leaves are the verdicts. A branch whose
//! children are all the same is never made and equal nodes are made once. So a branch stands only where
//! the answer can change the advice: the root is the first relevant question, and the height is the most
//! questions that can still be asked. No conclusion rests on what three-valued logic happens to see.

use std::sync::Arc;

use super::answers::Answers;
use super::decision_table::DecisionTable;
use super::node::{Node, Nodes, Shape};
use super::questionnaire::{Choice, Question};
use super::verdict::{Verdict, open_questions};

/// The diagram of one table.
#[derive(Debug)]
pub(super) struct Diagram {
    root: Arc<Node>,
    nodes: Nodes,
}

impl Diagram {
    /// Builds the diagram, asking only what the verdict may still hang on (Shannon expansion).
    pub fn of(table: &DecisionTable) -> Self {
        let questions = table.questionnaire.questions;
        let choices = questions.iter().flat_map(|question| question.choices);
        let mentioned = choices.copied().filter(|choice| table.mentions(*choice));
        let mut expansion = Expansion {
            table,
            mentioned: mentioned.collect(),
            answers: Answers::new(),
            nodes: Nodes::default(),
        };
        let root = expansion.of(questions);
        Self { root, nodes: expansion.nodes }
    }

    /// What is to be asked first of all.
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
            Restriction { answers, nodes: self.nodes.clone(), done: Vec::new() }.of(node)
        } else {
            Arc::clone(node)
        }
    }
}

/// Shannon expansion: a question's node is made of what is left for each of its choices.
struct Expansion<'a> {
    table: &'a DecisionTable,
    mentioned: Vec<Choice>,
    answers: Answers,
    nodes: Nodes,
}

impl Expansion<'_> {
    /// The node for the answers so far, of which none is to one of `questions` yet.
    fn of(&mut self, questions: &'static [Question]) -> Arc<Node> {
        let open = open_questions(self.table, &self.answers);
        let mut later = questions;
        while let [question, rest @ ..] = later {
            later = rest;
            if open.contains(question.id) {
                return self.branch(question, rest);
            }
        }
        self.nodes.leaf(Verdict::on(self.table, &self.answers))
    }

    fn branch(&mut self, question: &'static Question, later: &'static [Question]) -> Arc<Node> {
        let mut unmentioned = None;
        let mut children = Vec::with_capacity(question.choices.len());
        for choice in question.choices {
            // No condition tells these choices apart: one of them stands for all.
            let mentioned = self.mentioned.contains(choice);
            let child = unmentioned.clone().filter(|_| !mentioned).unwrap_or_else(|| {
                self.answers.insert(*choice);
                self.of(later)
            });
            if !mentioned {
                unmentioned = Some(Arc::clone(&child));
            }
            children.push(child);
        }
        self.answers.remove(question.id);
        self.nodes.branch(question, children)
    }
}

/// Closes up the branches of answered questions; each node is done once.
struct Restriction<'a> {
    answers: &'a Answers,
    nodes: Nodes,
    done: Vec<(usize, Arc<Node>)>,
}

impl Restriction<'_> {
    fn of(&mut self, node: &Arc<Node>) -> Arc<Node> {
        let node = node.follow(self.answers);
        let Shape::Branch { question, children } = &node.shape else {
            return Arc::clone(node);
        };
        if !node.questions.meets(self.answers.questions()) {
            return Arc::clone(node);
        }
        if let Some((_, done)) = self.done.iter().find(|(number, _)| *number == node.number) {
            return Arc::clone(done);
        }
        let children = children.iter().map(|child| self.of(child)).collect();
        let restricted = self.nodes.branch(question, children);
        self.done.push((node.number, Arc::clone(&restricted)));
        restricted
    }
}
