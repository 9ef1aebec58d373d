//! A crash at each point of the widget where one can happen, in a build that crashes on demand.

use std::fs;
use std::path::{Path, PathBuf};

use ems_career_path::domain::Msg;
use ems_career_path::embed::{CRASH_POINTS, Point};
use ems_career_path::ems::questions::training;
use serde_json::json;

use crate::crash_points::{Last, ways};
use crate::crashing::{CRASH_AT, SINCE, TOLD};
use crate::page::{ELEMENT, Page};
use crate::visitor::Visitor;

/// The code of somebody's result.
const SHARED: &str = "1-tt-en";

/// The visitor takes the step at which it crashes, and what comes before the crash happens.
async fn take(visitor: &mut Visitor<'_>, last: &Last, point: &str) {
    let page = visitor.page;
    match last {
        Last::Opened => {}
        Last::Pressed(what) => page.first().click(what).await,
        Last::Typed(field) => {
            let field = page.element(&page.first().part(field)).await;
            field.send_keys("5").await.expect("a key");
        }
        Last::Did(step) => {
            visitor.presses(*step).await;
            let late = matches!(point, "call:drawn" | "call:draw-on");
            if point.starts_with("effect:") || late {
                let effects = visitor.session.update(*step);
                for effect in effects.into_iter().take_while(|effect| effect.name() != point) {
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
            page.run(&format!("location.hash = 'ems-career-path-{SHARED}'")).await;
            visitor.pushed = None;
        }
    }
}

#[tokio::test]
async fn wherever_it_crashes_the_visitor_goes_on_from_what_was_saved() {
    let ways = ways();
    assert!(ways.iter().map(|(point, ..)| point).eq(CRASH_POINTS), "each point has its way, in order");
    let page = Page::crashing(ELEMENT).await;
    for (point, steps, last) in ways {
        let programs = page.programs();
        let opened = matches!(last, Last::Opened);
        page.open_for(point, opened.then_some(point)).await;
        let mut visitor = Visitor::new(&page);
        for step in steps {
            visitor.does(step).await;
        }
        if !opened {
            visitor.is_in_place(point).await;
            page.crash_at(point).await;
        }
        take(&mut visitor, &last, point).await;
        page.has_crashed(point, 1).await;
        assert_eq!(page.programs(), programs + 1, "{point}: nothing is started that nobody asked for");
        // What was pressed has gone with its screen there, and the next one has not got the focus yet.
        let nowhere = opened || point == "call:drawn";
        assert_eq!(page.has_focus_on(".fallback button").await, !nowhere, "{point}");

        page.crash_at("").await;
        page.starts_again(0).await;
        assert!(page.has_focus_on("[data-focus=heading]").await, "{point}");
        let shared = matches!(last, Last::Linked);
        visitor.resumes(shared.then_some(SHARED));
        let first = page.until(&format!("{SINCE}[0]?.[1]")).await;
        assert_eq!(first["resumed"], visitor.saved.is_some(), "{point}");
        if shared {
            page.until(&page.first().part(".result__shared")).await;
            visitor.does(Msg::Restarted).await;
        }
        visitor.is_in_place(point).await;
        visitor.comes_to_the_result(point).await;
        let heard = page.run(&format!("return {SINCE}.map(([name]) => name)")).await;
        assert_eq!(heard, json!(visitor.heard), "{point}: what is dead says nothing");
        assert_eq!(page.run(&format!("return {TOLD}.length")).await, 1, "{point}");
        assert_eq!(page.programs(), programs + 2, "{point}");
        page.run("sessionStorage.clear()").await;
    }
}

#[tokio::test]
async fn it_may_crash_again_and_again_also_while_it_starts_again() {
    let page = Page::crashing(ELEMENT).await;
    page.open_for("again", None).await;
    let mut visitor = Visitor::new(&page);
    visitor.does(Msg::Chose(training::EMR)).await;
    let go_on = Msg::Continued(training::EMR.question());
    page.crash_at("msg:continued").await;
    visitor.presses(go_on).await;
    page.has_crashed("once", 1).await;
    page.starts_again(0).await;
    visitor.is_in_place("the same crash waits").await;
    visitor.presses(go_on).await;
    page.has_crashed("twice", 2).await;
    for (times, point) in [(3, "call:new"), (4, "call:begin"), (5, "effect:emit-ready"), (6, "call:draw")] {
        page.crash_at(point).await;
        page.first().click(".fallback button").await;
        page.has_crashed(point, times).await;
        assert!(page.has_focus_on(".fallback button").await, "{point}");
    }
    page.crash_at("").await;
    page.starts_again(0).await;
    visitor.is_in_place("at last").await;
    visitor.comes_to_the_result("at last").await;
    assert_eq!(page.run(&format!("return {TOLD}.length")).await, 6);
}

#[tokio::test]
async fn of_two_widgets_each_is_told_of_once_and_goes_on_by_itself() {
    let page = Page::crashing(&ELEMENT.repeat(2)).await;
    page.open_for("two", None).await;
    page.nth(0).answer("training", "emt").await;
    page.nth(1).answer_all(&[("training", "none"), ("goal", "police")]).await;
    page.nth(1).choose("age", "under-16").await;
    page.crash_at("effect:push").await;
    page.nth(1).click("[part=continue]").await;
    page.has_crashed("both", 2).await;
    assert_eq!(page.run("return new Set(sources).size").await, 2);
    page.crash_at("").await;
    page.starts_again(0).await;
    page.nth(0).answer("experience", "no").await;
    assert_eq!(page.nth(0).outcome().await, "emt-next-step");
    assert!(page.nth(1).has(".fallback").await, "the other one waits for its visitor");
    page.starts_again(1).await;
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
