use std::iter::successors;
use std::sync::Arc;

use super::answers::Answers;
use super::question_set::QuestionSet;
use super::questionnaire::Question;
use super::verdict::Verdict;

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
#[derive(Clone, Debug, Default)]
pub(super) struct Nodes(Vec<Arc<Node>>);

impl Nodes {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// The leaf with this verdict.
    pub fn leaf(&mut self, verdict: Verdict) -> Arc<Node> {
        let known = |node: &&Arc<Node>| matches!(&node.shape, Shape::Leaf(known) if *known == verdict);
        match self.0.iter().find(known) {
            Some(leaf) => Arc::clone(leaf),
            None => self.add(Shape::Leaf(verdict), QuestionSet::EMPTY, 0),
        }
    }

    /// The node that asks `question` and goes on at `children`; their common self if they are all the same.
    pub fn branch(&mut self, question: &'static Question, children: Vec<Arc<Node>>) -> Arc<Node> {
        if let [first, rest @ ..] = children.as_slice()
            && rest.iter().all(|child| child.number == first.number)
        {
            return Arc::clone(first);
        }
        let known = |node: &&Arc<Node>| match &node.shape {
            Shape::Branch { question: asked, children: known } => {
                *asked == question && same(known, &children)
            }
            Shape::Leaf(_) => false,
        };
        if let Some(branch) = self.0.iter().find(known) {
            return Arc::clone(branch);
        }
        let below: QuestionSet = children.iter().map(|child| child.questions).sum();
        let height = children.iter().map(|child| child.height).max().unwrap_or_default();
        self.add(Shape::Branch { question, children }, below.union(QuestionSet::of(question.id)), height + 1)
    }

    fn add(&mut self, shape: Shape, questions: QuestionSet, height: usize) -> Arc<Node> {
        let node = Arc::new(Node { shape, number: self.0.len(), questions, height });
        self.0.push(Arc::clone(&node));
        node
    }
}

fn same(known: &[Arc<Node>], children: &[Arc<Node>]) -> bool {
    let known = known.iter().map(|node| node.number);
    known.eq(children.iter().map(|node| node.number))
}
