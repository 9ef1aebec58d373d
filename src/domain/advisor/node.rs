use std::collections::BTreeMap;
use std::iter::successors;
use std::sync::Arc;

use super::verdict::Verdict;
use crate::domain::table::{Answers, Question, QuestionId, QuestionSet};

/// A node of a decision diagram.
#[derive(Debug)]
pub(super) struct Node {
    /// Whether it is a leaf or a branch.
    pub shape: Shape,
    /// Its number, which is unique within a diagram.
    pub number: usize,
    /// The questions asked at this node and below.
    pub questions: QuestionSet,
    height: usize,
}

/// The two kinds of nodes.
#[derive(Debug)]
pub(super) enum Shape {
    /// No question is left.
    Leaf(Verdict),
    /// A question, with one child per choice, in the same order.
    Branch { question: &'static Question, children: Vec<Arc<Node>> },
}

impl Node {
    /// Returns the question asked at the node, or `None` at a leaf.
    pub fn question(&self) -> Option<&'static Question> {
        match self.shape {
            Shape::Branch { question, .. } => Some(question),
            Shape::Leaf(_) => None,
        }
    }

    /// Returns the verdict of a leaf, or `None` at a branch.
    pub fn verdict(&self) -> Option<&Verdict> {
        match &self.shape {
            Shape::Leaf(verdict) => Some(verdict),
            Shape::Branch { .. } => None,
        }
    }

    /// Returns the number of questions on the longest path from here to a leaf.
    pub fn height(&self) -> usize {
        self.height
    }

    /// Iterates over the nodes from this one down to the first open question or a leaf. Never empty.
    pub fn path<'n>(self: &'n Arc<Self>, answers: &'n Answers) -> impl Iterator<Item = &'n Arc<Self>> {
        successors(Some(self), |node| node.child(answers))
    }

    /// Returns the last node of [`path`](Self::path): the first open question or a leaf.
    pub fn follow<'n>(self: &'n Arc<Self>, answers: &Answers) -> &'n Arc<Self> {
        let mut node = self;
        while let Some(child) = node.child(answers) {
            node = child;
        }
        node
    }

    fn child(&self, answers: &Answers) -> Option<&Arc<Self>> {
        match &self.shape {
            Shape::Branch { question, children } => children.get(answers.choice(question.id)?.position()),
            Shape::Leaf(_) => None,
        }
    }
}

/// The nodes of a diagram. Equal nodes are stored once.
#[derive(Debug, Default)]
pub(super) struct Nodes<'d> {
    nodes: BTreeMap<Key, Arc<Node>>,
    /// The nodes that these extend, if any.
    base: Option<&'d Nodes<'d>>,
}

/// The content of a node. Nodes with equal keys are equal.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    /// The verdict of a leaf.
    Leaf(Verdict),
    /// The question of a branch, and its children's numbers.
    Branch(QuestionId, Vec<usize>),
}

impl<'d> Nodes<'d> {
    /// Creates a set of nodes that extends the nodes of a diagram without changing them.
    pub fn extending(base: &'d Nodes<'d>) -> Self {
        Self { nodes: BTreeMap::new(), base: Some(base) }
    }

    /// Returns the number of nodes, including those of the base.
    pub fn len(&self) -> usize {
        self.nodes.len() + self.base.map_or(0, Self::len)
    }

    /// Returns the leaf with this verdict.
    pub fn leaf(&mut self, verdict: Verdict) -> Arc<Node> {
        let shape = Shape::Leaf(verdict.clone());
        self.unique(Key::Leaf(verdict), shape, QuestionSet::EMPTY, 0)
    }

    /// Returns the node that asks `question` and continues at `children`. If all children are the same, returns
    /// that child instead.
    pub fn branch(&mut self, question: &'static Question, children: Vec<Arc<Node>>) -> Arc<Node> {
        if let [first, rest @ ..] = children.as_slice()
            && rest.iter().all(|child| child.number == first.number)
        {
            return Arc::clone(first);
        }
        let key = Key::Branch(question.id, children.iter().map(|child| child.number).collect());
        let below: QuestionSet = children.iter().map(|child| child.questions).sum();
        let questions = below.union(QuestionSet::of(question.id));
        let height = children.iter().map(|child| child.height).max().unwrap_or_default() + 1;
        self.unique(key, Shape::Branch { question, children }, questions, height)
    }

    /// Returns the node with this key. Adds it if it is new.
    fn unique(&mut self, key: Key, shape: Shape, questions: QuestionSet, height: usize) -> Arc<Node> {
        if let Some(node) = self.base.and_then(|base| base.nodes.get(&key)) {
            return Arc::clone(node);
        }
        let number = self.len();
        let node =
            self.nodes.entry(key).or_insert_with(|| Arc::new(Node { shape, number, questions, height }));
        Arc::clone(node)
    }
}
