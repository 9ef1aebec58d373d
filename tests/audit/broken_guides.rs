//! The audit reports guides that ask too much or too little.

use ems_career_path::domain::audit::{Guide, Problem};
use ems_career_path::domain::{Advisor, Answers, QuestionId};

use super::day::{DAY, HOLIDAY, HOUR, WORKDAY, audited, check, sound};

/// Asks every open question.
struct AskEverything;

impl Guide for AskEverything {
    fn next_question(&self, answers: &Answers) -> Option<QuestionId> {
        [DAY, HOUR].into_iter().find(|question| answers.choice(*question).is_none())
    }

    fn remaining(&self, answers: &Answers) -> usize {
        2 - answers.len()
    }
}

/// Asks nothing.
struct AskNothing;

impl Guide for AskNothing {
    fn next_question(&self, _: &Answers) -> Option<QuestionId> {
        None
    }

    fn remaining(&self, _: &Answers) -> usize {
        0
    }
}

#[test]
fn wasted_questions_are_reported() {
    let report = audited(&Advisor::new(sound()), &AskEverything, &[], 2);
    check(&report, &Problem::WastedQuestion(HOUR), "leisure", &[HOLIDAY]);
    check(&report, &Problem::WrongRemaining, "leisure", &[HOLIDAY]);
}

#[test]
fn skipped_questions_are_reported() {
    let report = audited(&Advisor::new(sound()), &AskNothing, &[], 2);
    check(&report, &Problem::SkippedQuestion(DAY), "", &[]);
    check(&report, &Problem::SkippedQuestion(HOUR), "", &[WORKDAY]);
}
