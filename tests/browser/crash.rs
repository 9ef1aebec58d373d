//! Tests that crash the published widget at calls into and out of the wasm.
//!
//! In every engine, they crash each of a visitor's steps at its first call, and at the first call after saving. The
//! full checks also crash the widget at the first call of every function, but only in Chromium, because the calls are
//! the same in all engines.
//!
//! A failure names the step and the call, as wasm-bindgen names it.

use ems_career_path::domain::Msg;
use ems_career_path::ems::questions::training;
use serde_json::{Value, json};

use crate::crash_host::{Calls, CrashAt, REASONS, SINCE, START};
use crate::crash_steps::{Act, Step, steps};
use crate::feature::{Feature, can};
use crate::page::{ELEMENT, Page};
use crate::visitor::Visitor;

/// Opens the page and goes to where the step starts. If the step itself opens the page, the widget crashes here, and
/// the caller checks the result.
async fn visitor_at<'a>(page: &'a Page, step: &Step, crash: Option<&CrashAt<'_>>) -> Visitor<'a> {
    let mut visitor = Visitor::new(page);
    if !step.earlier.is_empty() {
        visitor.return_after(&step.earlier);
    }
    let opens = matches!(step.act, Act::Opens);
    page.open_fresh(visitor.saved.as_deref(), crash.filter(|_| opens)).await;
    if let Some(msg) = step.before {
        visitor.take_step(msg).await;
    }
    if !opens {
        visitor.assert_on_screen(step.name).await;
    }
    visitor
}

/// Takes a step without a crash and returns the calls in it.
async fn calls_in(page: &Page, step: &Step) -> Calls {
    let visitor = visitor_at(page, step, None).await;
    if !matches!(step.act, Act::Opens) {
        page.count_calls().await;
    }
    step.act.take(&visitor).await;
    page.wait_until_quiet().await;
    page.calls().await
}

/// Takes a step, crashes in it, and presses "Start again". Returns false if the widget never made the call that should
/// crash, because some calls depend on timing.
async fn crash_in(page: &Page, step: &Step, at: &CrashAt<'_>) -> bool {
    let requests = page.program_requests();
    let mut visitor = visitor_at(page, step, Some(at)).await;
    if !matches!(step.act, Act::Opens) {
        page.crash_at(at).await;
    }
    step.act.take(&visitor).await;
    let Some(crash) = page.crash().await else { return false };
    let why = &format!("{}, crashed at {}, call {}", step.name, crash["name"], page.calls().await.count);
    page.assert_crashed(1, why).await;
    assert_eq!(page.program_requests(), requests + 1, "{why}: the program does not restart by itself");
    assert_eq!(page.has_focus_on(".fallback button").await, crash["focused"] == true, "{why}: the focus");

    page.start_again(0).await;
    assert!(page.has_focus_on("[data-focus=heading]").await, "{why}: the focus after \"Start again\"");
    let text = |value: &Value| value.as_str().map(str::to_owned);
    visitor.saved = text(&crash["saved"]);
    visitor.pushed = text(&crash["pushed"]);
    visitor.resume(crash["shared"].as_str());
    let first = page.until(&format!("{SINCE}[0]?.[1]")).await;
    assert_eq!(first["resumed"], visitor.saved.is_some(), "{why}");
    if !crash["shared"].is_null() {
        page.until(&page.first().part(".result__shared")).await;
        visitor.take_step(Msg::LeftShared).await;
    }
    visitor.assert_on_screen(why).await;
    // Going on to the result is slow. Skip it if nothing was saved, because the visitor is back at the first question.
    // Also skip it for crashes at a named function, because they resume from the same places.
    if crash["saved"].is_string() && !matches!(at, CrashAt::Named(_)) {
        visitor.reach_result(why).await;
    }
    let events = page.run(&format!("return {SINCE}.map(([name]) => name)")).await;
    assert_eq!(events, json!(visitor.events), "{why}: each event fires once");
    assert_eq!(page.run(&format!("return {REASONS}.length")).await, 1, "{why}");
    assert_eq!(page.program_requests(), requests + 2, "{why}");
    page.assert_no_late_calls(why).await;
    true
}

