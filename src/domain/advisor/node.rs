use std::collections::BTreeMap;
use std::iter::successors;
use std::sync::Arc;

use super::verdict::Verdict;
use crate::domain::table::{Answers, Question, QuestionId, QuestionSet};

/// A node of a decision diagram.
#[derive(Debug)]
pub(super) struct Node {
    /// What it is.
    pub shape: Shape,
    /// Its number, by which nodes of one diagram are told apart.
    pub number: usize,
    /// The questions asked at it or below.
    pub questions: QuestionSet,
    height: usize,
}

/// What a node is.
#[derive(Debug)]
pub(super) enum Shape {
    /// Nothing is left to ask.
    Leaf(Verdict),
    /// A question, with one child for each choice, in their order.
    Branch { question: &'static Question, children: Vec<Arc<Node>> },
}

impl Node {
    /// The question asked at the node; `None` at a leaf.
    pub fn question(&self) -> Option<&'static Question> {
        match self.shape {
            Shape::Branch { question, .. } => Some(question),
            Shape::Leaf(_) => None,
        }
    }

    /// The verdict of a leaf; `None` where there is something to ask.
    pub fn verdict(&self) -> Option<&Verdict> {
        match &self.shape {
            Shape::Leaf(verdict) => Some(verdict),
            Shape::Branch { .. } => None,
        }
    }

    /// The most questions asked on a way down.
    pub fn height(&self) -> usize {
        self.height
    }

    /// The nodes met from here down as long as the question asked is answered; never none.
    pub fn way<'n>(self: &'n Arc<Self>, answers: &'n Answers) -> impl Iterator<Item = &'n Arc<Self>> {
        successors(Some(self), |node| node.child(answers))
    }

    /// The last node on the way.
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

/// The nodes of a diagram, no two of them equal.
#[derive(Debug, Default)]
pub(super) struct Nodes<'d> {
    nodes: BTreeMap<Key, Arc<Node>>,
    /// The nodes of the diagram that these are added to, if any.
    base: Option<&'d Nodes<'d>>,
}

/// What equal nodes have in common.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    /// The verdict of a leaf.
    Leaf(Verdict),
    /// The question of a branch, and its children's numbers.
    Branch(QuestionId, Vec<usize>),
}

impl<'d> Nodes<'d> {
    /// Nodes to add to those of a diagram, which stays as it is.
    pub fn over(base: &'d Nodes<'d>) -> Self {
        Self { nodes: BTreeMap::new(), base: Some(base) }
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.nodes.len() + self.base.map_or(0, Self::len)
    }

    /// The leaf with this verdict.
    pub fn leaf(&mut self, verdict: Verdict) -> Arc<Node> {
        let shape = Shape::Leaf(verdict.clone());
        self.unique(Key::Leaf(verdict), shape, QuestionSet::EMPTY, 0)
    }

    /// The node that asks `question` and goes on at `children`; their common self if they are all the same.
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

    /// The node with this key, added if it is new.
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
