//! The engine: questionnaires whose advice comes from a decision table. Nothing in it is about EMS,
//! apart from the links that [`CallToAction`] names.
//!
//! Each part uses only the parts above it:
//!
//! - `table`: pure data. A [`DecisionTable`] has a [`Questionnaire`], [`Rule`]s and [`Note`]s with
//!   [`Condition`]s, [`Outcome`]s, and [`WhatIf`]s. [`Answers`] are a visitor's choices.
//! - `advisor`: an [`Advisor`] is built once from a table. It finds the next question, the largest number of
//!   questions left, the [`Advice`] and the [`Counterfactual`]s.
//! - `session`: one visitor's progress. A [`Session`] takes a [`Msg`], returns [`Effect`]s and shows a
//!   [`Screen`]. [`schedule`] turns the [`Hours`] of courses and a [`Plan`] into [`Span`]s.
//! - [`audit`] checks the advisor by brute force, on every set of answers.
//!
//! Everything here is pure: no clock, no storage, no page.

mod advisor;
pub mod audit;
mod session;
mod table;

pub use advisor::{Advice, Advisor, Counterfactual, GivenReason, Next, Replay};
pub use session::{
    Changed, Date, Effect, Event, Focus, Hours, Month, Msg, Plan, QuestionScreen, ResultScreen, Screen,
    Session, Span, schedule,
};
pub use table::{
    Answers, CallToAction, Choice, ClaimId, CodeError, Condition, DecisionTable, Entry, FactId, FirstStep,
    FirstStepId, Length, Note, NoteId, Offers, Outcome, OutcomeId, Question, QuestionId, QuestionSet,
    Questionnaire, Reason, Rule, RuleId, Sentence, SentenceId, Stamps, Step, StepId, WhatIf,
};
