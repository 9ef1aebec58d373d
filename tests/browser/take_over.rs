//! The widget takes over the first question at any moment: amid a press, a reload, whatever others have done
//! to the page.

use serde_json::{Value, json};
use xtask::server::Gate;

use crate::feature::{Feature, can};
use crate::hand::Hand;
use crate::page::Page;
use crate::runs_as::program_file;
use crate::screens::LANGS;
use crate::translators::{CUT, MERGE, TEXTS, TRANSLATE};

const MOUNT: &str = "document.querySelector('ems-career-path').shadowRoot.querySelector('.mount')";

/// Waits until the program is there.
async fn loaded(page: &Page) {
    page.until(&format!("performance.getEntriesByType('resource').some(({{ name, responseEnd }}) => name.endsWith('{}') && responseEnd)", program_file())).await;
}

/// A page that shows the first question while the wasm is held back.
async fn waiting(attributes: &str) -> (Page, Gate) {
    let body = format!(
        "<input id=field><ems-career-path {attributes}></ems-career-path>
        <script async src='WIDGET/ems-career-path.js'></script>"
    );
    let page = Page::prepare(&body, "", |_| None).await;
    let gate = page.widget.hold(program_file());
    page.client().goto(&page.host.url("/")).await.expect("the page");
    assert!(gate.wait_until_reached());
    page.until(&format!("{MOUNT}.onchange")).await;
    (page, gate)
}

async fn answers(page: &Page) -> Value {
    page.run("return events.filter(([name]) => name === 'answer').map(([, { id, choice }]) => [id, choice])")
        .await
}

#[tokio::test]
async fn a_press_that_is_under_way_counts() {
    let (page, gate) = waiting("").await;
    page.press_down(Hand::Mouse, ".choice:nth-of-type(2)").await;
    gate.release();
    // All is there, but the widget waits for the button to come up.
    loaded(&page).await;
    page.let_go(Hand::Mouse).await;
    page.first().asks("training").await;
    assert_eq!(page.first().chosen().await.as_deref(), Some("cpr"));
    page.first().click("[part=continue]").await;
    page.first().asks("goal").await;
    assert_eq!(answers(&page).await, json!([["training", "cpr"]]));
    page.was_left_in_peace().await;
}

#[tokio::test]
async fn a_press_on_the_language_switch_that_is_under_way_counts() {
    let (page, gate) = waiting("lang=en").await;
    let english = page.first().text(".question__title").await;
    page.press_down(Hand::Mouse, "[data-lang-switch]").await;
    gate.release();
    loaded(&page).await;
    page.let_go(Hand::Mouse).await;
    page.first().asks("training").await;
    page.until(&page.first().part(".ems[lang=es]")).await;
    assert_ne!(page.first().text(".question__title").await, english);
    page.first().answer("training", "none").await;
    page.first().asks("goal").await;
    page.was_left_in_peace().await;
}

#[tokio::test]
async fn a_finger_works_before_amid_and_after() {
    if !can(Feature::Touch) {
        return;
    }
    let (page, gate) = waiting("").await;
    page.press_down(Hand::Finger, ".choice:nth-of-type(1)").await;
    page.let_go(Hand::Finger).await;
    page.until(&page.first().part("[value=none]:checked")).await;
    page.press_down(Hand::Finger, ".choice:nth-of-type(2)").await;
    gate.release();
    page.let_go(Hand::Finger).await;
    page.first().asks("training").await;
    page.until(&page.first().part("[value=cpr]:checked")).await;
    page.press_down(Hand::Finger, "[part=continue]").await;
    page.let_go(Hand::Finger).await;
    page.first().asks("goal").await;
    assert_eq!(answers(&page).await, json!([["training", "cpr"]]));
    page.was_left_in_peace().await;
}

#[tokio::test]
async fn what_translators_and_extensions_did_to_it_does_no_harm() {
    for lang in LANGS {
        let undisturbed = {
            let (page, gate) = waiting(&format!("lang={lang}")).await;
            gate.release();
            page.first().asks("training").await;
            page.run(&format!("return {MOUNT}.textContent")).await
        };
        for disturbance in [TRANSLATE, CUT, MERGE] {
            let (page, gate) = waiting(&format!("lang={lang}")).await;
            page.run(&format!("{TEXTS} {disturbance}")).await;
            page.first().click("input[value=emr]").await;
            page.run(&format!("{TEXTS} {disturbance}")).await;
            gate.release();
            page.first().asks("training").await;
            assert_eq!(page.run(&format!("return {MOUNT}.textContent")).await, undisturbed);
            assert_eq!(page.first().chosen().await.as_deref(), Some("emr"));
            page.first().click("[part=continue]").await;
            page.first().asks("goal").await;
            page.was_left_in_peace().await;
        }
    }
}

#[tokio::test]
async fn who_types_in_the_page_goes_on_typing() {
    let (page, gate) = waiting("").await;
    page.run("document.querySelector('#field').focus()").await;
    page.press(&['a', 'b']).await;
    gate.release();
    page.first().asks("training").await;
    page.press(&['c']).await;
    assert_eq!(page.run("return document.querySelector('#field').value").await, "abc");
    assert_eq!(page.run("return scrollY").await, 0);
    page.was_left_in_peace().await;
}

#[tokio::test]
async fn a_reload_or_a_way_back_before_it_starts_at_the_first_question() {
    let (page, gate) = waiting("").await;
    page.first().click("input[value=emr]").await;
    page.client().refresh().await.expect("a reload");
    page.until(&format!("{MOUNT}.onchange")).await;
    page.first().click("input[value=none]").await;
    page.run("location.href = '/elsewhere'").await;
    page.is_at(&page.host.url("/elsewhere")).await;
    page.client().back().await.expect("back");
    page.is_at(&page.host.url("/")).await;
    gate.release();
    // WebKit keeps the page as it was when it was left, with what was on its way broken off.
    if page.first().has(".fallback").await {
        page.first().click(".fallback button").await;
    }
    page.first().answer("training", "none").await;
    page.first().asks("goal").await;
    assert_eq!(answers(&page).await, json!([["training", "none"]]));
}

/// Notes each move of what stands still in the first question; Chromium tells by itself of all else.
const WATCH: &str = r#"
  window.moves = [];
  if (PerformanceObserver.supportedEntryTypes.includes("layout-shift"))
    new PerformanceObserver((list) => moves.push(...list.getEntries().map(({ value }) => value))).observe({ type: "layout-shift" });
  const root = document.querySelector("ems-career-path").shadowRoot;
  let before;
  (function look() {
    const parts = root.querySelectorAll("[data-question=training] :is(legend, label, [part=continue])");
    const places = [...parts].map((part) => Object.values(part.getBoundingClientRect().toJSON()).join()).join(" ");
    if (before && places && places !== before) moves.push(`${before} to ${places}`);
    before = places;
    requestAnimationFrame(look);
  })();"#;

#[tokio::test]
async fn nothing_moves_when_the_widget_takes_over() {
    for lang in LANGS {
        let (page, gate) = waiting(&format!("lang={lang}")).await;
        page.run(WATCH).await;
        gate.release();
        page.first().asks("training").await;
        page.first().answer("training", "none").await;
        page.first().asks("goal").await;
        assert_eq!(page.run("return moves").await, json!([]), "{lang}");
    }
}
