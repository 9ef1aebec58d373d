//! Saved texts, and resuming from them.

use ems_career_path::domain::{Answers, Msg, Session, Stamps};
use ems_career_path::ems;
use ems_career_path::ems::questions::{QUESTIONNAIRE, goal, training};
use proptest::prelude::*;

use super::invariants::{check_resumes, check_screen};
use super::{LONGEST, answered, check_question, result};

#[test]
fn drafts_survive_a_reload() {
    let mut session = answered(&[training::NONE]);
    session.update(Msg::Chose(goal::UNSURE));
    let resumed = Session::resumed(ems::advisor(), &session.saved()).expect("a saved text resumes");
    check_question(&resumed, goal::ID, Some(goal::UNSURE));
}

#[test]
fn a_code_of_answers_resumes_to_their_result() {
    let code = LONGEST.into_iter().collect::<Answers>().code(&Stamps::NONE);
    let session = Session::resumed(ems::advisor(), &code).expect("a valid code");
    assert_eq!(result(&session), result(&answered(&LONGEST)));
}

#[test]
fn invalid_saved_texts_are_refused() {
    for saved in ["", "0-tn", "tn-ga", "1-tn.", "1-tn.2-ga", "{\"training\":\"none\"}"] {
        assert!(Session::resumed(ems::advisor(), saved).is_err(), "{saved}");
    }
}

fn any_answers() -> impl Strategy<Value = Answers> {
    prop::collection::vec(any::<prop::sample::Index>(), QUESTIONNAIRE.questions.len()).prop_map(|picks| {
        let chosen = QUESTIONNAIRE.questions.iter().zip(picks).filter_map(|(question, pick)| {
            question.choices.get(pick.index(question.choices.len() + 1)).copied()
        });
        chosen.collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn answers_survive_encoding(answers in any_answers()) {
        let code = answers.code(&Stamps::NONE);
        prop_assert!(code.chars().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-'));
        prop_assert_eq!(Answers::from_code(&QUESTIONNAIRE, &Stamps::NONE, &code), Ok(answers));
    }

    #[test]
    fn no_saved_text_causes_a_panic(saved in "\\PC*|1[-.a-z1]{0,40}") {
        if let Ok(session) = Session::resumed(ems::advisor(), &saved) {
            check_screen(&session, None);
            check_resumes(&session);
        }
    }
}
