//! What each step does.

use ems_career_path::domain::{Effect, Event, Focus, Msg, ResultScreen};
use ems_career_path::ems::questions::{age, diploma, experience, goal, hours, training, transport};

use super::{
    LONGEST, answer, answered, asked, check_ignored, check_question, question, result, save, session, told,
};

#[test]
fn it_starts_at_the_first_question_without_moving_the_focus() {
    let screen = question(&session());
    assert_eq!((screen.question.id, screen.number, screen.remaining), (training::ID, 1, 6));
    assert!(!screen.can_go_back && !screen.missing && screen.chosen.is_none());
    let ready = Effect::Emit(Event::Ready { resumed: false });
    assert_eq!(session().started(false), [ready, asked(training::ID, 1, 6)]);
}

#[test]
fn choosing_only_keeps_the_draft() {
    let mut session = session();
    assert_eq!(session.update(Msg::Chose(training::NONE)), [save("1.1-tn")]);
    check_question(&session, training::ID, Some(training::NONE));
    assert_eq!(session.update(Msg::Chose(training::EMT)), [save("1.1-tt")]);
    check_question(&session, training::ID, Some(training::EMT));
}

#[test]
fn continuing_tells_the_answer_and_then_the_next_question() {
    let effects = answer(&mut session(), training::EMT);
    let heading = Effect::Focus(Focus::Heading);
    let push = Effect::Push("1-tt".to_owned());
    assert_eq!(
        effects,
        [save("1-tt"), told(training::EMT, false), push, asked(experience::ID, 2, 0), heading]
    );
}

#[test]
fn the_last_answer_brings_the_result() {
    let mut session = answered(&[training::EMT]);
    let effects = answer(&mut session, experience::NO);
    let ResultScreen { advice, answers, uncounted, .. } = result(&session);
    assert_eq!(answers, [training::EMT, experience::NO]);
    assert_eq!(uncounted, []);
    let end = Effect::Emit(Event::Result { advice, answers });
    let heading = Effect::Focus(Focus::Heading);
    let push = Effect::Push("1-tt-en".to_owned());
    assert_eq!(effects, [save("1-tt-en"), told(experience::NO, false), push, end, heading]);
}

#[test]
fn continuing_without_a_choice_is_an_error_until_the_next_continue() {
    let mut session = session();
    assert_eq!(session.update(Msg::Continued(training::ID)), [Effect::Focus(Focus::Errors)]);
    assert!(question(&session).missing);
    session.update(Msg::Chose(training::NONE));
    assert!(question(&session).missing);
    session.update(Msg::Continued(training::ID));
    assert!(!question(&session).missing);
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
    assert_eq!(effects.get(2..), Some([asked(goal::ID, 2, 5), heading].as_slice()));
    check_question(&session, goal::ID, Some(goal::POLICE));
    let effects = answer(&mut session, goal::FIREFIGHTER);
    assert_eq!(effects.get(1), Some(&told(goal::FIREFIGHTER, true)));
    assert!(result(&session).answers.contains(&goal::FIREFIGHTER));
}

#[test]
fn changing_an_answer_asks_what_it_makes_relevant() {
    let mut session = answered(&[training::NONE, goal::AMBULANCE, age::FROM_18, hours::EMT, diploma::YES]);
    session.update(Msg::Reopened(goal::ID));
    answer(&mut session, goal::COMMUNITY);
    check_question(&session, transport::ID, None);
    answer(&mut session, transport::YES);
    assert_eq!(result(&session).advice.outcome.id.name(), "emt-now");
}

#[test]
fn answers_that_no_longer_count_are_kept_and_named() {
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
    assert_eq!(effects.get(1), Some(&told(diploma::YES, false)));
}

#[test]
fn starting_again_forgets_everything() {
    let mut session = answered(&LONGEST);
    let effects = session.update(Msg::Restarted);
    let (restart, heading) = (Effect::Emit(Event::Restart), Effect::Focus(Focus::Heading));
    let push = Effect::Push("1".to_owned());
    assert_eq!(effects, [Effect::Forget, restart, push, asked(training::ID, 1, 6), heading]);
    assert_eq!(session.saved(), "1");
}

#[test]
fn what_does_not_fit_the_screen_is_ignored() {
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
