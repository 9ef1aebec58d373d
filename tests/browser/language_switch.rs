use fantoccini::key::Key;

use crate::page::Page;
use crate::screens::host;

const SWITCH: &str = "[data-lang-switch]";

/// The state that switching must keep.
const KEPT: &str = r#"
  const root = document.querySelector("ems-career-path").shadowRoot;
  const form = root.querySelector("[data-question]"), result = root.querySelector("[data-outcome]");
  return {
    question: form?.dataset.question ?? null, outcome: result?.dataset.outcome ?? null,
    chosen: root.querySelector("input[type=radio]:checked")?.value ?? null,
    missing: Boolean(root.querySelector(".errors")),
    changes: [...root.querySelectorAll("[data-change]")].map((change) => change.dataset.change),
    ticked: [...root.querySelectorAll("input[type=checkbox]")].map((box) => box.checked),
  };"#;

/// The languages of the source documents' titles.
const TITLES: &str = r#"
  const root = document.querySelector("ems-career-path").shadowRoot;
  const titles = root.querySelectorAll(".source__document > :first-child");
  return [...new Set(Array.from(titles, (title) => title.lang))];"#;

async fn title(page: &Page) -> String {
    page.first().text("[data-focus=heading]").await
}

/// Switches by keyboard, and checks that only the words change and that the switch keeps the focus.
async fn switch_to(page: &Page, to: &str, screen: &str) {
    let (kept, words) = (page.run(KEPT).await, title(page).await);
    let label_lang = format!("return {}.closest('[lang]').lang", page.first().part(SWITCH));
    assert_eq!(page.run(&label_lang).await, to, "{screen}: the label is in the target language");
    page.press(&[Key::Enter.into()]).await;
    page.until(&format!("{}.lang === '{to}'", page.first().part(".ems"))).await;
    page.until(&format!("{}.matches(':focus-visible')", page.first().part(SWITCH))).await;
    assert_eq!(page.run(KEPT).await, kept, "{screen}, to {to}");
    assert_ne!(title(page).await, words, "{screen}, to {to}");
}

/// Switches to Spanish and back.
async fn switch_both_ways(page: &Page, screen: &str) {
    page.run("document.querySelector('#before').focus()").await;
    page.tab_to(SWITCH).await;
    switch_to(page, "es", screen).await;
    switch_to(page, "en", screen).await;
}

#[tokio::test]
async fn the_language_switch_keeps_answers_position_and_focus() {
    let page = Page::open(&host("lang=en")).await;
    let widget = page.first();
    widget.wait_for_question("training").await;
    switch_both_ways(&page, "the first question").await;
    widget.click("[part=continue]").await;
    page.until(&widget.part(".errors")).await;
    switch_both_ways(&page, "missing answer").await;
    widget.answer("training", "cpr").await;
    widget.choose("goal", "first-aid-only").await;
    switch_both_ways(&page, "answered, before Continue").await;
    widget.click("[part=continue]").await;
    assert_eq!(widget.outcome().await, "keep-first-aid-card");
    assert_eq!(page.run(TITLES).await, serde_json::json!(["en"]), "source documents keep their titles");
    page.run(&format!("{}?.click()", widget.part("input[type=checkbox]"))).await;
    switch_both_ways(&page, "the result, with a step ticked").await;
    widget.click("[data-change=goal]").await;
    widget.wait_for_question("goal").await;
    switch_both_ways(&page, "reopened").await;
    page.assert_quiet().await;
}

#[tokio::test]
async fn a_scripted_language_switch_leaves_the_focus_alone() {
    let page = Page::open(&host("lang=en")).await;
    page.first().wait_for_question("training").await;
    // A host page may click the switch by script while the focus is elsewhere.
    page.run("document.querySelector('#after').focus()").await;
    page.run(&format!("{}.click()", page.first().part(SWITCH))).await;
    page.until(&format!("{}.lang === 'es'", page.first().part(".ems"))).await;
    assert_eq!(page.run("return document.activeElement.id").await, "after");
    page.assert_quiet().await;
}
