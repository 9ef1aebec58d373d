use super::condition::Condition;
use super::id::{ClaimId, FactId, FirstStepId, OutcomeId, StepId};

/// What a decision table can advise.
#[derive(Debug)]
pub struct Outcome {
    /// Its id.
    pub id: OutcomeId,
    /// The course that its call to action leads to.
    pub course: Course,
    /// The stages of the path; those whose condition holds make it, in this order.
    pub path: &'static [Step],
    /// The checklist; the entries whose condition holds make it, in this order.
    pub first_steps: &'static [FirstStep],
}

impl PartialEq for Outcome {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

/// Which course a call to action leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Course {
    /// The EMR course.
    Emr,
    /// The EMT course.
    Emt,
    /// No course yet: read more.
    None,
}

impl PartialEq for Step {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

/// A stage of an outcome's path.
#[derive(Clone, Copy, Debug)]
pub struct Step {
    /// Its id.
    pub id: StepId,
    /// When it is part of the path.
    pub when: Condition,
    /// How long it takes.
    pub length: Length,
}

/// How long a step takes.
#[derive(Clone, Copy, Debug)]
pub enum Length {
    /// Hours of training: at least the sum of these facts, at most this one where there is one.
    Hours {
        /// What adds up to the least.
        least: &'static [FactId],
        /// The most that is known of.
        most: Option<FactId>,
        /// Whether the visitor can begin it right after the step before, or has to wait.
        at_once: bool,
    },
    /// Work, for as long as the next school asks.
    Work,
    /// Nobody knows beforehand.
    Unknown,
}

/// An entry of an outcome's checklist.
#[derive(Clone, Copy, Debug)]
pub struct FirstStep {
    /// Its id.
    pub id: FirstStepId,
    /// When it is on the list.
    pub when: Condition,
    /// The claims it rests on.
    pub claims: &'static [ClaimId],
}
