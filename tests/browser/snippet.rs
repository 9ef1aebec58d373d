//! The snippet shows the first question before any script has loaded. No input is lost.

use std::fs;

use fantoccini::key::Key;
use serde_json::{Value, json};

use crate::page::Page;
use crate::runs_as::program_file;
use crate::screens::LANGS;

/// The mount element of the first widget.
pub const MOUNT: &str = "document.querySelector('ems-career-path').shadowRoot.querySelector('.mount')";

/// Whether Continue is visible.
const CONTINUE_IS_VISIBLE: &str = "document.querySelector('ems-career-path').shadowRoot.querySelector('[part=continue]').checkVisibility({ visibilityProperty: true })";

/// The position and the colors of each visible element.
const LOOKS: &str = r#"
  const root = document.querySelector("ems-career-path").shadowRoot;
  return [...root.querySelectorAll(".ems, .ems *")].filter((element) => element.getClientRects().length).map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    const { color, backgroundColor, borderColor, font, accentColor } = getComputedStyle(element);
    return [element.localName, x, y, width, height, color, backgroundColor, borderColor, font, accentColor].join();
  });"#;

/// A packaged file, with `WIDGET` in place of its example address.
pub fn packaged(file: &str) -> String {
    let file = format!("{}/dist/{file}", env!("CARGO_MANIFEST_DIR"));
    fs::read_to_string(file).expect("a packaged file").replace("https://HOST/PATH", "WIDGET")
}

/// A focusable paragraph and the packaged snippet.
pub fn snippet(lang: &str) -> String {
    let before = r#"<p id="before" tabindex="0">Before</p>"#;
    [before, &packaged(&format!("snippet.{lang}.html"))].concat()
}

/// Opens a page whose widget script does not load until `load_script`.
pub async fn without_script(body: &str) -> Page {
    let page = Page::open(&body.replace("<script async src", "<script id=tag data-later")).await;
    page.until(&format!("{MOUNT}.querySelector('form')")).await;
    page
}

async fn load_script(page: &Page) {
    page.run(
        "document.body.append(Object.assign(document.createElement('script'), { src: document.querySelector('#tag').dataset.later }))",
    )
    .await;
}

async fn answers(page: &Page) -> Value {
    page.run("return events.filter(([name]) => name === 'answer').map(([, { id, choice }]) => [id, choice])")
        .await
}

#[tokio::test]
async fn taking_over_the_snippet_changes_nothing_visible() {
    for lang in LANGS {
        for theme in ["light", "dark"] {
            let page = without_script(&snippet(lang)).await;
            page.prefers(&[("prefers-color-scheme", theme)]).await;
            let before = page.run(LOOKS).await;
            let wasm = page.widget.hold(program_file());
            load_script(&page).await;
            page.until(&format!("{MOUNT}.onchange")).await;
            assert_eq!(page.run(LOOKS).await, before, "{lang} {theme}, the script");
            wasm.release();
            page.first().wait_for_question("training").await;
            assert_eq!(page.run(LOOKS).await, before, "{lang} {theme}, the widget");
            page.assert_quiet().await;
        }
    }
}

#[tokio::test]
async fn input_before_the_script_counts_once() {
    let page = without_script(&snippet("en")).await;
    for choice in ["emt", "none"] {
        page.first().click(&format!("input[value={choice}]")).await;
    }
    page.first().click("[part=continue]").await;
    assert_eq!(page.run("return location.search").await, "");
    load_script(&page).await;
    page.first().wait_for_question("goal").await;
    assert_eq!(answers(&page).await, json!([["training", "none"]]));
    page.assert_quiet().await;
}

#[tokio::test]
async fn a_choice_without_continue_keeps_its_focus() {
    let page = without_script(&snippet("es")).await;
    page.run("document.querySelector('#before').focus()").await;
    page.tab_to("input").await;
    page.press(&[' ', Key::Down.into()]).await;
    load_script(&page).await;
    // The snippet shows the same question, so wait for the widget's `ready` event.
    page.until("events.some(([name]) => name === 'ready')").await;
    assert_eq!(page.first().chosen().await.as_deref(), Some("cpr"));
    assert_eq!(page.focused().await, "choice__radio");
    page.press(&[Key::Enter.into()]).await;
    page.first().wait_for_question("goal").await;
    assert_eq!(answers(&page).await, json!([["training", "cpr"]]));
    page.assert_quiet().await;
}

