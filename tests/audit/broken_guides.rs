//! A fast path that asks too much or too little is found.

use ems_career_path::domain::audit::{Guide, Problem};
use ems_career_path::domain::{Advisor, Answers, QuestionId};

use super::day::{DAY, HOLIDAY, HOUR, WORKDAY, audited, check, sound};

/// Asks whatever is open.
struct Pedant;

impl Guide for Pedant {
    fn next_question(&self, answers: &Answers) -> Option<QuestionId> {
        [DAY, HOUR].into_iter().find(|question| answers.choice(*question).is_none())
    }

    fn remaining(&self, answers: &Answers) -> usize {
        2 - answers.len()
    }
}

/// Asks nothing.
struct Sluggard;

impl Guide for Sluggard {
    fn next_question(&self, _: &Answers) -> Option<QuestionId> {
        None
    }

    fn remaining(&self, _: &Answers) -> usize {
        0
    }
}

#[test]
fn a_guide_that_wastes_questions_is_found() {
    let report = audited(&Advisor::new(sound()), &Pedant, &[], 2);
    check(&report, &Problem::WastedQuestion(HOUR), "leisure", &[HOLIDAY]);
    check(&report, &Problem::WrongRemaining, "leisure", &[HOLIDAY]);
}

#[test]
fn a_guide_that_skips_questions_is_found() {
    let report = audited(&Advisor::new(sound()), &Sluggard, &[], 2);
    check(&report, &Problem::SkippedQuestion(DAY), "", &[]);
    check(&report, &Problem::SkippedQuestion(HOUR), "", &[WORKDAY]);
}
