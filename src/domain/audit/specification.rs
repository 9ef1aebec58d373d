//! FACTS section 5 by brute force: "A question is relevant while, for some completion of the unanswered
//! questions, two of its choices lead to different advice; the next question is the first relevant one,
//! and the questionnaire ends when none is left."

use std::collections::BTreeMap;

use super::answer_sets::AnswerSets;
use crate::domain::table::Answers;
use crate::domain::table::DecisionTable;
use crate::domain::table::QuestionId;
use crate::domain::table::QuestionSet;
use crate::domain::table::{NoteId, RuleId, StepId};

/// What tells one piece of advice from another: the deciding rule (with its outcome and path) and the notes.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Told {
    /// The first rule that matches; none in a gap.
    pub rule: Option<RuleId>,
    /// The path.
    pub path: Vec<StepId>,
    /// The notes.
    pub notes: Vec<NoteId>,
}

impl Told {
    /// What is told on a complete set of answers.
    pub fn on(table: &DecisionTable, answers: &Answers) -> Self {
        let Some(rule) = table.rules.iter().find(|rule| rule.when.holds(answers)) else {
            return Self { rule: None, path: Vec::new(), notes: Vec::new() };
        };
        let path = rule.outcome.path.iter().filter(|step| step.when.holds(answers));
        let notes = table.notes.iter().filter(|note| note.outcomes.contains(&rule.outcome.id));
        Self {
            rule: Some(rule.id),
            path: path.map(|step| step.id).collect(),
            notes: notes.filter(|note| note.when.holds(answers)).map(|note| note.id).collect(),
        }
    }
}

/// What is true of each partial set of answers, by its number.
pub(super) struct Specification(Vec<Truth>);

/// What is true of a partial set of answers.
#[derive(Clone, Copy, Default)]
pub(super) struct Truth {
    /// The first relevant question.
    pub next: Option<QuestionId>,
    /// The most questions that can still be asked.
    pub remaining: usize,
    /// The relevant questions.
    pub relevant: QuestionSet,
    /// What is told, numbered; only where nothing is open.
    told: usize,
}

impl Specification {
    /// Goes from the complete sets, which have the highest numbers, to the empty one.
    pub fn of(table: &DecisionTable, sets: &AnswerSets) -> Self {
        let mut specification = Self(vec![Truth::default(); sets.len()]);
        let mut numbers = BTreeMap::new();
        for set in (0..sets.len()).rev() {
            let truth = if sets.open(set).next().is_none() {
                let number = numbers.len();
                let told = *numbers.entry(Told::on(table, &sets.answers(set))).or_insert(number);
                Truth { told, ..Truth::default() }
            } else {
                specification.derived(sets, set)
            };
            if let Some(slot) = specification.0.get_mut(set) {
                *slot = truth;
            }
        }
        specification
    }

    /// What is true of a set with open questions, from what is true of the sets with more answers.
    fn derived(&self, sets: &AnswerSets, set: usize) -> Truth {
        let relevant = || sets.open(set).filter(|place| self.is_relevant(sets, set, place.question.id));
        let Some(next) = relevant().next() else {
            return Truth::default();
        };
        let after = next.answered(set).map(|answered| self.truth(answered).remaining);
        Truth {
            next: Some(next.question.id),
            remaining: 1 + after.max().unwrap_or_default(),
            relevant: relevant().map(|place| QuestionSet::of(place.question.id)).sum(),
            told: 0,
        }
    }

    /// What is true of a set.
    pub fn truth(&self, set: usize) -> Truth {
        self.0.get(set).copied().unwrap_or_default()
    }

    /// Whether two choices of an open question differ, for some completion of the other open ones.
    fn is_relevant(&self, sets: &AnswerSets, set: usize, question: QuestionId) -> bool {
        let other = sets.open(set).find(|place| place.question.id != question);
        match other {
            Some(other) => {
                other.answered(set).any(|answered| self.truth(answered).relevant.contains(question))
            }
            None => sets.open(set).any(|place| {
                let mut told = place.answered(set).map(|complete| self.truth(complete).told);
                let first = told.next();
                told.any(|other| Some(other) != first)
            }),
        }
    }
}
