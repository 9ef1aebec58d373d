//! The checks of screens are programs of their own: here each meets the faults that it is there to find.

use serde_json::{Value, json};

use crate::feature::{Feature, can};
use crate::page::Page;
use crate::screens::host;
use crate::{contrast, media, reflow, targets};

/// Styles that spoil the first question, with what the check must say of them.
type Spoiled = [(&'static str, &'static str)];

const REFLOW: &Spoiled = &[
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

const TARGETS: &Spoiled = &[
    (".button { min-height: 0; padding: 0; border: 0; font-size: 10px }", "under 24 px"),
    (".button { min-height: 40px; padding: 0 }", "under 44 px"),
    (".mount::after { content: ''; position: fixed; inset: 0 }", "covered"),
    (".actions { margin-top: -60px }", "overlaps another"),
];

const CONTRAST: &Spoiled = &[
    (".question__hint { color: #8a8a8a }", "text"),
    (".question__title { opacity: 0.4 }", "text"),
    (".choice { background: rgb(0 0 0 / 60%) }", "text"),
    (".question__title::before { content: 'x'; color: #ccc }", "::before"),
    (".choice { border-color: #ddd }", "border"),
    (".choice__radio { accent-color: #ddd }", "accent"),
    (".ems .button:focus-visible { outline-color: #eee }", "outline"),
    (".ems .button:focus-visible { outline: none }", "no outline"),
];

const SHAPES: &Spoiled = &[
    (".button { border: 0 }", "no border or underline"),
    (".choice { border: 3px solid Highlight !important }", "looks like the others"),
];

const MOTION: &Spoiled = &[
    (".button { transition: color 1s }", "is slow"),
    ("@keyframes turn { to { rotate: 1turn } } .choice { animation: turn 9s infinite }", "runs"),
];

/// Markup that spoils it for a screen reader.
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

async fn finds(page: &Page, check: &str, spoiled: &Spoiled) {
    for (styles, expected) in spoiled {
        page.dress(styles).await;
        says(&page.run(check).await, styles, expected);
    }
    page.dress("").await;
    assert_eq!(page.run(check).await, json!([]), "nothing is spoiled");
}

fn says(faults: &Value, spoiled: &str, expected: &str) {
    let mut lines = faults.as_array().into_iter().flatten().filter_map(Value::as_str);
    assert!(lines.any(|line| line.contains(expected)), "{spoiled}: {faults}");
}

#[tokio::test]
async fn each_check_finds_what_it_is_for() {
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
    page.dress(".question__hint { forced-color-adjust: none; color: #bbb }").await;
    says(&page.run(contrast::FAULTS).await, "forced", "text");
}

#[tokio::test]
async fn the_check_of_the_tree_finds_what_it_is_for() {
    if !can(Feature::AccessibilityTree) {
        return;
    }
    let page = first_question().await;
    for (script, expected) in TREE {
        page.run(&format!(
            "const root = document.querySelector('ems-career-path').shadowRoot; window.whole ??= root.querySelector('.mount').innerHTML; {script}"
        ))
        .await;
        says(&json!(page.tree().await.faults()), script, expected);
        page.run(
            "document.querySelector('ems-career-path').shadowRoot.querySelector('.mount').innerHTML = whole",
        )
        .await;
    }
    assert_eq!(page.tree().await.faults(), Vec::<String>::new());
}
