//! The snippet with the first question inside: it stands before any script, and nothing done with it is lost.

use std::fs;

use fantoccini::key::Key;
use serde_json::{Value, json};

use crate::page::Page;
use crate::runs_as::program_file;
use crate::screens::LANGS;

pub const MOUNT: &str = "document.querySelector('ems-career-path').shadowRoot.querySelector('.mount')";

/// Whether Continue can be seen.
const SEEN: &str = "document.querySelector('ems-career-path').shadowRoot.querySelector('[part=continue]').checkVisibility({ visibilityProperty: true })";

/// Where everything is and what it looks like.
const LOOKS: &str = r#"
  const root = document.querySelector("ems-career-path").shadowRoot;
  return [...root.querySelectorAll(".ems, .ems *")].filter((element) => element.getClientRects().length).map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    const { color, backgroundColor, borderColor, font, accentColor } = getComputedStyle(element);
    return [element.localName, x, y, width, height, color, backgroundColor, borderColor, font, accentColor].join();
  });"#;

pub fn packaged(file: &str) -> String {
    let file = format!("{}/dist/{file}", env!("CARGO_MANIFEST_DIR"));
    fs::read_to_string(file).expect("packaged").replace("https://HOST/PATH", "WIDGET")
}

pub fn snippet(lang: &str) -> String {
    let before = r#"<p id="before" tabindex="0">Before</p>"#;
    [before, &packaged(&format!("snippet.{lang}.html"))].concat()
}

/// The page as it is while its script has not come.
pub async fn without_its_script(body: &str) -> Page {
    let page = Page::open(&body.replace("<script async src", "<script id=tag data-later")).await;
    page.until(&format!("{MOUNT}.querySelector('form')")).await;
    page
}

async fn let_the_script_come(page: &Page) {
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
async fn script_and_widget_take_it_over_without_a_change_of_looks() {
    for lang in LANGS {
        for theme in ["light", "dark"] {
            let page = without_its_script(&snippet(lang)).await;
            page.prefers(&[("prefers-color-scheme", theme)]).await;
            let snippets = page.run(LOOKS).await;
            let wasm = page.widget.hold(program_file());
            let_the_script_come(&page).await;
            page.until(&format!("{MOUNT}.onchange")).await;
            assert_eq!(page.run(LOOKS).await, snippets, "{lang} {theme}, the script");
            wasm.release();
            page.first().asks("training").await;
            assert_eq!(page.run(LOOKS).await, snippets, "{lang} {theme}, the widget");
            page.was_left_in_peace().await;
        }
    }
}

#[tokio::test]
async fn what_was_done_before_the_script_counts_once() {
    let page = without_its_script(&snippet("en")).await;
    for choice in ["emt", "none"] {
        page.first().click(&format!("input[value={choice}]")).await;
    }
    page.first().click("[part=continue]").await;
    assert_eq!(page.run("return location.search").await, "");
    let_the_script_come(&page).await;
    page.first().asks("goal").await;
    assert_eq!(answers(&page).await, json!([["training", "none"]]));
    page.was_left_in_peace().await;
}

#[tokio::test]
async fn a_choice_alone_is_kept_with_the_focus_on_it() {
    let page = without_its_script(&snippet("es")).await;
    page.run("document.querySelector('#before').focus()").await;
    page.tab_to("input").await;
    page.press(&[' ', Key::Down.into()]).await;
    let_the_script_come(&page).await;
    // The snippet asks the same question, before there is a widget.
    page.until("events.some(([name]) => name === 'ready')").await;
    assert_eq!(page.first().chosen().await.as_deref(), Some("cpr"));
    assert_eq!(page.focused().await, "choice__radio");
    page.press(&[Key::Enter.into()]).await;
    page.first().asks("goal").await;
    assert_eq!(answers(&page).await, json!([["training", "cpr"]]));
    page.was_left_in_peace().await;
}

#[tokio::test]
async fn nothing_is_sent_that_was_not() {
    let page = without_its_script(&snippet("en")).await;
    // Continue is not there without a choice; Enter sends a form off all the same.
    assert_eq!(page.run(&format!("return {SEEN}")).await, false);
    page.run("document.querySelector('#before').focus()").await;
    page.tab_to("input").await;
    page.press(&[Key::Enter.into(), ' ']).await;
    assert_eq!(page.run(&format!("return {SEEN}")).await, true);
    let_the_script_come(&page).await;
    // The snippet asks the same question, before there is a widget.
    page.until("events.some(([name]) => name === 'ready')").await;
    assert!(page.first().chosen().await.is_some());
    assert_eq!(answers(&page).await, json!([]));
    page.was_left_in_peace().await;
}

#[tokio::test]
async fn what_was_sent_stands() {
    let page = without_its_script(&snippet("en")).await;
    page.first().click("input[value=cpr]").await;
    page.run("document.querySelector('#before').focus()").await;
    page.tab_to("[part=continue]").await;
    page.press(&[' ']).await;
    // Neither a finger nor a key changes it any more.
    let there = page.run(&format!(
        "const {{ x, y }} = {}.getBoundingClientRect(); return {MOUNT}.getRootNode().elementFromPoint(x + 9, y + 9)?.localName",
        page.first().part("input[value=emt]")
    )).await;
    assert_ne!(there, "input");
    page.press_with_shift(&[Key::Tab.into()]).await;
    page.press(&[Key::Down.into()]).await;
    assert_eq!(page.first().chosen().await.as_deref(), Some("cpr"));
    let wasm = page.widget.hold(program_file());
    let_the_script_come(&page).await;
    page.until(&page.first().part(".busy")).await;
    assert!(!page.first().has("[popover]").await, "what kept the press is gone");
    wasm.release();
    page.first().asks("goal").await;
    assert_eq!(answers(&page).await, json!([["training", "cpr"]]));
    page.was_left_in_peace().await;
}

#[tokio::test]
async fn a_snippet_of_an_older_release_is_drawn_anew_and_keeps_the_choice() {
    let old = snippet("en").replace("data-screen=\"", "data-screen=\"0").replace("None yet", "Nothing");
    let page = without_its_script(&old).await;
    assert_eq!(page.first().text(".choice").await, "Nothing");
    page.first().click("input[value=none]").await;
    let wasm = page.widget.hold(program_file());
    let_the_script_come(&page).await;
    page.until(&format!("{MOUNT}.onchange")).await;
    assert_eq!(page.first().text(".choice").await, "None yet");
    assert_eq!(page.first().chosen().await.as_deref(), Some("none"));
    wasm.release();
    page.first().asks("training").await;
    assert_eq!(page.first().chosen().await.as_deref(), Some("none"));
    page.was_left_in_peace().await;
}

#[tokio::test]
async fn saved_answers_go_on_where_they_were() {
    let page = Page::open(&snippet("en")).await;
    page.first().answer("training", "none").await;
    page.first().answer("goal", "police").await;
    page.first().asks("age").await;
    page.client().refresh().await.expect("a reload");
    page.first().asks("age").await;
    page.client().back().await.expect("back");
    page.first().asks("goal").await;
    assert_eq!(page.first().chosen().await.as_deref(), Some("police"));
    page.was_left_in_peace().await;
}

#[tokio::test]
async fn a_browser_that_cannot_read_it_takes_it_for_an_element() {
    let page = Page::open(&snippet("en").replace("shadowrootmode", "unknown")).await;
    page.first().answer("training", "paramedic").await;
    assert_eq!(page.first().outcome().await, "already-paramedic");
    assert_eq!(page.run("return document.querySelectorAll('template').length").await, 0);
    page.was_left_in_peace().await;
}
