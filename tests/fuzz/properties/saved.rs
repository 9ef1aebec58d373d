//! What a page hands over as saved: it resumes to a sound session or is refused, and so do Back and links.

use ems_career_path::domain::{Answers, Session};
use ems_career_path::ems;
use ems_career_path::ems::questions::QUESTIONNAIRE;

use crate::invariants::{check_effects, check_resumes, check_screen};

/// Holds a session that begins with one text, travels to another and opens a third as a link.
pub fn check(saved: &str, elsewhere: &str, code: &str) {
    let mut session = match Session::resumed(ems::advisor(), saved) {
        Ok(session) => session,
        Err(_) => Session::new(ems::advisor()),
    };
    check_screen(&session, None);
    check_resumes(&session);
    for text in [elsewhere, saved, elsewhere] {
        let before = (session.saved(), session.screen().clone());
        let effects = session.travel(text);
        check_effects(&before, &effects, &session);
        check_screen(&session, None);
        check_resumes(&session);
        assert_eq!(session.travel(text), [], "there it is already: {text}");
    }
    let before = (session.saved(), session.screen().clone());
    let shown = session.show(code);
    let shared = shown.is_ok().then(|| Answers::from_code(&QUESTIONNAIRE, code).expect("a code"));
    check_effects(&before, &shown.unwrap_or_default(), &session);
    check_screen(&session, shared.as_ref());
    assert_eq!(session.saved(), before.0, "the visitor's own answers stay");
}
