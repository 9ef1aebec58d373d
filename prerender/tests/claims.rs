//! Every claim of the article is on some screen: renders every question and every result, and looks for the sentences
//! that are based on each claim.
#![allow(clippy::expect_used, clippy::panic, reason = "test helpers may panic")]

use std::collections::BTreeSet;
use std::fs;

use ems_career_path::content::{Json, Wording};
use ems_career_path::domain::{ClaimId, Msg, Screen, Session};
use ems_career_path::ems;
use ems_career_path::view::{App, AppProps, Context};
use serde_json::{Map, Value};
use tokio::runtime::Builder;
use tokio::task::LocalSet;
use yew::LocalServerRenderer;

/// The number of the article's last claim.
const LAST_CLAIM: usize = 33;

fn read(name: &str) -> Map<String, Value> {
    let path = format!("{}/../content/{name}", env!("CARGO_MANIFEST_DIR"));
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn content(lang: &str) -> Json {
    let mut content = read("facts.json");
    content.insert("lang".to_owned(), lang.into());
    content.insert("words".to_owned(), read(&format!("{lang}.json")).into());
    serde_json::from_value(content.into()).expect("content")
}

/// Calls `visit` with every screen that a visitor can reach.
fn every_screen(session: &Session, visit: &mut impl FnMut(&Screen)) {
    visit(session.screen());
    let Screen::Question(asked) = session.screen() else { return };
    for choice in asked.question.choices {
        let mut next = session.clone();
        next.update(Msg::Chose(*choice));
        next.update(Msg::Continued(asked.question.id));
        every_screen(&next, visit);
    }
}

/// Returns the HTML of all screens.
fn rendered(wording: &Wording) -> String {
    let runtime = Builder::new_current_thread().build().expect("a runtime");
    let mut html = String::new();
    every_screen(&Session::new(ems::advisor()), &mut |screen| {
        let props = AppProps { screen: Some(screen.clone()), ..AppProps::new(Context::new(wording.clone())) };
        let renderer = LocalServerRenderer::<App>::with_props(props).hydratable(false);
        html.push_str(&LocalSet::new().block_on(&runtime, renderer.render()));
    });
    html
}

/// Returns whether a sentence is based on the claim: as its own, by the content files, or by the decision table.
fn is_based_on(claim: &str, id: &str, wording: &Wording) -> bool {
    let table = ems::table();
    let steps = table.outcomes.iter().flat_map(|outcome| outcome.first_steps);
    let of_steps = steps.map(|step| (format!("first-step.{}", step.id.name()), step.claims));
    let of_notes = table.notes.iter().map(|note| (format!("note.{}", note.id.name()), note.claims));
    let has = |claims: &[ClaimId]| claims.iter().any(|other| other.name() == claim);
    id == format!("claim.{claim}")
        || wording.claims(id).contains(&claim)
        || of_steps.chain(of_notes).any(|(sentence, claims)| sentence == id && has(claims))
}

#[test]
fn every_claim_of_the_article_is_on_some_screen() {
    for lang in ["en", "es"] {
        let content = content(lang);
        let words = content.get("words").expect("words");
        let ids: BTreeSet<&str> = words.members().map(|(id, _)| id).collect();
        let wording = Wording::new(content.clone());
        let html = rendered(&wording);
        let is_shown = |id: &&str| html.contains(&format!(">{}<", wording.text(id)));
        let shown: Vec<&str> = ids.iter().copied().filter(is_shown).collect();
        assert!(
            shown.len() > ids.len() / 2,
            "only {} of {} sentences are on a screen",
            shown.len(),
            ids.len()
        );
        let claims = (1..=LAST_CLAIM).map(|number| format!("S{number}"));
        let missing: Vec<String> =
            claims.filter(|claim| !shown.iter().any(|id| is_based_on(claim, id, &wording))).collect();
        assert_eq!(missing, Vec::<String>::new(), "claims that no screen shows, in {lang}");
    }
}
