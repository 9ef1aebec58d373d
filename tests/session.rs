//! One visitor's way through the questionnaire: what each step does, and what no sequence of steps undoes.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "helpers of tests are tests")]

use ems_career_path::domain::{
    Answers, Choice, Effect, Event, Focus, Msg, QuestionId, QuestionScreen, ResultScreen, Screen, Session,
};
use ems_career_path::ems;
use ems_career_path::ems::questions::{
    QUESTIONNAIRE, age, diploma, experience, goal, hours, medicine, training, transport,
};
use proptest::prelude::*;

/// The longest way: seven questions, to `emt-now`.
const LONGEST: [Choice; 7] =
    [training::NONE, goal::POLICE, age::FROM_18, hours::EMT, transport::NO, medicine::YES, diploma::YES];

fn session() -> Session {
    Session::new(ems::table())
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
        Screen::Question(screen) => screen,
        Screen::Result(screen) => panic!("already at {:?}", screen.advice.rule),
    }
}

#[track_caller]
fn result(session: &Session) -> ResultScreen {
    match session.screen() {
        Screen::Question(screen) => panic!("still at {}", screen.question.id),
        Screen::Result(screen) => screen,
    }
}

#[track_caller]
fn check_question(session: &Session, id: QuestionId, chosen: Option<Choice>) {
    let screen = question(session);
    assert_eq!((screen.question.id, screen.chosen), (id, chosen));
}

/// The message changes nothing and asks for nothing.
#[track_caller]
fn check_ignored(session: &mut Session, msg: Msg) {
    let (saved, screen) = (session.saved(), session.screen());
    assert_eq!(session.update(msg), []);
    assert_eq!((session.saved(), session.screen()), (saved, screen));
}

fn asked(id: QuestionId, number: usize, remaining: usize) -> Effect {
    Effect::Emit(Event::Question { id, number, remaining })
}

fn told(choice: Choice, changed: bool) -> Effect {
    Effect::Emit(Event::Answer { choice, changed })
}

fn save(saved: &str) -> Effect {
    Effect::Save(saved.to_owned())
}

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
    assert_eq!(effects, [save("1-tt"), told(training::EMT, false), asked(experience::ID, 2, 0), heading]);
}

