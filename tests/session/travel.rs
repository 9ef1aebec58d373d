//! The browser's Back and Forward.

use ems_career_path::domain::{Effect, Msg, Session};
use ems_career_path::ems::questions::{goal, training};

use super::{LONGEST, answer, check_question, result, save, session};

/// Answers every question. Returns the history entries that were pushed.
fn pushed(session: &mut Session) -> Vec<String> {
    let effects = LONGEST.into_iter().flat_map(|choice| answer(session, choice)).collect::<Vec<_>>();
    let pushed = effects.into_iter().filter_map(|effect| match effect {
        Effect::Push(saved) => Some(saved),
        _ => None,
    });
    pushed.collect()
}

#[test]
fn back_and_forward_reach_every_screen() {
    let mut session = session();
    let pushed = pushed(&mut session);
    assert_eq!(pushed.len(), LONGEST.len());
    for (saved, choice) in pushed.iter().zip(&LONGEST[1..]).rev() {
        assert!(!session.travel(saved).is_empty());
        check_question(&session, choice.question(), Some(*choice));
    }
    session.travel("1");
    check_question(&session, training::ID, Some(training::NONE));
    session.travel(pushed.last().expect("a pushed result"));
    assert_eq!(result(&session).answers, LONGEST);
}

#[test]
fn going_forward_keeps_changed_answers() {
    let mut session = session();
    let pushed = pushed(&mut session);
    session.travel(&pushed[0]);
    answer(&mut session, goal::FIREFIGHTER);
    session.travel(pushed.last().expect("a pushed result"));
    assert!(result(&session).answers.contains(&goal::FIREFIGHTER));
}

#[test]
fn back_undoes_starting_again() {
    let mut session = session();
    let pushed = pushed(&mut session);
    session.update(Msg::Restarted);
    session.travel(pushed.last().expect("a pushed result"));
    assert_eq!(result(&session).answers, LONGEST);
}

#[test]
fn a_restored_choice_shows_on_the_current_question() {
    let mut session = session();
    pushed(&mut session);
    session.update(Msg::Reopened(training::ID));
    let target = session.saved();
    session.update(Msg::Restarted);
    assert_eq!(session.travel(&target), [save(&target)]);
    check_question(&session, training::ID, Some(training::NONE));
}

#[test]
fn an_unconfirmed_choice_is_kept() {
    let mut session = session();
    let pushed = pushed(&mut session);
    session.update(Msg::Reopened(goal::ID));
    session.update(Msg::Chose(goal::UNSURE));
    assert_eq!(session.travel(&pushed[0]), []);
    check_question(&session, goal::ID, Some(goal::UNSURE));
}

#[test]
fn traveling_to_the_current_screen_does_nothing() {
    let mut session = session();
    pushed(&mut session);
    let saved = session.saved();
    assert_eq!(session.travel(&saved), []);
    assert_eq!(session.travel("nonsense"), []);
}
