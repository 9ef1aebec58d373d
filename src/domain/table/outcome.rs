use super::condition::Condition;
use super::id::{ClaimId, FactId, FirstStepId, OutcomeId, SentenceId, StepId};

/// A possible recommendation of a decision table.
#[derive(Debug)]
pub struct Outcome {
    /// The outcome's id.
    pub id: OutcomeId,
    /// The sentences that introduce it, in order. A visitor sees those whose condition holds.
    pub leads: &'static [Sentence],
    /// The remarks below the planner, in order. A visitor sees those whose condition holds.
    pub plan_remarks: &'static [Sentence],
    /// What its call to action leads to.
    pub call_to_action: CallToAction,
    /// The possible steps of the path, in order. A visitor sees those whose condition holds.
    pub path: &'static [Step],
    /// The possible items of the checklist, in order. A visitor sees those whose condition holds.
    pub first_steps: &'static [FirstStep],
}

impl PartialEq for Outcome {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

/// A sentence that appears with an outcome while its condition holds.
#[derive(Clone, Copy, Debug)]
pub struct Sentence {
    /// The sentence's id.
    pub id: SentenceId,
    /// When the sentence is shown.
    pub when: Condition,
}

/// What a call to action leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CallToAction {
    /// The EMR course.
    EmrCourse,
    /// The EMT course.
    EmtCourse,
    /// Further reading, until the visitor can take a course.
    CourseLater,
    /// Jobs, for visitors who can already work. Without a link to jobs, further reading.
    Jobs,
    /// Further reading.
    ReadMore,
}

impl PartialEq for Step {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

/// A step on an outcome's path.
#[derive(Clone, Copy, Debug)]
pub struct Step {
    /// The step's id.
    pub id: StepId,
    /// When the step is part of the path.
    pub when: Condition,
    /// How long the step takes.
    pub length: Length,
}

/// How long a step takes.
#[derive(Clone, Copy, Debug)]
pub enum Length {
    /// Hours of training.
    Hours {
        /// The facts that add up to the minimum.
        min: &'static [FactId],
        /// The maximum, if there is a known one.
        max: Option<FactId>,
        /// Whether the step can start right after the previous one. If not, the visitor has to wait, for
        /// example until they are old enough.
        starts_right_away: bool,
    },
    /// Work experience, for as long as the next school requires.
    Work,
    /// Not known in advance.
    Unknown,
}

/// An item of an outcome's checklist.
#[derive(Clone, Copy, Debug)]
pub struct FirstStep {
    /// The item's id.
    pub id: FirstStepId,
    /// When the item is on the list.
    pub when: Condition,
    /// The claims it is based on.
    pub claims: &'static [ClaimId],
}
