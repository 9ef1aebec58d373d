//! Answers count only with the numbers they were given to, thanks to the stamps in codes.

use ems_career_path::domain::{Effect, Msg, Session, Stamps};
use ems_career_path::ems;
use ems_career_path::ems::questions::{age, class_hours};

use super::{LONGEST, answer, check_question, question_event, result, session};

fn stamped(numbers: &str) -> Session {
    let mut session = session();
    assert_eq!(session.stamp(Stamps::NONE.with(class_hours::ID, numbers)), []);
    session
}

fn at_result(mut session: Session) -> Session {
    for choice in LONGEST {
        answer(&mut session, choice);
    }
    session
}

#[test]
fn only_the_question_with_other_numbers_is_asked_again() {
    let saved = at_result(stamped("55 120")).saved();
    let mut same = stamped("55 120");
    same.resume(&saved).expect("a saved text");
    assert_eq!(result(&same).answers, LONGEST);
    for mut other in [stamped("60 140"), session()] {
        other.resume(&saved).expect("a saved text");
        check_question(&other, class_hours::ID, None);
        answer(&mut other, class_hours::EMT);
        assert_eq!(result(&other).answers, LONGEST, "the other answers are kept");
    }
}

#[test]
fn answers_from_before_stamps_count_while_the_numbers_are_the_same() {
    let saved = "1-tn-gp-aa-st-pn-my-dy";
    let mut first = session();
    first.resume(saved).expect("a saved text");
    assert_eq!(result(&first).answers, LONGEST);
    let mut changed = stamped("60 140");
    changed.resume(saved).expect("a saved text");
    check_question(&changed, class_hours::ID, None);
}

#[test]
fn answers_to_the_old_hours_question_do_not_count() {
    let mut session = session();
    session.resume("1-tn-gp-aa-ht-pn-my-dy").expect("a saved text");
    check_question(&session, class_hours::ID, None);
    answer(&mut session, class_hours::EMT);
    assert_eq!(result(&session).answers, LONGEST, "the other answers are kept");
    assert!(session.show("1-tn-gp-aa-ht-pn-my-dy").is_err(), "a link with such an answer is refused");
}

#[test]
fn an_older_release_keeps_the_answers_without_stamps() {
    let saved = at_result(stamped("60 140")).saved();
    let unstamped = Session::resumed(ems::advisor(), &saved).expect("the same version");
    check_question(&unstamped, class_hours::ID, None);
}

#[test]
fn a_link_with_other_numbers_is_refused() {
    let code = at_result(stamped("55 120")).link_code().expect("a result");
    assert!(stamped("55 120").show(&code).is_ok());
    for mut other in [stamped("60 140"), session()] {
        assert!(other.show(&code).is_err());
    }
}

#[test]
fn a_history_entry_with_other_numbers_asks_the_question_again() {
    let entry = at_result(stamped("55 120")).saved();
    let mut session = stamped("60 140");
    session.travel(&entry);
    check_question(&session, class_hours::ID, None);
}

#[test]
fn numbers_that_change_on_the_page_ask_the_question_again() {
    let mut session = at_result(stamped("55 120"));
    session.update(Msg::Reopened(age::ID));
    assert_eq!(session.stamp(Stamps::NONE.with(class_hours::ID, "55 120")), []);
    let effects = session.stamp(Stamps::NONE.with(class_hours::ID, "60 140"));
    assert_eq!(effects, [Effect::Save(session.saved()), question_event(age::ID, 3, 4)]);
    check_question(&session, age::ID, Some(age::FROM_18));
    session.update(Msg::Continued(age::ID));
    check_question(&session, class_hours::ID, None);

    let mut session = at_result(stamped("55 120"));
    let effects = session.stamp(Stamps::NONE);
    check_question(&session, class_hours::ID, None);
    assert_eq!(effects, [Effect::Save(session.saved()), question_event(class_hours::ID, 4, 3)]);
}
