use serde_json::{Value, json};

use crate::page::{ELEMENT, Page};

const ANSWERS: [(&str, &str); 6] = [
    ("training", "none"),
    ("goal", "community"),
    ("age", "18-plus"),
    ("class-hours", "emr"),
    ("transport", "yes"),
    ("diploma", "no"),
];

/// Collects the first widget's translatable text nodes in `texts`.
pub const TEXTS: &str = r#"
  const root = document.querySelector("ems-career-path").shadowRoot.querySelector(".mount");
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts = [];
  const translated = (text) => text.data.trim() && !text.parentElement.closest("[translate=no]");
  while (walker.nextNode()) if (translated(walker.currentNode)) texts.push(walker.currentNode);
"#;

/// Wraps each text in two elements and changes it, as page translators do.
pub const TRANSLATE: &str = r#"for (const text of texts) {
    const outer = document.createElement("font"), inner = document.createElement("font");
    text.replaceWith(outer);
    outer.append(inner);
    inner.append(text.data.toUpperCase());
  }"#;

/// Splits texts and adds siblings, as extensions do.
pub const CUT: &str = r#"for (const text of texts) {
    if (text.data.length > 3) text.splitText(2);
    text.parentNode.append(document.createElement("grammar-mark"));
    text.parentNode.prepend(document.createComment("seen"));
  }"#;

/// Inserts a text node before each text and merges the two, so that the original node disappears.
pub const MERGE: &str = r#"for (const text of texts) {
    const parent = text.parentNode;
    text.before(document.createTextNode("~"));
    parent.normalize();
  }"#;

/// Takes a journey with an error, Change and Back, runs a script at each step, and returns the texts of every screen.
async fn texts_of_a_journey(disturbance: &str) -> Vec<Value> {
    let page = Page::open(ELEMENT).await;
    let widget = page.first();
    let read = format!("{TEXTS} return texts.map((text) => text.data)");
    let disturb = format!("{TEXTS} {disturbance}");
    let mut screens = Vec::new();
    for (place, (question, choice)) in ANSWERS.into_iter().enumerate() {
        widget.wait_for_question(question).await;
        screens.push(page.run(&read).await);
        page.run(&disturb).await;
        if place == 2 {
            widget.click("[part=continue]").await;
            page.until(&widget.part(".errors")).await;
            screens.push(page.run(&read).await);
            page.run(&disturb).await;
        }
        widget.choose(question, choice).await;
        page.run(&disturb).await;
        widget.click("[part=continue]").await;
    }
    assert_eq!(widget.outcome().await, "emr-then-emt");
    screens.push(page.run(&read).await);
    page.run(&disturb).await;
    widget.click("[data-change=goal]").await;
    widget.wait_for_question("goal").await;
    screens.push(page.run(&read).await);
    page.run(&disturb).await;
    widget.click("[part=back]").await;
    widget.wait_for_question("training").await;
    screens.push(page.run(&read).await);
    page.assert_quiet().await;
    screens
}

#[tokio::test]
async fn a_translated_page_shows_no_stale_texts() {
    assert_eq!(texts_of_a_journey(TRANSLATE).await, texts_of_a_journey("").await);
}

#[tokio::test]
async fn split_and_merged_nodes_show_no_stale_texts() {
    let undisturbed = texts_of_a_journey("").await;
    assert!(undisturbed.iter().all(|screen| *screen != json!([])));
    assert_eq!(texts_of_a_journey(CUT).await, undisturbed);
    assert_eq!(texts_of_a_journey(MERGE).await, undisturbed);
}
