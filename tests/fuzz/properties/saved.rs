//! Saved texts, history entries and share links from the page: each leads to a valid session or is refused.

use ems_career_path::domain::{Answers, Session, Stamps};
use ems_career_path::ems;
use ems_career_path::ems::questions::QUESTIONNAIRE;

use crate::invariants::{check_effects, check_resumes, check_screen};

/// Checks a session that resumes from one text, travels to another and opens a third as a share link.
pub fn check(saved: &str, target: &str, code: &str) {
    let mut session = match Session::resumed(ems::advisor(), saved) {
        Ok(session) => session,
        Err(_) => Session::new(ems::advisor()),
    };
    check_screen(&session, None);
    check_resumes(&session);
    for text in [target, saved, target] {
        let before = (session.saved(), session.screen().clone());
        let effects = session.travel(text);
        check_effects(&before, &effects, &session);
        check_screen(&session, None);
        check_resumes(&session);
        assert_eq!(session.travel(text), [], "traveling there again must do nothing: {text}");
    }
    let before = (session.saved(), session.screen().clone());
    let shown = session.show(code);
    let read = || Answers::from_link_code(&QUESTIONNAIRE, &Stamps::NONE, code).expect("a valid code");
    let shared = shown.is_ok().then(read);
    check_effects(&before, &shown.unwrap_or_default(), &session);
    check_screen(&session, shared.as_ref());
    assert_eq!(session.saved(), before.0, "the visitor's own answers changed");
}