#[test]
fn the_last_answer_brings_the_result() {
    let mut session = answered(&[training::EMT]);
    let effects = answer(&mut session, experience::NO);
    let ResultScreen { advice, answers, uncounted } = result(&session);
    assert_eq!(answers, [training::EMT, experience::NO]);
    assert_eq!(uncounted, []);
    let end = Effect::Emit(Event::Result { advice, answers });
    let heading = Effect::Focus(Focus::Heading);
    assert_eq!(effects, [save("1-tt-en"), told(experience::NO, false), end, heading]);
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
    assert_eq!(effects.get(1..), Some([asked(goal::ID, 2, 5), heading].as_slice()));
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
    assert_eq!(effects, [Effect::Forget, restart, asked(training::ID, 1, 6), heading]);
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

#[test]
fn drafts_survive_a_reload() {
    let mut session = answered(&[training::NONE]);
    session.update(Msg::Chose(goal::UNSURE));
    let resumed = Session::resumed(ems::table(), &session.saved()).expect("its own save");
    check_question(&resumed, goal::ID, Some(goal::UNSURE));
}

#[test]
fn a_shared_code_opens_its_result() {
    let code = LONGEST.into_iter().collect::<Answers>().code();
    let session = Session::resumed(ems::table(), &code).expect("a code");
    assert_eq!(result(&session), result(&answered(&LONGEST)));
}

#[test]
fn what_was_not_saved_here_is_refused() {
    for saved in ["", "0-tn", "tn-ga", "1-tn.", "1-tn.2-ga", "{\"training\":\"none\"}"] {
        assert!(Session::resumed(ems::table(), saved).is_err(), "{saved}");
    }
}

/// A message that fits the screen, chosen by `kind`, or any other.
fn message(session: &Session, kind: u8, which: usize) -> Msg {
    let all: Vec<Choice> =
        QUESTIONNAIRE.questions.iter().flat_map(|question| question.choices).copied().collect();
    let any = all[which % all.len()];
    match (kind, session.screen()) {
        (0, _) => Msg::Chose(any),
        (1, _) => Msg::Continued(any.question()),
        (2, _) => Msg::Reopened(any.question()),
        (3, _) => Msg::Restarted,
        (4..=8, _) => Msg::WentBack,
        (9..=19, Screen::Question(QuestionScreen { question, .. })) => {
            Msg::Chose(question.choices[which % question.choices.len()])
        }
        (_, Screen::Question(screen)) => Msg::Continued(screen.question.id),
        (_, Screen::Result(screen)) => Msg::Reopened(screen.answers[which % screen.answers.len()].question()),
    }
}

#[track_caller]
fn check_screen(screen: &Screen) {
    match screen {
        Screen::Question(QuestionScreen { question, number, remaining, chosen, can_go_back, .. }) => {
            assert!(*number >= 1 && number + remaining <= 7, "number {number}, remaining {remaining}");
            assert_eq!(*can_go_back, *number > 1);
            assert!(chosen.is_none_or(|chosen| question.choices.contains(&chosen)));
        }
        Screen::Result(ResultScreen { advice, answers, uncounted }) => {
            assert_eq!(ems::table().advice(&answers.iter().copied().collect()).as_ref(), Some(advice));
            assert!(!answers.is_empty() && answers.len() <= 7 && answers.is_sorted());
            assert!(
                uncounted
                    .iter()
                    .all(|kept| answers.iter().all(|counted| counted.question() != kept.question()))
            );
        }
    }
}

/// What is saved resumes to the same screen; only the error is not kept.
#[track_caller]
fn check_resumes(session: &Session) {
    let resumed = Session::resumed(ems::table(), &session.saved()).expect("its own save");
    let mut screen = session.screen();
    if let Screen::Question(screen) = &mut screen {
        screen.missing = false;
    }
    assert_eq!((resumed.screen(), resumed.saved()), (screen, session.saved()));
}

fn any_answers() -> impl Strategy<Value = Answers> {
    prop::collection::vec(any::<prop::sample::Index>(), QUESTIONNAIRE.questions.len()).prop_map(|places| {
        let chosen = QUESTIONNAIRE.questions.iter().zip(places).filter_map(|(question, place)| {
            question.choices.get(place.index(question.choices.len() + 1)).copied()
        });
        chosen.collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_sequence_of_messages_keeps_the_session_valid(
        steps in prop::collection::vec((0_u8..32, any::<usize>()), 0..60)
    ) {
        let mut session = session();
        for (kind, which) in steps {
            let before = (session.saved(), session.screen());
            let effects = session.update(message(&session, kind, which));
            if effects.is_empty() {
                prop_assert_eq!(&before, &(session.saved(), session.screen()));
            }
            for effect in effects {
                match effect {
                    Effect::Save(saved) => prop_assert_eq!(saved, session.saved()),
                    Effect::Emit(Event::Question { id, .. }) => prop_assert_eq!(id, question(&session).question.id),
                    Effect::Emit(Event::Result { advice, .. }) => prop_assert_eq!(advice, result(&session).advice),
                    _ => {}
                }
            }
            check_screen(&session.screen());
            check_resumes(&session);
        }
    }

    #[test]
    fn answers_survive_their_code(answers in any_answers()) {
        let code = answers.code();
        prop_assert!(code.chars().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-'));
        prop_assert_eq!(Answers::from_code(&QUESTIONNAIRE, &code), Ok(answers));
    }

    #[test]
    fn no_saved_text_makes_it_panic(saved in "\\PC*|1[-.a-z1]{0,40}") {
        if let Ok(session) = Session::resumed(ems::table(), &saved) {
            check_screen(&session.screen());
            check_resumes(&session);
        }
    }
}
