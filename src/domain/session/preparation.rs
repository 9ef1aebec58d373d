use super::planner::{Month, Plan};
use crate::domain::table::{DecisionTable, FirstStepId};

/// Hours a week in a new plan.
const PLAN_HOURS: u32 = 5;

/// How a visitor prepares for the path on a result: their plan, and the first steps that they ticked off.
#[derive(Clone, Debug)]
pub(super) struct Preparation {
    pub plan: Plan,
    pub ticked: Vec<FirstStepId>,
}

impl Preparation {
    /// Creates a plan that starts in `start`, with nothing ticked off.
    pub fn new(start: Month) -> Self {
        Self { plan: Plan::new(PLAN_HOURS, start), ticked: Vec::new() }
    }

    /// Ticks or unticks a first step.
    pub fn tick(&mut self, step: FirstStepId) {
        match self.ticked.iter().position(|ticked| *ticked == step) {
            Some(place) => drop(self.ticked.remove(place)),
            None => self.ticked.push(step),
        }
    }

    /// Starts the plan in the first month on offer if its own month is not on offer.
    pub fn start_in(&mut self, first_month: Month) {
        if !(first_month..first_month.plus(Plan::MONTHS)).contains(&self.plan.start) {
            self.plan.start = first_month;
        }
    }

    /// Encodes the hours, the month and the ticks, joined by periods. The code has no hyphens, because releases without
    /// preparations would read what follows a hyphen as an answer.
    pub fn code(&self) -> String {
        let Month { year, month } = self.plan.start;
        let numbers = [self.plan.hours(), year * 12 + month - 1].map(|number| number.to_string());
        numbers.into_iter().chain(self.ticked.iter().map(|step| coded(*step))).collect::<Vec<_>>().join(".")
    }

    /// Decodes a [`code`](Self::code). Ignores ticks of unknown steps.
    pub fn from_code(table: &DecisionTable, code: &str) -> Option<Self> {
        let mut parts = code.split('.');
        let hours = parts.next()?.parse().ok()?;
        let start = Month { year: 0, month: 1 }.plus(parts.next()?.parse().ok()?);
        let step = |name| {
            let mut steps = table.outcomes.iter().flat_map(|outcome| outcome.first_steps);
            steps.find(|step| coded(step.id) == name).map(|step| step.id)
        };
        let mut read = Self { plan: Plan::new(hours, start), ticked: Vec::new() };
        for step in parts.filter_map(step) {
            if !read.ticked.contains(&step) {
                read.ticked.push(step);
            }
        }
        Some(read)
    }
}

fn coded(step: FirstStepId) -> String {
    step.name().split('-').collect::<Vec<_>>().join("_")
}
