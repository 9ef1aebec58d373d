//! The engine: questionnaires whose advice comes from a decision table. It knows nothing about EMS.
//!
//! It is a funnel; each part knows only the parts before it:
//!
//! - `table`: what can be asked and advised. [`DecisionTable`] is data: a [`Questionnaire`], [`Rule`]s and
//!   [`Note`]s written in [`Condition`]s, and [`Outcome`]s. [`Answers`] are what a visitor chose.
//! - `advisor`: [`Advisor`] is built from a table once and answers every question about it: what to ask next, how
//!   many questions remain, the [`Advice`], and the [`Counterfactual`]s.
//! - `session`: one visitor's way through it. [`Session`] takes a [`Msg`], returns [`Effect`]s and shows a
//!   [`Screen`]; [`schedule`] turns the [`Hours`] of courses and a [`Plan`] into [`Span`]s.
//! - [`audit`] walks every set of answers and does not trust the advisor.
//!
//! Everything here is pure: no clock, no storage, no page.

mod advisor;
pub mod audit;
mod session;
mod table;

pub use advisor::{Advice, Advisor, Counterfactual, GivenReason, Next, Replay};
pub use session::{
    Changed, Effect, Event, Focus, Hours, Month, Msg, Plan, QuestionScreen, ResultScreen, Screen, Session,
    Span, schedule,
};
pub use table::{
    Answers, Choice, ClaimId, CodeError, Condition, Course, DecisionTable, Entry, FactId, FirstStep,
    FirstStepId, Length, Note, NoteId, Outcome, OutcomeId, Question, QuestionId, QuestionSet, Questionnaire,
    Reason, Rule, RuleId, Step, StepId,
};