#[tokio::test]
async fn after_a_crash_in_any_step_visitors_resume() {
    if !can(Feature::WasmBoundary) {
        return;
    }
    let page = Page::crashable(ELEMENT).await;
    let mut after_saving = 0;
    for step in steps() {
        assert!(crash_in(&page, &step, &CrashAt::Nth(1)).await, "{}: the widget made no call", step.name);
        after_saving += usize::from(crash_in(&page, &step, &CrashAt::AfterSaving).await);
    }
    assert!(after_saving > 4, "only {after_saving} steps crashed after saving");
}

#[tokio::test]
async fn after_a_crash_at_any_function_visitors_resume() {
    let page = Page::crashable(ELEMENT).await;
    let mut tried = vec![START.to_owned()];
    for step in steps() {
        for name in calls_in(&page, &step).await.names {
            if !tried.contains(&name) {
                crash_in(&page, &step, &CrashAt::Named(&name)).await;
                tried.push(name);
            }
        }
    }
    assert!(tried.len() > 50, "crashed at only {} functions", tried.len());
}

#[tokio::test]
async fn repeated_crashes_keep_the_answers_even_while_starting() {
    if !can(Feature::WasmBoundary) {
        return;
    }
    let page = Page::crashable(ELEMENT).await;
    page.open_fresh(None, None).await;
    let mut visitor = Visitor::new(&page);
    visitor.assert_on_screen("at first").await;
    let calls = page.calls().await.count;
    visitor.take_step(Msg::Chose(training::EMR)).await;
    for times in [1, 2] {
        page.crash_at(&CrashAt::Nth(1)).await;
        visitor.press(Msg::Continued(training::EMR.question())).await;
        page.assert_crashed(times, "the same step").await;
        page.start_again(0).await;
        visitor.assert_on_screen("the same question").await;
    }
    page.crash_at(&CrashAt::Nth(1)).await;
    visitor.press(Msg::Continued(training::EMR.question())).await;
    page.assert_crashed(3, "before the start").await;
    for (times, nth) in [(4, 1), (5, calls / 4), (6, calls / 2), (7, calls * 3 / 4)] {
        page.crash_at(&CrashAt::Nth(nth)).await;
        page.first().click(".fallback button").await;
        page.assert_crashed(times, &format!("call {nth} of the start")).await;
        assert!(page.has_focus_on(".fallback button").await, "call {nth} of the start");
    }
    page.start_again(0).await;
    visitor.assert_on_screen("at last").await;
    visitor.reach_result("at last").await;
    assert_eq!(page.run(&format!("return {REASONS}.length")).await, 7);
    page.assert_no_late_calls("at last").await;
}

#[tokio::test]
async fn a_crash_stops_both_widgets_and_each_restarts_separately() {
    if !can(Feature::WasmBoundary) {
        return;
    }
    let page = Page::crashable(&ELEMENT.repeat(2)).await;
    page.open_fresh(None, None).await;
    page.nth(0).answer("training", "emt").await;
    page.nth(1).answer_all(&[("training", "none"), ("goal", "police")]).await;
    page.nth(1).choose("age", "under-16").await;
    page.crash_at(&CrashAt::Nth(1)).await;
    page.nth(1).click("[part=continue]").await;
    page.assert_crashed(2, "both").await;
    assert_eq!(page.run("return new Set(sources).size").await, 2);
    page.start_again(0).await;
    page.nth(0).answer("experience", "no").await;
    assert_eq!(page.nth(0).outcome().await, "emt-next-step");
    assert!(page.nth(1).has(".fallback").await, "the other widget waits for its own button");
    page.start_again(1).await;
    page.nth(1).answer("age", "under-16").await;
    assert_eq!(page.nth(1).outcome().await, "not-yet-age");
    assert_eq!(page.nth(0).outcome().await, "emt-next-step");
    assert_eq!(page.run(&format!("return {REASONS}.length")).await, 2);
    page.assert_no_late_calls("two widgets").await;
}

#[tokio::test]
async fn a_crash_during_startup_falls_back_to_javascript() {
    if !can(Feature::WasmBoundary) {
        return;
    }
    let page = Page::crashable(ELEMENT).await;
    page.open_fresh(None, Some(&CrashAt::Named(START))).await;
    let mut visitor = Visitor::new(&page);
    visitor.assert_on_screen("at the start").await;
    assert_eq!(page.run("return boundary.crash.name").await, START);
    assert!(page.widget.requested_paths().iter().any(|path| path.ends_with(".plain.js")));
    visitor.reach_result("as JavaScript").await;
    assert_eq!(page.run(&format!("return {REASONS}.length")).await, 0);
}
