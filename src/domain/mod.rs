//! The engine: questionnaires whose advice comes from a decision table. It knows nothing about EMS.
//!
//! - What is asked: [`Questionnaire`], [`Question`], [`Choice`]; what was answered: [`Answers`].
//! - What follows: [`DecisionTable`] with its [`Rule`]s and [`Note`]s, written in [`Condition`]s; it gives
//!   [`Advice`], the next question, and the [`Counterfactual`]s.
//! - How a visitor goes through it: [`Session`] takes a [`Msg`], gives [`Effect`]s and shows a [`Screen`].
//! - How long it takes: [`schedule`] turns the [`Hours`] of courses and a [`Plan`] into [`Span`]s.
//! - Why it can be trusted: [`audit`] walks every set of answers.
//!
//! Everything here is pure: no clock, no storage, no page.

pub mod audit;

mod advice;
mod answers;
mod code;
mod condition;
mod counterfactual;
mod decision_table;
mod diagram;
mod effect;
mod id;
mod message;
mod node;
mod outcome;
mod planner;
mod question_set;
mod questionnaire;
mod replay;
mod screen;
mod session;
mod verdict;

#[cfg(test)]
mod sample;

pub use advice::{Advice, GivenReason};
pub use answers::Answers;
pub use code::CodeError;
pub use condition::Condition;
pub use counterfactual::Counterfactual;
pub use decision_table::{DecisionTable, Note, Reason, Rule};
pub use effect::{Effect, Event, Focus};
pub use id::{ClaimId, FactId, FirstStepId, NoteId, OutcomeId, RuleId, StepId};
pub use message::Msg;
pub use outcome::{Course, FirstStep, Length, Outcome, Step};
pub use planner::{Hours, Month, Plan, Span, schedule};
pub use question_set::QuestionSet;
pub use questionnaire::{Choice, Entry, Question, QuestionId, Questionnaire};
pub use replay::{Next, Replay};
pub use screen::{Changed, QuestionScreen, ResultScreen, Screen};
pub use session::Session;
