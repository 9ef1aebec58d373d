//! Renders every question and every result, and looks for what visitors must be able to read.
#![allow(clippy::expect_used, clippy::panic, reason = "test helpers may panic")]

use std::collections::BTreeSet;
use std::fs;

use ems_career_path::content::{Json, Wording};
use ems_career_path::domain::{ClaimId, Length, Msg, Screen, Session, Step};
use ems_career_path::ems;
use ems_career_path::ems::questions::{age, diploma};
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

/// Calls `visit` with every screen and its HTML.
fn every_drawing(wording: &Wording, mut visit: impl FnMut(&Screen, &str)) {
    let runtime = Builder::new_current_thread().build().expect("a runtime");
    every_screen(&Session::new(ems::advisor()), &mut |screen| {
        let props = AppProps { screen: Some(screen.clone()), ..AppProps::new(Context::new(wording.clone())) };
        let renderer = LocalServerRenderer::<App>::with_props(props).hydratable(false);
        visit(screen, &LocalSet::new().block_on(&runtime, renderer.render()));
    });
}

/// Returns how often an element with this text is in the HTML.
fn count(html: &str, text: &str) -> usize {
    html.matches(&format!(">{text}<")).count()
}

/// Returns whether a sentence is the claim's own, or the content files or the decision table list the claim for it.
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
        let mut html = String::new();
        every_drawing(&wording, |_, drawn| html.push_str(drawn));
        let is_shown = |id: &&str| count(&html, &wording.text(id)) > 0;
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

#[test]
fn the_planner_says_what_a_visitor_still_needs() {
    let wording = Wording::new(content("en"));
    let (mut planners, mut without_month) = (0, 0);
    every_drawing(&wording, |screen, html| {
        let Screen::Result(result) = screen else { return };
        let is_planned = |step: &&&Step| matches!(step.length, Length::Hours { .. } | Length::Work);
        let has_emt = result.advice.path.iter().any(|step| step.id.name().starts_with("emt-"));
        let has = |choice| result.answers.contains(&choice);
        let has_planner = html.contains("plan__controls");
        let expect = |sentence: &str, expected: bool| {
            let shown = html.contains(&format!("plan__estimate\">{}<", wording.text(sentence)));
            assert_eq!(shown, has_planner && expected, "{sentence}: {:?}", result.answers);
        };
        expect("plan.estimate", true);
        expect("plan.school", result.advice.path.iter().any(|step| step.id.name() == "emt-course"));
        expect("plan.license-age", has_emt && (has(age::UNDER_16) || has(age::FROM_16_TO_17)));
        expect("plan.diploma", has_emt && (has(diploma::SOON) || has(diploma::NO)));
        if !has_planner {
            return;
        }
        planners += 1;
        let steps = result.advice.path.iter().filter(is_planned).count();
        assert_eq!(html.matches("plan__course").count(), steps, "{:?}", result.answers);
        let finishes = html.matches("plan__finish").count();
        let knows_a_finish = finishes > count(html, &wording.text("plan.finish.unknown"));
        assert_eq!(html.contains("plan-start"), knows_a_finish, "{:?}", result.answers);
        without_month += usize::from(!knows_a_finish);
    });
    assert!(planners > 500 && without_month > 10, "{planners} planners, {without_month} without a month");
}
