//! What each message does.

use ems_career_path::domain::{Effect, Event, Focus, Msg, ResultScreen};
use ems_career_path::ems::questions::{age, class_hours, diploma, experience, goal, training, transport};

use super::{
    LONGEST, answer, answer_event, answered, check_ignored, check_question, question, question_event, result,
    save, session,
};

#[test]
fn a_session_starts_without_moving_the_focus() {
    let screen = question(&session());
    assert_eq!((screen.question.id, screen.number, screen.remaining), (training::ID, 1, 6));
    assert!(!screen.can_go_back && !screen.choice_missing && screen.chosen.is_none());
    let ready = Effect::Emit(Event::Ready { resumed: false });
    assert_eq!(session().start_events(false), [ready, question_event(training::ID, 1, 6)]);
}

#[test]
fn choosing_only_saves_a_draft() {
    let mut session = session();
    assert_eq!(session.update(Msg::Chose(training::NONE)), [save("1.1-tn")]);
    check_question(&session, training::ID, Some(training::NONE));
    assert_eq!(session.update(Msg::Chose(training::EMT)), [save("1.1-tt")]);
    check_question(&session, training::ID, Some(training::EMT));
}

#[test]
fn continuing_emits_the_answer_before_the_next_question() {
    let effects = answer(&mut session(), training::EMT);
    let heading = Effect::Focus(Focus::Heading);
    let push = Effect::Push("1-tt".to_owned());
    assert_eq!(
        effects,
        [
            save("1-tt"),
            answer_event(training::EMT, false),
            push,
            question_event(experience::ID, 2, 0),
            heading
        ]
    );
}

#[test]
fn the_last_answer_leads_to_the_result() {
    let mut session = answered(&[training::EMT]);
    let effects = answer(&mut session, experience::NO);
    let ResultScreen { advice, answers, uncounted, .. } = result(&session);
    assert_eq!(answers, [training::EMT, experience::NO]);
    assert_eq!(uncounted, []);
    let end = Effect::Emit(Event::Result { advice, answers, shared: false });
    let heading = Effect::Focus(Focus::Heading);
    let push = Effect::Push("1-tt-en".to_owned());
    assert_eq!(effects, [save("1-tt-en"), answer_event(experience::NO, false), push, end, heading]);
}

#[test]
fn continuing_without_a_choice_shows_an_error() {
    let mut session = session();
    assert_eq!(session.update(Msg::Continued(training::ID)), [Effect::Focus(Focus::Errors)]);
    assert!(question(&session).choice_missing);
    session.update(Msg::Chose(training::NONE));
    assert!(question(&session).choice_missing);
    session.update(Msg::Continued(training::ID));
    assert!(!question(&session).choice_missing);
}

#[test]
fn going_back_keeps_later_answers() {
    let mut session = answered(&LONGEST);
    for choice in LONGEST.iter().rev() {
        session.update(Msg::WentBack);
        check_question(&session, choice.question(), Some(*choice));
    }
    for choice in LONGEST {
        check_question(&session, choice.question(), Some(choice));
        session.update(Msg::Continued(choice.question()));
    }
    assert_eq!(result(&session).answers, LONGEST);
}

#[test]
fn going_back_at_the_first_question_does_nothing() {
    check_ignored(&mut session(), Msg::WentBack);
}

#[test]
fn changing_an_answer_returns_to_the_result() {
    let mut session = answered(&LONGEST);
    let heading = Effect::Focus(Focus::Heading);
    let effects = session.update(Msg::Reopened(goal::ID));
    assert_eq!(effects.get(2..), Some([question_event(goal::ID, 2, 5), heading].as_slice()));
    check_question(&session, goal::ID, Some(goal::POLICE));
    let effects = answer(&mut session, goal::FIREFIGHTER);
    assert_eq!(effects.get(1), Some(&answer_event(goal::FIREFIGHTER, true)));
    assert!(result(&session).answers.contains(&goal::FIREFIGHTER));
}

#[test]
fn a_changed_answer_can_raise_new_questions() {
    let mut session =
        answered(&[training::NONE, goal::AMBULANCE, age::FROM_18, class_hours::EMT, diploma::YES]);
    session.update(Msg::Reopened(goal::ID));
    answer(&mut session, goal::COMMUNITY);
    check_question(&session, transport::ID, None);
    answer(&mut session, transport::YES);
    assert_eq!(result(&session).advice.outcome.id.name(), "emt-now");
}

#[test]
fn answers_that_no_longer_count_are_kept() {
    let mut session = answered(&LONGEST);
    session.update(Msg::Reopened(training::ID));
    answer(&mut session, training::PARAMEDIC);
    assert_eq!(result(&session).answers, [training::PARAMEDIC]);
    assert_eq!(result(&session).uncounted, LONGEST[1..]);
    session.update(Msg::WentBack);
    answer(&mut session, training::NONE);
    assert_eq!(result(&session).answers, LONGEST);
}

#[test]
fn keeping_an_answer_is_not_a_change() {
    let mut session = answered(&LONGEST);
    session.update(Msg::WentBack);
    let effects = session.update(Msg::Continued(diploma::ID));
    assert_eq!(effects.get(1), Some(&answer_event(diploma::YES, false)));
}

#[test]
fn starting_again_forgets_everything() {
    let mut session = answered(&LONGEST);
    let effects = session.update(Msg::Restarted);
    let (restart, heading) = (Effect::Emit(Event::Restart), Effect::Focus(Focus::Heading));
    let push = Effect::Push("1".to_owned());
    assert_eq!(effects, [Effect::Forget, restart, push, question_event(training::ID, 1, 6), heading]);
    assert_eq!(session.saved(), "1");
}

#[test]
fn messages_that_do_not_fit_the_screen_are_ignored() {
    let mut at_goal = answered(&[training::NONE]);
    check_ignored(&mut at_goal, Msg::Chose(training::EMT));
    check_ignored(&mut at_goal, Msg::Chose(age::FROM_18));
    check_ignored(&mut at_goal, Msg::Continued(training::ID));
    check_ignored(&mut at_goal, Msg::Reopened(training::ID));
    let mut at_the_result = answered(&[training::PARAMEDIC]);
    check_ignored(&mut at_the_result, Msg::Chose(training::EMT));
    check_ignored(&mut at_the_result, Msg::Continued(training::ID));
    check_ignored(&mut at_the_result, Msg::Reopened(goal::ID));
}
