//! Tests crash the widget at every possible point: at each call into and out of the wasm, in each kind of step.

use std::time::Instant;

use ems_career_path::domain::Msg;
use ems_career_path::ems::questions::training;
use serde_json::{Value, json};

use crate::crash_host::{REASONS, SINCE, START};
use crate::crash_steps::{Act, Step, steps};
use crate::feature::{Feature, can};
use crate::page::{ELEMENT, Page};
use crate::visitor::Visitor;

/// Takes a step that crashes at the first call not tried yet, and starts again; gives the call's name, or none when
/// the step has no other call.
async fn crash_in(page: &Page, step: &Step, tried: &[String]) -> Option<String> {
    let programs = page.programs();
    let opens = matches!(step.act, Act::Opens);
    page.open_fresh(opens.then_some(tried)).await;
    let mut visitor = Visitor::new(page);
    for msg in &step.before {
        visitor.does(*msg).await;
    }
    if !opens {
        visitor.is_in_place(step.name).await;
        page.crash_next(tried).await;
    }
    step.act.take(&visitor).await;
    let crash = page.crash().await?;
    let name = crash["name"].as_str().expect("a name").to_owned();
    let why = &format!("{}, crashed at {name}", step.name);
    page.has_crashed(1, why).await;
    assert_eq!(page.programs(), programs + 1, "{why}: nothing starts by itself");
    assert_eq!(page.has_focus_on(".fallback button").await, crash["focused"] == true, "{why}: the focus");

    page.starts_again(0).await;
    assert!(page.has_focus_on("[data-focus=heading]").await, "{why}: the focus after the start");
    let text = |value: &Value| value.as_str().map(str::to_owned);
    visitor.saved = text(&crash["saved"]);
    visitor.pushed = text(&crash["pushed"]);
    visitor.resumes(crash["shared"].as_str());
    let first = page.until(&format!("{SINCE}[0]?.[1]")).await;
    assert_eq!(first["resumed"], visitor.saved.is_some(), "{why}");
    if !crash["shared"].is_null() {
        page.until(&page.first().part(".result__shared")).await;
        visitor.does(Msg::Restarted).await;
    }
    visitor.is_in_place(why).await;
    visitor.comes_to_the_result(why).await;
    let heard = page.run(&format!("return {SINCE}.map(([name]) => name)")).await;
    assert_eq!(heard, json!(visitor.heard), "{why}: each event comes once");
    assert_eq!(page.run(&format!("return {REASONS}.length")).await, 1, "{why}");
    assert_eq!(page.programs(), programs + 2, "{why}");
    page.calls_nothing_dead(why).await;
    Some(name)
}

#[tokio::test]
async fn after_a_crash_anywhere_the_visitor_goes_on_from_what_was_saved() {
    if !can(Feature::WasmBoundary) {
        return;
    }
    let page = Page::crashable(ELEMENT).await;
    let mut tried = vec![START.to_owned()];
    for step in steps() {
        let start = Instant::now();
        let before = tried.len();
        while let Some(name) = crash_in(&page, &step, &tried).await {
            tried.push(name);
        }
        println!("{}: {:?} {:?}", step.name, &tried[before..], start.elapsed());
    }
}
