//! Saved texts, and resuming from them.

use ems_career_path::domain::{Answers, Date, Effect, FirstStepId, Month, Msg, Plan, Session, Stamps};
use ems_career_path::ems;
use ems_career_path::ems::questions::{QUESTIONNAIRE, goal, training};
use proptest::prelude::*;

use super::invariants::{check_resumes, check_screen};
use super::{ASK_ABOUT_COURSE, LONGEST, TAKE_COURSE, answered, check_question, question, result, save};

const NOVEMBER: Month = Month { year: 2026, month: 11 };

#[test]
fn drafts_survive_a_reload() {
    let mut session = answered(&[training::NONE]);
    session.update(Msg::Chose(goal::UNSURE));
    let resumed = Session::resumed(ems::advisor(), &session.saved()).expect("a saved text resumes");
    check_question(&resumed, goal::ID, Some(goal::UNSURE));
}

fn first_of(month: Month) -> Date {
    Date { month, day: 1 }
}

/// Returns the plan and the ticks of a result that is resumed in this month.
fn resumed_in(this_month: Month, saved: &str) -> (Plan, Vec<FirstStepId>) {
    let session = Session::resumed(ems::advisor(), saved).expect("a saved text resumes");
    let screen = result(&session.from_day(first_of(this_month)));
    (screen.plan, screen.ticked)
}

#[test]
fn the_plan_and_the_ticks_survive_a_reload() {
    let mut session = answered(&LONGEST).from_day(first_of(NOVEMBER));
    let plan = Plan::new(25, NOVEMBER.plus(3));
    for msg in [Msg::Planned(plan), Msg::Ticked(TAKE_COURSE), Msg::Ticked(ASK_ABOUT_COURSE)] {
        let effects = session.update(msg);
        assert_eq!(effects, [save(&session.saved())]);
    }
    let ticked = vec![TAKE_COURSE, ASK_ABOUT_COURSE];
    assert_eq!(resumed_in(NOVEMBER, &session.saved()), (plan, ticked.clone()));
    session.update(Msg::Reopened(goal::ID));
    let mut resumed = Session::resumed(ems::advisor(), &session.saved()).expect("a saved text resumes");
    check_question(&resumed, goal::ID, Some(goal::POLICE));
    resumed.update(Msg::Continued(goal::ID));
    assert_eq!((result(&resumed).plan, result(&resumed).ticked), (plan, ticked));
}

#[test]
fn a_plan_starts_in_a_month_that_is_on_offer() {
    let mut session = answered(&LONGEST).from_day(first_of(NOVEMBER));
    let last = NOVEMBER.plus(Plan::MONTHS - 1);
    for (planned, now, start) in [
        (NOVEMBER, NOVEMBER, NOVEMBER),
        (NOVEMBER, NOVEMBER.plus(1), NOVEMBER.plus(1)),
        (NOVEMBER.plus(2), NOVEMBER.plus(1), NOVEMBER.plus(2)),
        (last, NOVEMBER, last),
        (last.plus(1), NOVEMBER, NOVEMBER),
    ] {
        session.update(Msg::Planned(Plan::new(25, planned)));
        assert_eq!(resumed_in(now, &session.saved()).0, Plan::new(25, start), "{planned:?} in {now:?}");
    }
}

#[test]
fn late_in_a_month_a_plan_starts_in_the_next_one() {
    let late = Date { month: NOVEMBER, day: 25 };
    let mut session = answered(&LONGEST).from_day(late);
    assert_eq!(result(&session).plan.start, NOVEMBER.plus(1));
    session.update(Msg::Planned(Plan::new(25, NOVEMBER)));
    assert_eq!(result(&session.from_day(late)).plan.start, NOVEMBER.plus(1));
}

#[test]
fn damaged_plans_and_ticks_are_dropped() {
    let new = Plan::new(5, NOVEMBER);
    for (damaged, plan, ticked) in [
        ("", new, vec![]),
        ("ten.24322", new, vec![]),
        ("20", new, vec![]),
        ("20.99999999999", new, vec![]),
        ("99.24322", Plan::new(40, NOVEMBER), vec![]),
        ("20.24322.dance.take_emt_course.take_emt_course", Plan::new(20, NOVEMBER), vec![TAKE_COURSE]),
    ] {
        assert_eq!(resumed_in(NOVEMBER, &format!("1-tp.1-.{damaged}")), (plan, ticked), "{damaged}");
    }
}

#[test]
fn releases_without_plans_read_the_answers_and_drafts() {
    let mut session = answered(&[training::EMT]);
    session.update(Msg::Ticked(TAKE_COURSE));
    session.update(Msg::Planned(Plan::new(25, NOVEMBER)));
    for drafts in [0, 1] {
        let saved = session.saved();
        let (answers, code) = saved.split_once('.').expect("drafts");
        let read = |code| Answers::from_code(&QUESTIONNAIRE, &Stamps::NONE, code).expect("a valid code");
        assert_eq!(read(answers), [training::EMT].into_iter().collect());
        assert_eq!(read(code).len(), drafts, "{code}");
        let choice = question(&session).question.choices[0];
        session.update(Msg::Chose(choice));
    }
}

#[test]
fn starting_again_forgets_the_plan_and_the_ticks() {
    let mut session = answered(&LONGEST).from_day(first_of(NOVEMBER));
    session.update(Msg::Planned(Plan::new(25, NOVEMBER)));
    session.update(Msg::Ticked(TAKE_COURSE));
    assert!(session.update(Msg::Restarted).contains(&Effect::Forget));
    assert_eq!(session.saved(), "1");
}

#[test]
fn a_code_of_answers_resumes_to_their_result() {
    let code = LONGEST.into_iter().collect::<Answers>().code(&Stamps::NONE);
    let session = Session::resumed(ems::advisor(), &code).expect("a valid code");
    assert_eq!(result(&session), result(&answered(&LONGEST)));
}

#[test]
fn invalid_saved_texts_are_refused() {
    for saved in ["", "0-tn", "tn-ga", "1-tn.", "1-tn.2-ga", "{\"training\":\"none\"}"] {
        assert!(Session::resumed(ems::advisor(), saved).is_err(), "{saved}");
    }
}

fn any_answers() -> impl Strategy<Value = Answers> {
    prop::collection::vec(any::<prop::sample::Index>(), QUESTIONNAIRE.questions.len()).prop_map(|picks| {
        let chosen = QUESTIONNAIRE.questions.iter().zip(picks).filter_map(|(question, pick)| {
            question.choices.get(pick.index(question.choices.len() + 1)).copied()
        });
        chosen.collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn answers_survive_encoding(answers in any_answers()) {
        let code = answers.code(&Stamps::NONE);
        prop_assert!(code.chars().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-'));
        prop_assert_eq!(Answers::from_code(&QUESTIONNAIRE, &Stamps::NONE, &code), Ok(answers));
    }

    #[test]
    fn no_saved_text_causes_a_panic(saved in "\\PC*|1[-.a-z1]{0,40}") {
        if let Ok(session) = Session::resumed(ems::advisor(), &saved) {
            check_screen(&session, None);
            check_resumes(&session);
        }
    }
}
