//! Trying another answer on a result, and undoing it.

use ems_career_path::domain::{Answers, Changed, Effect, Event, Msg};
use ems_career_path::ems;
use ems_career_path::ems::questions::{age, diploma, goal, hours, training};

use super::{LONGEST, answer, answer_event, answered, check_ignored, result};

#[test]
fn only_answers_that_change_the_outcome_are_offered() {
    let screen = result(&answered(&LONGEST));
    assert!(!screen.counterfactuals.is_empty());
    for other in &screen.counterfactuals {
        assert_ne!(other.outcome, screen.advice.outcome);
        let tried: Answers = screen.answers.iter().copied().collect::<Answers>().with(other.choice);
        let advice = ems::advisor().advice(&tried);
        assert!(advice.is_none_or(|advice| advice.outcome == other.outcome), "{}", other.choice);
    }
}

#[test]
fn tries_show_what_changed_and_can_be_undone() {
    let mut session = answered(&[training::NONE, goal::AMBULANCE, age::FROM_18, hours::EMR, diploma::YES]);
    let before = result(&session);
    let effects = session.update(Msg::Tried(hours::EMT));
    assert_eq!(effects.get(1), Some(&answer_event(hours::EMT, true)));
    assert_eq!(result(&session).advice.outcome.id.name(), "emt-now");
    assert_eq!(result(&session).changed, [Changed { former: hours::EMR, now: hours::EMT }]);

    session.update(Msg::Tried(age::FROM_16_TO_17));
    assert_eq!(result(&session).changed.len(), 2, "both tries");
    let effects = session.update(Msg::UndidTries);
    assert!(matches!(effects.get(2), Some(Effect::Emit(Event::Result { .. }))), "{effects:?}");
    assert_eq!(result(&session), before);
    check_ignored(&mut session, Msg::UndidTries);
}

#[test]
fn a_try_counts_on_an_answer_that_was_reopened() {
    let mut session = answered(&LONGEST);
    session.update(Msg::Reopened(goal::ID));
    session.update(Msg::WentBack);
    answer(&mut session, training::PARAMEDIC);
    let promised = result(&session).counterfactuals;
    let promised = promised.iter().find(|other| other.choice == training::NONE).expect("an offer");
    assert_eq!(promised.outcome.id.name(), "emt-now");
    session.update(Msg::Tried(training::NONE));
    assert_eq!(result(&session).advice.outcome.id.name(), "emt-now");
    assert_eq!(result(&session).answers, LONGEST);
}

#[test]
fn answers_that_change_nothing_cannot_be_tried() {
    let mut session = answered(&[training::NONE, goal::AMBULANCE, age::FROM_18, hours::EMT, diploma::YES]);
    check_ignored(&mut session, Msg::Tried(diploma::NO));
    check_ignored(&mut session, Msg::Tried(hours::EMT));
}
