//! A crash at each point of the widget where one can happen, in a build that crashes on demand.

use std::fs;
use std::path::{Path, PathBuf};

use ems_career_path::domain::Msg;
use ems_career_path::embed::{CRASH_POINTS, Point};
use ems_career_path::ems::questions::training;
use serde_json::json;
use xtask::server::{Folder, Request};

use crate::crash_points::{Last, ways};
use crate::page::{ELEMENT, Page};
use crate::visitor::Visitor;

/// What the widget asks the page for.
const CRASH_AT: &str = "emsCareerPathCrashAt";

/// The page says where to crash. Links are pressed, not followed: the tests stay.
const HOST: &str = "<script>
  window.emsCareerPathCrashAt = new URLSearchParams(location.search).get('crash');
  window.sources = [];
  addEventListener('ems-career-path:unavailable', ({ target }) => sources.push(target));
  navigator.share = async () => {};
  addEventListener('click', (event) => {
    if (event.composedPath().some((target) => target.matches?.('[part=cta], [data-share=email]'))) event.preventDefault();
  }, true);
</script>";

/// A page with the widget that crashes on demand.
async fn crashing(body: &str) -> Page {
    let folder = Folder::always_fresh(concat!(env!("CARGO_MANIFEST_DIR"), "/target/crash/dist"));
    let serve = move |request: &Request| Some(folder.respond(request));
    Page::prepare(&[HOST, body].concat(), "", serve).await
}

/// Opens the page anew, each time at an address of its own: what was there before is not gone on with.
async fn open(page: &Page, point: &str, at_once: bool) {
    let crash = if at_once { point } else { "" };
    page.client().goto(&page.host.url(&format!("/?crash={crash}&{point}"))).await.expect("the page");
}

async fn crash_at(page: &Page, point: &str) {
    page.run(&format!("window.emsCareerPathCrashAt = {point:?}")).await;
}

const TOLD: &str = "events.filter(([name]) => name === 'unavailable').map(([, detail]) => detail.reason)";

/// How often the engine was fetched.
const STARTED: &str =
    "return performance.getEntriesByType('resource').filter(({ name }) => name.includes('.wasm')).length";

/// Presses "Start again" of a widget, which comes through: what the dead one has left is gone.
async fn start_again(page: &Page, place: usize) {
    page.nth(place).click(".fallback button").await;
    page.until(&format!("!{}", page.nth(place).part(".fallback"))).await;
}

/// What holds after each crash: the host is told once, what is dead is not shown, and nothing goes on by itself.
async fn has_crashed(page: &Page, point: &str, times: usize) {
    page.until(&format!("{TOLD}.length === {times}")).await;
    page.until("(window.turns = (window.turns ?? 0) + 1) > 5").await;
    page.run("window.turns = 0").await;
    assert_eq!(page.run(&format!("return {TOLD}")).await, json!(vec!["crashed"; times]), "{point}");
    assert!(!page.first().has(".mount:not([hidden])").await, "{point}");
    assert!(page.first().has(".fallback button").await, "{point}");
    assert!(page.shows_own_content().await, "{point}");
    let faults = page.run("return faults.filter((fault) => !fault.includes('unreachable'))").await;
    assert_eq!(faults, json!([]), "{point}");
}

