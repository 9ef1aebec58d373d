//! What no sequence of steps undoes.

use ems_career_path::domain::{Choice, Effect, Event, Msg, QuestionScreen, ResultScreen, Screen, Session};
use ems_career_path::ems;
use ems_career_path::ems::questions::QUESTIONNAIRE;
use proptest::prelude::*;

use super::{question, result, session};

/// A message that fits the screen, chosen by `kind`, or any other.
fn message(session: &Session, kind: u8, which: usize) -> Msg {
    let all: Vec<Choice> =
        QUESTIONNAIRE.questions.iter().flat_map(|question| question.choices).copied().collect();
    let any = all[which % all.len()];
    match (kind, session.screen()) {
        (0, _) => Msg::Chose(any),
        (1, _) => Msg::Continued(any.question()),
        (2, _) => Msg::Reopened(any.question()),
        (20, _) => Msg::Undid,
        (21..=23, Screen::Result(screen)) if !screen.elsewhere.is_empty() => {
            Msg::Tried(screen.elsewhere[which % screen.elsewhere.len()].choice)
        }
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
pub fn check_screen(screen: &Screen) {
    match screen {
        Screen::Question(QuestionScreen { question, number, remaining, chosen, can_go_back, .. }) => {
            assert!(*number >= 1 && number + remaining <= 7, "number {number}, remaining {remaining}");
            assert_eq!(*can_go_back, *number > 1);
            assert!(chosen.is_none_or(|chosen| question.choices.contains(&chosen)));
        }
        Screen::Result(ResultScreen { advice, answers, uncounted, .. }) => {
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
pub fn check_resumes(session: &Session) {
    let resumed = Session::resumed(ems::table(), &session.saved()).expect("its own save");
    // What was tried is not kept either: the answers are.
    let mut screen = session.screen();
    if let Screen::Question(screen) = &mut screen {
        screen.missing = false;
    }
    if let Screen::Result(screen) = &mut screen {
        screen.changed = Vec::new();
    }
    assert_eq!((resumed.screen(), resumed.saved()), (screen, session.saved()));
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
}
