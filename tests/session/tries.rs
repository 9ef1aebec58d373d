//! Trying another answer on a result, and undoing it.

use ems_career_path::domain::{Changed, Choice, Counterfactual, Effect, Event, Msg, Screen, Session};
use ems_career_path::ems::outcomes::EMT_NOW;
use ems_career_path::ems::questions::{age, class_hours, diploma, goal, medicine, training, transport};

use super::{answer, answer_event, answered, check_ignored, check_question, result, session};

/// Calls `visit` with the session at every result.
fn every_result(session: &Session, visit: &mut impl FnMut(&Session)) {
    let Screen::Question(asked) = session.screen() else { return visit(session) };
    for choice in asked.question.choices {
        let mut next = session.clone();
        answer(&mut next, *choice);
        every_result(&next, visit);
    }
}

#[test]
fn visitors_are_offered_what_they_can_act_on() {
    let order = [class_hours::ID, age::ID, goal::ID, transport::ID, medicine::ID];
    let never = [
        goal::UNSURE,
        transport::UNSURE,
        medicine::UNSURE,
        age::UNDER_16,
        class_hours::UNDER_EMR,
        class_hours::UNSURE,
    ];
    every_result(&session(), &mut |session| {
        let screen = result(session);
        let own = |other: Choice| screen.answers.iter().find(|own| own.question() == other.question());
        let mut places = Vec::new();
        for Counterfactual { choice, .. } in screen.counterfactuals {
            let own = own(choice).expect("an answer that counts");
            places.push(
                order.iter().position(|question| *question == choice.question()).expect("a question to try"),
            );
            let goes_down = choice.position() < own.position();
            let is_scale = [age::ID, class_hours::ID].contains(&choice.question());
            assert!(!(is_scale && goes_down && *own != class_hours::UNSURE), "{own} to {choice}");
            assert!(!never.contains(&choice), "{own} to {choice}");
            assert!(
                choice.question() != age::ID || choice.position() == own.position() + 1,
                "{own} to {choice}"
            );
        }
        assert!(places.is_sorted(), "{places:?}");
    });
}

#[test]
fn a_try_leads_to_its_outcome_or_to_a_question() {
    let (mut results, mut questions) = (0, 0);
    every_result(&session(), &mut |session| {
        let before = result(session);
        for Counterfactual { choice, outcome } in &before.counterfactuals {
            let mut tried = session.clone();
            tried.update(Msg::Tried(*choice));
            match (tried.screen(), outcome) {
                (Screen::Result(now), Some(outcome)) => {
                    assert_eq!(now.advice.outcome, *outcome, "{choice}");
                    assert_ne!(before.advice.outcome, *outcome, "{choice}");
                    results += 1;
                }
                (Screen::Question(asked), _) => {
                    assert!(asked.chosen.is_none(), "{choice}");
                    tried.update(Msg::WentBack);
                    assert_eq!(result(&tried), before, "Back undoes the try");
                    questions += 1;
                }
                (Screen::Result(_), None) => panic!("{choice} led to a result right away"),
            }
        }
    });
    assert!(results > 100 && questions > 100, "{results} results, {questions} questions");
}

#[test]
fn tries_show_what_changed_and_can_be_undone() {
    let mut session =
        answered(&[training::NONE, goal::AMBULANCE, age::FROM_18, class_hours::EMR, diploma::YES]);
    let before = result(&session);
    let effects = session.update(Msg::Tried(class_hours::EMT));
    assert_eq!(effects.get(1), Some(&answer_event(class_hours::EMT, true)));
    assert_eq!(result(&session).advice.outcome.id.name(), "emt-now");
    assert_eq!(result(&session).changed, [Changed { former: class_hours::EMR, now: class_hours::EMT }]);

    session.update(Msg::Tried(goal::PARAMEDIC));
    assert_eq!(result(&session).changed.len(), 2, "both tries");
    let effects = session.update(Msg::UndidTries);
    assert!(matches!(effects.get(2), Some(Effect::Emit(Event::Result { .. }))), "{effects:?}");
    assert_eq!(result(&session), before);
    check_ignored(&mut session, Msg::UndidTries);
}

#[test]
fn a_try_counts_on_an_answer_that_was_reopened() {
    let mut session =
        answered(&[training::NONE, goal::AMBULANCE, age::FROM_18, class_hours::EMT, diploma::YES]);
    session.update(Msg::Reopened(age::ID));
    session.update(Msg::WentBack);
    answer(&mut session, goal::FIRST_AID_ONLY);
    let promised = result(&session).counterfactuals;
    let promised = promised.iter().find(|other| other.choice == goal::HOSPITAL).expect("an offer");
    assert_eq!(promised.outcome, Some(&EMT_NOW));
    session.update(Msg::Tried(goal::HOSPITAL));
    assert_eq!(result(&session).advice.outcome, &EMT_NOW);
}

#[test]
fn a_try_can_be_undone_after_more_questions() {
    let mut session = answered(&[training::NONE, goal::FIRST_AID_ONLY]);
    let before = result(&session);
    session.update(Msg::Tried(goal::PARAMEDIC));
    for choice in [age::FROM_18, class_hours::EMT, diploma::YES] {
        check_question(&session, choice.question(), None);
        answer(&mut session, choice);
    }
    assert_eq!(result(&session).changed, [Changed { former: goal::FIRST_AID_ONLY, now: goal::PARAMEDIC }]);
    session.update(Msg::UndidTries);
    assert_eq!(result(&session), before);
}

#[test]
fn the_browsers_back_undoes_a_try() {
    let own = [training::NONE, goal::PARAMEDIC, age::FROM_18, class_hours::EMT, diploma::YES];
    for tried in [goal::HOSPITAL, goal::POLICE] {
        let mut session = answered(&own);
        let (before, entry) = (result(&session), session.saved());
        session.update(Msg::Tried(tried));
        let effects = session.travel(&entry);
        assert!(
            effects.iter().any(|effect| matches!(effect, Effect::Emit(Event::Result { .. }))),
            "{effects:?}"
        );
        assert_eq!(result(&session), before, "{tried}");
    }
}

#[test]
fn going_back_through_the_questions_after_a_try_undoes_it() {
    let mut session = answered(&[training::NONE, goal::FIRST_AID_ONLY]);
    let before = result(&session);
    session.update(Msg::Tried(goal::PARAMEDIC));
    answer(&mut session, age::FROM_18);
    check_question(&session, class_hours::ID, None);
    session.update(Msg::WentBack);
    check_question(&session, age::ID, Some(age::FROM_18));
    session.update(Msg::WentBack);
    assert_eq!(result(&session), before);
}

#[test]
fn answers_that_change_nothing_cannot_be_tried() {
    let mut session =
        answered(&[training::NONE, goal::AMBULANCE, age::FROM_18, class_hours::EMT, diploma::YES]);
    check_ignored(&mut session, Msg::Tried(diploma::NO));
    check_ignored(&mut session, Msg::Tried(class_hours::EMT));
}
