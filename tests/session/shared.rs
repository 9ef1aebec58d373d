//! Someone else's result, shown while the visitor's own answers are kept.

use ems_career_path::domain::{Answers, Effect, Event, Focus, Msg, Plan, Stamps};
use ems_career_path::ems::questions::{goal, training};

use super::{
    ASK_ABOUT_COURSE, LONGEST, TAKE_COURSE, answered, check_ignored, check_question, result, session,
};

fn code() -> String {
    LONGEST.into_iter().collect::<Answers>().link_code(&Stamps::NONE)
}

#[test]
fn a_shared_result_is_read_only() {
    let mut session = answered(&[training::CPR]);
    let saved = session.saved();
    let effects = session.show(&code()).expect("a result");
    let screen = result(&session);
    let event =
        Event::Result { advice: screen.advice.clone(), answers: screen.answers.clone(), shared: true };
    assert_eq!(effects, [Effect::Emit(event), Effect::Focus(Focus::Heading)]);
    assert!(screen.shared && screen.counterfactuals.is_empty() && screen.changed.is_empty());
    assert_eq!(screen.answers, LONGEST);
    for msg in [Msg::WentBack, Msg::Reopened(goal::ID), Msg::Tried(goal::UNSURE), Msg::UndidTries] {
        check_ignored(&mut session, msg);
    }
    assert_eq!(session.saved(), saved);
    session.update(Msg::LeftShared);
    check_question(&session, goal::ID, None);
    assert_eq!(session.saved(), saved);
    check_ignored(&mut session, Msg::LeftShared);
}

#[test]
fn starting_again_from_a_shared_result_removes_ones_own_answers() {
    let mut session = answered(&[training::CPR]);
    session.show(&code()).expect("a result");
    let effects = session.update(Msg::Restarted);
    assert_eq!(effects.get(..2), Some([Effect::Forget, Effect::Emit(Event::Restart)].as_slice()));
    check_question(&session, training::ID, None);
}

#[test]
fn a_plan_for_a_shared_result_is_not_the_visitors_own() {
    let mut session = answered(&LONGEST);
    session.update(Msg::Ticked(ASK_ABOUT_COURSE));
    let (saved, own) = (session.saved(), result(&session));
    session.show(&code()).expect("a result");
    assert_eq!((result(&session).plan.hours(), result(&session).ticked), (5, vec![]));
    let plan = Plan::new(25, own.plan.start);
    assert_eq!(session.update(Msg::Planned(plan)), [Effect::Redraw]);
    assert_eq!(session.update(Msg::Ticked(TAKE_COURSE)), [Effect::Redraw]);
    assert_eq!((result(&session).plan, result(&session).ticked), (plan, vec![TAKE_COURSE]));
    assert_eq!(session.saved(), saved);
    session.update(Msg::LeftShared);
    assert_eq!(result(&session), own);
}

#[test]
fn a_code_without_a_result_is_refused() {
    let unfinished = [training::NONE].into_iter().collect::<Answers>().link_code(&Stamps::NONE);
    for code in ["", "9-tn", "1", "1-tn", "1-xx", "x", "1-tn-ga", "1-tt-en-", "1-tt-en-zz", &unfinished] {
        let mut session = session();
        assert!(session.show(code).is_err(), "{code}");
        check_question(&session, training::ID, None);
    }
}