#[tokio::test]
async fn enter_without_a_choice_submits_nothing() {
    let page = without_script(&snippet("en")).await;
    // Without a choice, Continue is hidden. Enter would still submit the form.
    assert_eq!(page.run(&format!("return {CONTINUE_IS_VISIBLE}")).await, false);
    page.run("document.querySelector('#before').focus()").await;
    page.tab_to("input").await;
    page.press(&[Key::Enter.into(), ' ']).await;
    assert_eq!(page.run(&format!("return {CONTINUE_IS_VISIBLE}")).await, true);
    load_script(&page).await;
    // The snippet shows the same question, so wait for the widget's `ready` event.
    page.until("events.some(([name]) => name === 'ready')").await;
    assert!(page.first().chosen().await.is_some());
    assert_eq!(answers(&page).await, json!([]));
    page.assert_quiet().await;
}

#[tokio::test]
async fn a_submitted_choice_cannot_change() {
    let page = without_script(&snippet("en")).await;
    page.first().click("input[value=cpr]").await;
    page.run("document.querySelector('#before').focus()").await;
    page.tab_to("[part=continue]").await;
    page.press(&[' ']).await;
    // Neither the pointer nor a key can change it now.
    let under_pointer = page.run(&format!(
        "const {{ x, y }} = {}.getBoundingClientRect(); return {MOUNT}.getRootNode().elementFromPoint(x + 9, y + 9)?.localName",
        page.first().part("input[value=emt]")
    )).await;
    assert_ne!(under_pointer, "input");
    page.press_with_shift(&[Key::Tab.into()]).await;
    page.press(&[Key::Down.into()]).await;
    assert_eq!(page.first().chosen().await.as_deref(), Some("cpr"));
    let wasm = page.widget.hold(program_file());
    load_script(&page).await;
    page.until(&page.first().part(".busy")).await;
    assert!(!page.first().has("[popover]").await, "the popover that recorded Continue is removed");
    wasm.release();
    page.first().wait_for_question("goal").await;
    assert_eq!(answers(&page).await, json!([["training", "cpr"]]));
    page.assert_quiet().await;
}

#[tokio::test]
async fn an_outdated_snippet_is_redrawn_and_keeps_the_choice() {
    let old = snippet("en").replace("data-screen=\"", "data-screen=\"0").replace("None yet", "Nothing");
    let page = without_script(&old).await;
    assert_eq!(page.first().text(".choice").await, "Nothing");
    page.first().click("input[value=none]").await;
    let wasm = page.widget.hold(program_file());
    load_script(&page).await;
    page.until(&format!("{MOUNT}.onchange")).await;
    assert_eq!(page.first().text(".choice").await, "None yet");
    assert_eq!(page.first().chosen().await.as_deref(), Some("none"));
    wasm.release();
    page.first().wait_for_question("training").await;
    assert_eq!(page.first().chosen().await.as_deref(), Some("none"));
    page.assert_quiet().await;
}

#[tokio::test]
async fn saved_answers_resume_in_a_snippet() {
    let page = Page::open(&snippet("en")).await;
    page.first().answer("training", "none").await;
    page.first().answer("goal", "police").await;
    page.first().wait_for_question("age").await;
    page.client().refresh().await.expect("a reload");
    page.first().wait_for_question("age").await;
    page.client().back().await.expect("back");
    page.first().wait_for_question("goal").await;
    assert_eq!(page.first().chosen().await.as_deref(), Some("police"));
    page.assert_quiet().await;
}

#[tokio::test]
async fn a_snippet_works_without_declarative_shadow_roots() {
    let page = Page::open(&snippet("en").replace("shadowrootmode", "unknown")).await;
    page.first().answer("training", "paramedic").await;
    assert_eq!(page.first().outcome().await, "already-paramedic");
    assert_eq!(page.run("return document.querySelectorAll('template').length").await, 0);
    page.assert_quiet().await;
}
