//! The widget takes over the loader's first question at awkward moments: during a press, after a reload, or after page
//! translators and extensions have changed the text.

use serde_json::{Value, json};
use xtask::server::Gate;

use crate::feature::{Feature, can};
use crate::hand::Hand;
use crate::page::Page;
use crate::runs_as::program_file;
use crate::screens::LANGS;
use crate::translators::{CUT, MERGE, TEXTS, TRANSLATE};

/// The mount element. It has an `onchange` handler while it shows the loader's question.
const MOUNT: &str = "document.querySelector('ems-career-path').shadowRoot.querySelector('.mount')";

/// Waits until the program's file has loaded.
async fn program_loaded(page: &Page) {
    page.until(&format!("performance.getEntriesByType('resource').some(({{ name, responseEnd }}) => name.endsWith('{}') && responseEnd)", program_file())).await;
}

/// Opens a page that shows the loader's question, and holds back the program.
async fn page_without_program(attributes: &str) -> (Page, Gate) {
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

/// The answers that the widget emitted.
async fn answers(page: &Page) -> Value {
    page.run("return events.filter(([name]) => name === 'answer').map(([, { id, choice }]) => [id, choice])")
        .await
}

#[tokio::test]
async fn a_press_during_the_takeover_counts() {
    let (page, gate) = page_without_program("").await;
    page.press_down(Hand::Mouse, ".choice:nth-of-type(2)").await;
    gate.release();
    // The program has loaded, but the widget waits until the button is released.
    program_loaded(&page).await;
    page.let_go(Hand::Mouse).await;
    page.first().wait_for_question("training").await;
    assert_eq!(page.first().chosen().await.as_deref(), Some("cpr"));
    page.first().click("[part=continue]").await;
    page.first().wait_for_question("goal").await;
    assert_eq!(answers(&page).await, json!([["training", "cpr"]]));
    page.assert_quiet().await;
}

#[tokio::test]
async fn a_language_switch_during_the_takeover_counts() {
    let (page, gate) = page_without_program("lang=en").await;
    let english = page.first().text(".question__title").await;
    page.press_down(Hand::Mouse, "[data-lang-switch]").await;
    gate.release();
    program_loaded(&page).await;
    page.let_go(Hand::Mouse).await;
    page.first().wait_for_question("training").await;
    page.until(&page.first().part(".ems[lang=es]")).await;
    assert_ne!(page.first().text(".question__title").await, english);
    page.first().answer("training", "none").await;
    page.first().wait_for_question("goal").await;
    page.assert_quiet().await;
}

#[tokio::test]
async fn touch_works_before_during_and_after_the_takeover() {
    if !can(Feature::Touch) {
        return;
    }
    let (page, gate) = page_without_program("").await;
    page.press_down(Hand::Finger, ".choice:nth-of-type(1)").await;
    page.let_go(Hand::Finger).await;
    page.until(&page.first().part("[value=none]:checked")).await;
    page.press_down(Hand::Finger, ".choice:nth-of-type(2)").await;
    gate.release();
    page.let_go(Hand::Finger).await;
    page.first().wait_for_question("training").await;
    page.until(&page.first().part("[value=cpr]:checked")).await;
    page.press_down(Hand::Finger, "[part=continue]").await;
    page.let_go(Hand::Finger).await;
    page.first().wait_for_question("goal").await;
    assert_eq!(answers(&page).await, json!([["training", "cpr"]]));
    page.assert_quiet().await;
}

#[tokio::test]
async fn the_takeover_undoes_translators_and_extensions() {
    for lang in LANGS {
        let undisturbed = {
            let (page, gate) = page_without_program(&format!("lang={lang}")).await;
            gate.release();
            page.first().wait_for_question("training").await;
            page.run(&format!("return {MOUNT}.textContent")).await
        };
        for disturbance in [TRANSLATE, CUT, MERGE] {
            let (page, gate) = page_without_program(&format!("lang={lang}")).await;
            page.run(&format!("{TEXTS} {disturbance}")).await;
            page.first().click("input[value=emr]").await;
            page.run(&format!("{TEXTS} {disturbance}")).await;
            gate.release();
            page.first().wait_for_question("training").await;
            assert_eq!(page.run(&format!("return {MOUNT}.textContent")).await, undisturbed);
            assert_eq!(page.first().chosen().await.as_deref(), Some("emr"));
            page.first().click("[part=continue]").await;
            page.first().wait_for_question("goal").await;
            page.assert_quiet().await;
        }
    }
}

#[tokio::test]
async fn the_takeover_does_not_interrupt_typing() {
    let (page, gate) = page_without_program("").await;
    page.run("document.querySelector('#field').focus()").await;
    page.press(&['a', 'b']).await;
    gate.release();
    page.first().wait_for_question("training").await;
    page.press(&['c']).await;
    assert_eq!(page.run("return document.querySelector('#field').value").await, "abc");
    assert_eq!(page.run("return scrollY").await, 0);
    page.assert_quiet().await;
}

#[tokio::test]
async fn leaving_before_the_takeover_starts_over() {
    let (page, gate) = page_without_program("").await;
    page.first().click("input[value=emr]").await;
    page.client().refresh().await.expect("a reload");
    page.until(&format!("{MOUNT}.onchange")).await;
    page.first().click("input[value=none]").await;
    page.run("location.href = '/elsewhere'").await;
    page.wait_for_address(&page.host.url("/elsewhere")).await;
    page.client().back().await.expect("back");
    page.wait_for_address(&page.host.url("/")).await;
    gate.release();
    // WebKit restores the page from its back/forward cache, with the aborted requests.
    if page.first().has(".fallback").await {
        page.first().click(".fallback button").await;
    }
    page.first().answer("training", "none").await;
    page.first().wait_for_question("goal").await;
    assert_eq!(answers(&page).await, json!([["training", "none"]]));
}

/// Records moves of the question's legend, labels and Continue, and in Chromium every layout shift.
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
        let (page, gate) = page_without_program(&format!("lang={lang}")).await;
        page.run(WATCH).await;
        gate.release();
        page.first().wait_for_question("training").await;
        page.first().answer("training", "none").await;
        page.first().wait_for_question("goal").await;
        assert_eq!(page.run("return moves").await, json!([]), "{lang}");
    }
}
