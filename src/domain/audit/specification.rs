//! Applies the definition in docs/facts.md, section 5, by brute force. A question is relevant if two of its choices
//! lead to different advice for some way to answer the other open questions. The next question is the first relevant
//! one. When there is none, the questionnaire ends.

use std::collections::BTreeMap;

use super::answer_sets::AnswerSets;
use crate::domain::table::Answers;
use crate::domain::table::DecisionTable;
use crate::domain::table::QuestionId;
use crate::domain::table::QuestionSet;
use crate::domain::table::{NoteId, RuleId, StepId};

/// What distinguishes one piece of advice from another: the deciding rule (with its outcome), the path and the notes.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct AdviceKey {
    /// The first rule that matches, or `None` in a gap.
    pub rule: Option<RuleId>,
    /// The steps on the path.
    pub path: Vec<StepId>,
    /// The notes shown.
    pub notes: Vec<NoteId>,
}

impl AdviceKey {
    /// Reads the table from the top for a complete set of answers.
    pub fn for_answers(table: &DecisionTable, answers: &Answers) -> Self {
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

/// The truth about each partial set of answers, by its number.
pub(super) struct Specification(Vec<Truth>);

/// The truth about a partial set of answers.
#[derive(Clone, Copy, Default)]
pub(super) struct Truth {
    /// The first relevant question.
    pub next: Option<QuestionId>,
    /// The largest number of questions that can still be asked.
    pub remaining: usize,
    /// The relevant questions.
    pub relevant: QuestionSet,
    /// Which advice is given, as a number. Meaningful only for complete sets.
    advice: usize,
}

impl Specification {
    /// Finds the truth about every set. Starts at the highest number, so a set comes after all sets that extend it.
    pub fn of(table: &DecisionTable, sets: &AnswerSets) -> Self {
        let mut specification = Self(vec![Truth::default(); sets.len()]);
        let mut numbers = BTreeMap::new();
        for set in (0..sets.len()).rev() {
            let truth = if sets.open(set).next().is_none() {
                let number = numbers.len();
                let key = AdviceKey::for_answers(table, &sets.answers(set));
                let advice = *numbers.entry(key).or_insert(number);
                Truth { advice, ..Truth::default() }
            } else {
                specification.derived(sets, set)
            };
            if let Some(slot) = specification.0.get_mut(set) {
                *slot = truth;
            }
        }
        specification
    }

    /// Derives the truth about a set with open questions from the sets with one more answer.
    fn derived(&self, sets: &AnswerSets, set: usize) -> Truth {
        let relevant = || sets.open(set).filter(|digit| self.is_relevant(sets, set, digit.question.id));
        let Some(next) = relevant().next() else {
            return Truth::default();
        };
        let after = next.answered(set).map(|answered| self.truth(answered).remaining);
        Truth {
            next: Some(next.question.id),
            remaining: 1 + after.max().unwrap_or_default(),
            relevant: relevant().map(|digit| QuestionSet::of(digit.question.id)).sum(),
            advice: 0,
        }
    }

    /// Returns the truth about a set.
    pub fn truth(&self, set: usize) -> Truth {
        self.0.get(set).copied().unwrap_or_default()
    }

    /// Returns whether two choices of an open question lead to different advice, for some way to answer the other
    /// open questions.
    fn is_relevant(&self, sets: &AnswerSets, set: usize, question: QuestionId) -> bool {
        let other = sets.open(set).find(|digit| digit.question.id != question);
        match other {
            Some(other) => {
                other.answered(set).any(|answered| self.truth(answered).relevant.contains(question))
            }
            None => sets.open(set).any(|digit| {
                let mut advice = digit.answered(set).map(|complete| self.truth(complete).advice);
                let first = advice.next();
                advice.any(|other| Some(other) != first)
            }),
        }
    }
}
