//! The browser's Back and Forward.

use ems_career_path::domain::{Effect, Msg, Session};
use ems_career_path::ems::questions::{goal, training};

use super::{LONGEST, answer, check_question, result, save, session};

/// Answers everything; gives what was pushed on the way.
fn pushed(session: &mut Session) -> Vec<String> {
    let effects = LONGEST.into_iter().flat_map(|choice| answer(session, choice)).collect::<Vec<_>>();
    let pushed = effects.into_iter().filter_map(|effect| match effect {
        Effect::Push(saved) => Some(saved),
        _ => None,
    });
    pushed.collect()
}

#[test]
fn every_screen_is_an_entry_and_each_can_be_gone_back_to() {
    let mut session = session();
    let pushed = pushed(&mut session);
    assert_eq!(pushed.len(), LONGEST.len());
    for (saved, choice) in pushed.iter().zip(&LONGEST[1..]).rev() {
        assert!(!session.travel(saved).is_empty());
        check_question(&session, choice.question(), Some(*choice));
    }
    session.travel("1");
    check_question(&session, training::ID, Some(training::NONE));
    session.travel(pushed.last().expect("the result"));
    assert_eq!(result(&session).answers, LONGEST);
}

#[test]
fn an_answer_that_was_changed_on_the_way_stays_changed() {
    let mut session = session();
    let pushed = pushed(&mut session);
    session.travel(&pushed[0]);
    answer(&mut session, goal::FIREFIGHTER);
    session.travel(pushed.last().expect("the result"));
    assert!(result(&session).answers.contains(&goal::FIREFIGHTER));
}

#[test]
fn starting_again_can_be_gone_back_on() {
    let mut session = session();
    let pushed = pushed(&mut session);
    session.update(Msg::Restarted);
    session.travel(pushed.last().expect("the result"));
    assert_eq!(result(&session).answers, LONGEST);
}

#[test]
fn what_comes_back_to_the_question_on_screen_is_shown() {
    let mut session = session();
    pushed(&mut session);
    session.update(Msg::Reopened(training::ID));
    let there = session.saved();
    session.update(Msg::Restarted);
    assert_eq!(session.travel(&there), [save(&there)]);
    check_question(&session, training::ID, Some(training::NONE));
}

#[test]
fn a_pick_that_waits_for_continue_is_kept() {
    let mut session = session();
    let pushed = pushed(&mut session);
    session.update(Msg::Reopened(goal::ID));
    session.update(Msg::Chose(goal::UNSURE));
    assert_eq!(session.travel(&pushed[0]), []);
    check_question(&session, goal::ID, Some(goal::UNSURE));
}

#[test]
fn where_one_is_already_nothing_happens() {
    let mut session = session();
    pushed(&mut session);
    let saved = session.saved();
    assert_eq!(session.travel(&saved), []);
    assert_eq!(session.travel("nonsense"), []);
}
