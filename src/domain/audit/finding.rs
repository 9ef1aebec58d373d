use std::fmt;

use crate::domain::table::Answers;
use crate::domain::table::QuestionId;
use crate::domain::table::{NoteId, OutcomeId, RuleId};

/// A problem, and a set of answers that shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What is wrong.
    pub problem: Problem,
    /// Answers that show the problem.
    pub answers: Answers,
    /// The rule that decides for these answers, if they are enough to decide.
    pub rule: Option<RuleId>,
}

/// What can be wrong with a table or its guide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// No rule's condition holds.
    Gap,
    /// A rule never decides.
    UnreachedRule(RuleId),
    /// An outcome is never advised.
    UnreachedOutcome(OutcomeId),
    /// A note is never shown.
    UnreachedNote(NoteId),
    /// The advice never depends on a question.
    IdleQuestion(QuestionId),
    /// A question is asked although its answer cannot change the advice.
    WastedQuestion(QuestionId),
    /// A question is skipped or put off although its answer can change the advice.
    SkippedQuestion(QuestionId),
    /// The guide miscounts the questions that can still be asked.
    WrongRemaining,
    /// The answers that count lead to different advice than all answers together.
    WrongAdvice,
    /// A journey has more questions than allowed.
    LongJourney,
    /// An invariant does not hold.
    Broken(&'static str),
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let Self { problem, answers, rule } = self;
        match rule {
            Some(rule) => write!(f, "{problem}: rule {rule} decides for {answers}"),
            None => write!(f, "{problem}: {answers}"),
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::Gap => f.write_str("no rule matches, so the last one decides"),
            Self::UnreachedRule(rule) => write!(f, "rule {rule} never decides"),
            Self::UnreachedOutcome(outcome) => write!(f, "outcome {outcome} is never advised"),
            Self::UnreachedNote(note) => write!(f, "note {note} is never shown"),
            Self::IdleQuestion(question) => write!(f, "no advice depends on question {question}"),
            Self::WastedQuestion(question) => {
                write!(f, "question {question} is asked, but its answer cannot change the advice")
            }
            Self::SkippedQuestion(question) => {
                write!(f, "question {question} is skipped, but its answer can change the advice")
            }
            Self::WrongRemaining => f.write_str("the number of remaining questions is wrong"),
            Self::WrongAdvice => {
                f.write_str("the answers that count lead to different advice than all answers")
            }
            Self::LongJourney => f.write_str("the journey is too long"),
            Self::Broken(invariant) => write!(f, "broken invariant: {invariant}"),
        }
    }
}
