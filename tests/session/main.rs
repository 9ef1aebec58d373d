//! Sessions of the EMS questionnaire: what each step does, and what holds after any steps.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "test helpers may panic")]

mod any_steps;
mod invariants;
mod links;
mod numbers;
mod saved;
#[path = "../fuzz/seeded.rs"]
mod seeded;
mod shared;
mod steps;
mod travel;
mod tries;

use ems_career_path::domain::{
    Choice, Effect, Event, FirstStepId, Msg, QuestionId, QuestionScreen, ResultScreen, Screen, Session,
};
use ems_career_path::ems;
use ems_career_path::ems::questions::{age, class_hours, diploma, goal, medicine, training, transport};

/// A journey of the maximum length: seven questions, to `emt-now`.
const LONGEST: [Choice; 7] = [
    training::NONE,
    goal::POLICE,
    age::FROM_18,
    class_hours::EMT,
    transport::NO,
    medicine::YES,
    diploma::YES,
];

const TAKE_COURSE: FirstStepId = FirstStepId::new("take-emt-course");
const ASK_ABOUT_COURSE: FirstStepId = FirstStepId::new("ask-about-course");

fn session() -> Session {
    Session::new(ems::advisor())
}

fn answer(session: &mut Session, choice: Choice) -> Vec<Effect> {
    session.update(Msg::Chose(choice));
    session.update(Msg::Continued(choice.question()))
}

fn answered(choices: &[Choice]) -> Session {
    let mut session = session();
    for choice in choices {
        answer(&mut session, *choice);
    }
    session
}

#[track_caller]
fn question(session: &Session) -> QuestionScreen {
    match session.screen() {
        Screen::Question(screen) => screen.clone(),
        Screen::Result(screen) => panic!("expected a question, got the result of {}", screen.advice.rule),
    }
}

#[track_caller]
fn result(session: &Session) -> ResultScreen {
    match session.screen() {
        Screen::Question(screen) => panic!("expected a result, got question {}", screen.question.id),
        Screen::Result(screen) => screen.clone(),
    }
}

#[track_caller]
fn check_question(session: &Session, id: QuestionId, chosen: Option<Choice>) {
    let screen = question(session);
    assert_eq!((screen.question.id, screen.chosen), (id, chosen));
}

/// Checks that a message changes nothing and has no effects.
#[track_caller]
fn check_ignored(session: &mut Session, msg: Msg) {
    let (saved, screen) = (session.saved(), session.screen().clone());
    assert_eq!(session.update(msg), []);
    assert_eq!((session.saved(), session.screen()), (saved, &screen));
}

fn question_event(id: QuestionId, number: usize, remaining: usize) -> Effect {
    Effect::Emit(Event::Question { id, number, remaining })
}

fn answer_event(choice: Choice, changed: bool) -> Effect {
    Effect::Emit(Event::Answer { choice, changed })
}

fn save(saved: &str) -> Effect {
    Effect::Save(saved.to_owned())
}