#[tokio::test]
async fn wherever_it_crashes_the_visitor_goes_on_from_what_was_saved() {
    let ways = ways();
    assert!(ways.iter().map(|(point, ..)| point).eq(CRASH_POINTS), "each point has its way, in order");
    let page = crashing(ELEMENT).await;
    for (point, before, last) in ways {
        let opened = matches!(last, Last::Opened);
        open(&page, point, opened).await;
        let mut visitor = Visitor::new(&page);
        for step in before {
            visitor.does(step).await;
        }
        if !opened {
            visitor.is_in_place(point).await;
            crash_at(&page, point).await;
        }
        match last {
            Last::Opened => {}
            Last::Pressed(what) => page.first().click(what).await,
            Last::Did(step) => {
                visitor.presses(step).await;
                let late = matches!(point, "call:drawn" | "call:draw-on");
                if point.starts_with("effect:") || late {
                    for effect in visitor.session.update(step) {
                        if effect.name() == point {
                            break;
                        }
                        visitor.happens(effect);
                    }
                }
            }
            // Both are entries of the history without a mark of ours.
            Last::WentBack => {
                page.run("history.back()").await;
                visitor.pushed = None;
            }
            Last::Linked => {
                page.run("location.hash = 'ems-career-path-1-tt-en'").await;
                visitor.pushed = None;
            }
        }
        has_crashed(&page, point, 1).await;
        assert_eq!(page.run(STARTED).await, 1, "{point}: nothing is started that nobody asked for");
        crash_at(&page, "").await;
        start_again(&page, 0).await;
        let first = "events.slice(1 + events.findLastIndex(([name]) => name === 'unavailable'))[0]";
        let first = page.until(first).await;
        assert_eq!(
            (&first[0], &first[1]["resumed"]),
            (&json!("ready"), &json!(visitor.saved.is_some())),
            "{point}"
        );
        if matches!(last, Last::Linked) {
            page.until(&page.first().part(".result__shared")).await;
            page.first().click("[part=restart]").await;
        }
        visitor.resumes();
        visitor.is_in_place(point).await;
        visitor.comes_to_the_result(point).await;
        assert_eq!(page.run(&format!("return {TOLD}.length")).await, 1, "{point}");
        assert_eq!(page.run(STARTED).await, 2, "{point}");
        page.run("sessionStorage.clear()").await;
    }
}

#[tokio::test]
async fn it_may_crash_again_and_again_also_while_it_starts_again() {
    let page = crashing(ELEMENT).await;
    open(&page, "again", false).await;
    let mut visitor = Visitor::new(&page);
    visitor.does(Msg::Chose(training::EMR)).await;
    let go_on = Msg::Continued(training::EMR.question());
    crash_at(&page, "msg:continued").await;
    visitor.presses(go_on).await;
    has_crashed(&page, "once", 1).await;
    start_again(&page, 0).await;
    visitor.is_in_place("the same crash waits").await;
    visitor.presses(go_on).await;
    has_crashed(&page, "twice", 2).await;
    for (times, point) in [(3, "call:new"), (4, "call:begin"), (5, "effect:emit-ready"), (6, "call:draw")] {
        crash_at(&page, point).await;
        page.first().click(".fallback button").await;
        has_crashed(&page, point, times).await;
    }
    crash_at(&page, "").await;
    start_again(&page, 0).await;
    visitor.is_in_place("at last").await;
    visitor.comes_to_the_result("at last").await;
    assert_eq!(page.run(&format!("return {TOLD}.length")).await, 6);
}

#[tokio::test]
async fn of_two_widgets_each_is_told_of_once_and_goes_on_by_itself() {
    let page = crashing(&ELEMENT.repeat(2)).await;
    open(&page, "two", false).await;
    page.nth(0).answer("training", "emt").await;
    page.nth(1).answer_all(&[("training", "none"), ("goal", "police")]).await;
    page.nth(1).choose("age", "under-16").await;
    crash_at(&page, "effect:push").await;
    page.nth(1).click("[part=continue]").await;
    has_crashed(&page, "both", 2).await;
    assert_eq!(page.run("return new Set(sources).size").await, 2);
    crash_at(&page, "").await;
    start_again(&page, 0).await;
    page.nth(0).answer("experience", "no").await;
    assert_eq!(page.nth(0).outcome().await, "emt-next-step");
    assert!(page.nth(1).has(".fallback").await, "the other one waits for its visitor");
    start_again(&page, 1).await;
    page.nth(1).answer("age", "under-16").await;
    assert_eq!(page.nth(1).outcome().await, "not-yet-age");
    assert_eq!(page.nth(0).outcome().await, "emt-next-step");
    assert_eq!(page.run(&format!("return {TOLD}.length")).await, 2);
}

#[test]
fn only_the_build_for_tests_crashes_on_demand() {
    for (folder, crashes) in [("target/crash/dist", true), ("dist", false)] {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
        let mut files = fs::read_dir(folder).expect("built").map(|entry| entry.expect("a file").path());
        let asks = |file: PathBuf| {
            let bytes = fs::read(file).expect("a file");
            bytes.windows(CRASH_AT.len()).any(|some| some == CRASH_AT.as_bytes())
        };
        assert_eq!(files.any(asks), crashes);
    }
}
