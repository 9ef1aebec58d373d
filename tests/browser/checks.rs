//! Tests of the checks that other tests run on every screen: each check must find the faults that these tests add.

use serde_json::{Value, json};

use crate::feature::{Feature, can};
use crate::page::Page;
use crate::screens::host;
use crate::{contrast, media, reflow, targets};

/// Styles that break the first question, each with part of the message that the check must then return.
type Cases = [(&'static str, &'static str)];

const REFLOW: &Cases = &[
    (".question__title { white-space: nowrap }", "text beyond the edge"),
    (".actions { width: 400px }", "beyond the edge"),
    (".actions { width: 400px }", "the page scrolls"),
    (".question__choices { overflow-x: auto } .choice { width: 400px }", "cut off sideways"),
    (".choice { flex: none; height: 20px; min-height: 0; overflow: hidden }", "cut off below"),
    (
        ".choice__text { margin-block: -20px } .choice { min-height: 0; padding: 0 } .question__choices { gap: 0 }",
        "texts overlap",
    ),
];

const TARGETS: &Cases = &[
    (".button { min-height: 0; padding: 0; border: 0; font-size: 10px }", "under 24 px"),
    (".button { min-height: 40px; padding: 0 }", "under 44 px"),
    (".mount::after { content: ''; position: fixed; inset: 0 }", "covered"),
    (".actions { margin-top: -60px }", "overlaps another"),
];

const CONTRAST: &Cases = &[
    (".question__hint { color: #8a8a8a }", "text"),
    (".question__title { opacity: 0.4 }", "text"),
    (".choice { background: rgb(0 0 0 / 60%) }", "text"),
    (".question__title::before { content: 'x'; color: #ccc }", "::before"),
    (".choice { border-color: #ddd }", "border"),
    (".choice__radio { accent-color: #ddd }", "accent"),
    (".ems .button:focus-visible { outline-color: #eee }", "outline"),
    (".ems .button:focus-visible { outline: none }", "no outline"),
];

const SHAPES: &Cases = &[
    (".button { border: 0 }", "no border or underline"),
    (".choice { border: 3px solid Highlight !important }", "looks like the others"),
];

const MOTION: &Cases = &[
    (".button { transition: color 1s }", "is slow"),
    ("@keyframes turn { to { rotate: 1turn } } .choice { animation: turn 9s infinite }", "runs"),
];

/// Scripts that break the first question for screen readers, each with part of the expected message.
const TREE: &[(&str, &str)] = &[
    ("root.querySelector('[part=continue]').textContent = ''", "button \"\" has no name"),
    ("root.querySelector('.choice__text').textContent = ''", "radio \"\" has no name"),
    (
        "const actions = root.querySelector('.actions').cloneNode(true); actions.tabIndex = 0; root.querySelector('.actions').replaceWith(actions)",
        "is focusable but has no role",
    ),
    ("root.querySelector('.actions').append(document.createElement('h5'))", "heading level is skipped"),
    (
        "root.querySelector('.actions').append(root.querySelector('[part=continue]').cloneNode(true))",
        "two buttons have the name",
    ),
];

async fn first_question() -> Page {
    let page = Page::open(&host("theme=light")).await;
    page.first().choose("training", "none").await;
    page
}

/// Runs a check on the first question with each case's styles, and then without any.
async fn finds(page: &Page, check: &str, cases: &Cases) {
    for (styles, expected) in cases {
        page.add_styles(styles).await;
        contains(&page.run(check).await, styles, expected);
    }
    page.add_styles("").await;
    assert_eq!(page.run(check).await, json!([]), "without these styles");
}

fn contains(faults: &Value, cause: &str, expected: &str) {
    let mut lines = faults.as_array().into_iter().flatten().filter_map(Value::as_str);
    assert!(lines.any(|line| line.contains(expected)), "{cause}: {faults}");
}

#[tokio::test]
async fn each_check_finds_its_faults() {
    let page = first_question().await;
    page.viewport(320, 900, 1).await;
    finds(&page, reflow::FAULTS, REFLOW).await;
    finds(&page, targets::FAULTS, TARGETS).await;
    finds(&page, contrast::FAULTS, CONTRAST).await;
    finds(&page, media::MOVES, MOTION).await;
    if !can(Feature::ForcedColors) {
        return;
    }
    page.prefers(&[("forced-colors", "active")]).await;
    finds(&page, media::SHAPELESS, SHAPES).await;
    page.add_styles(".question__hint { forced-color-adjust: none; color: #bbb }").await;
    contains(&page.run(contrast::FAULTS).await, "forced", "text");
}

#[tokio::test]
async fn the_tree_check_finds_its_faults() {
    if !can(Feature::AccessibilityTree) {
        return;
    }
    let page = first_question().await;
    for (script, expected) in TREE {
        page.run(&format!(
            "const root = document.querySelector('ems-career-path').shadowRoot; window.original ??= root.querySelector('.mount').innerHTML; {script}"
        ))
        .await;
        contains(&json!(page.tree().await.faults()), script, expected);
        page.run(
            "document.querySelector('ems-career-path').shadowRoot.querySelector('.mount').innerHTML = original",
        )
        .await;
    }
    assert_eq!(page.tree().await.faults(), Vec::<String>::new());
}
