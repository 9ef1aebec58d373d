use serde_json::{Value, json};

use crate::page::{ELEMENT, Page};

const ANSWERS: [(&str, &str); 6] = [
    ("training", "none"),
    ("goal", "community"),
    ("age", "18-plus"),
    ("hours", "emr"),
    ("transport", "yes"),
    ("diploma", "no"),
];

/// Every text in the shadow root, one by one.
pub const TEXTS: &str = r#"
  const root = document.querySelector("ems-career-path").shadowRoot.querySelector(".mount");
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts = [];
  const translated = (text) => text.data.trim() && !text.parentElement.closest("[translate=no]");
  while (walker.nextNode()) if (translated(walker.currentNode)) texts.push(walker.currentNode);
"#;

/// As page translators do: each text moves into two elements of theirs, and changes.
pub const TRANSLATE: &str = r#"for (const text of texts) {
    const outer = document.createElement("font"), inner = document.createElement("font");
    text.replaceWith(outer);
    outer.append(inner);
    inner.append(text.data.toUpperCase());
  }"#;

/// As extensions do: texts are cut, and get neighbors.
pub const CUT: &str = r#"for (const text of texts) {
    if (text.data.length > 3) text.splitText(2);
    text.parentNode.append(document.createElement("grammar-mark"));
    text.parentNode.prepend(document.createComment("seen"));
  }"#;

/// A text of theirs before each, which swallows it when the two are merged.
pub const MERGE: &str = r#"for (const text of texts) {
    const parent = text.parentNode;
    text.before(document.createTextNode("~"));
    parent.normalize();
  }"#;

/// The words of every screen of a journey, with Back and an error on the way, disturbed by a script at
/// each step.
async fn words_on_the_way(disturbance: &str) -> Vec<Value> {
    let page = Page::open(ELEMENT).await;
    let widget = page.first();
    let read = format!("{TEXTS} return texts.map((text) => text.data)");
    let disturb = format!("{TEXTS} {disturbance}");
    let mut words = Vec::new();
    for (place, (question, choice)) in ANSWERS.into_iter().enumerate() {
        widget.asks(question).await;
        words.push(page.run(&read).await);
        page.run(&disturb).await;
        if place == 2 {
            widget.click("[part=continue]").await;
            page.until(&widget.part(".errors")).await;
            words.push(page.run(&read).await);
            page.run(&disturb).await;
        }
        widget.choose(question, choice).await;
        page.run(&disturb).await;
        widget.click("[part=continue]").await;
    }
    assert_eq!(widget.outcome().await, "emr-then-emt");
    words.push(page.run(&read).await);
    page.run(&disturb).await;
    widget.click("[data-change=goal]").await;
    widget.asks("goal").await;
    words.push(page.run(&read).await);
    page.run(&disturb).await;
    widget.click("[part=back]").await;
    widget.asks("training").await;
    words.push(page.run(&read).await);
    page.was_left_in_peace().await;
    words
}

#[tokio::test]
async fn a_page_translator_never_leaves_an_old_question_on_screen() {
    assert_eq!(words_on_the_way(TRANSLATE).await, words_on_the_way("").await);
}

#[tokio::test]
async fn cut_and_merged_texts_never_leave_an_old_question_on_screen() {
    let undisturbed = words_on_the_way("").await;
    assert!(undisturbed.iter().all(|screen| *screen != json!([])));
    assert_eq!(words_on_the_way(CUT).await, undisturbed);
    assert_eq!(words_on_the_way(MERGE).await, undisturbed);
}
