//! The parts of a decision table: questions, answers, conditions, rules, outcomes and notes. Pure data.

mod answers;
mod code;
mod condition;
mod decision_table;
mod id;
mod link_code;
mod outcome;
mod question_set;
mod questionnaire;
mod stamps;

#[cfg(test)]
pub(super) mod sample;

pub use answers::Answers;
pub use code::CodeError;
pub use condition::Condition;
pub use decision_table::{DecisionTable, Note, Offers, Reason, Rule, WhatIf};
pub use id::{ClaimId, FactId, FirstStepId, NoteId, OutcomeId, RuleId, SentenceId, StepId};
pub use outcome::{CallToAction, FirstStep, Length, Outcome, Sentence, Step};
pub use question_set::QuestionSet;
pub use questionnaire::{Choice, Entry, Question, QuestionId, Questionnaire};
pub use stamps::Stamps;
