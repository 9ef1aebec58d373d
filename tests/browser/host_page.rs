use serde_json::Value;

use crate::page::{ELEMENT, Page};

/// Everything on the page that the widget must not change.
const STATE: &str = r#"
  const look = (selector) => {
    const style = getComputedStyle(document.querySelector(selector));
    return [...style].map((name) => `${name}: ${style.getPropertyValue(name)}`).join("; ");
  };
  return {
    globals: Object.getOwnPropertyNames(window).sort(),
    prototypes: [Object, Array, Function, Element, Node, Event].map((type) => Object.getOwnPropertyNames(type.prototype).length),
    title: document.title, address: location.href, history: history.length,
    focus: document.activeElement.tagName, scroll: scrollY,
    body: look("body"), paragraph: look("p"), head: document.head.childElementCount,
  };"#;

#[tokio::test]
async fn mounting_leaves_the_host_page_unchanged() {
    let text = r#"<p id="before" style="font: italic 19px serif">Before</p>"#;
    let lazy = ELEMENT
        .replace(" loading=\"eager\"", " history=\"off\"")
        .replace("<script async", "<script id=tag async");
    let idle = lazy.replace("src=", "data-later=");
    let page = Page::open(&[text, &idle].concat()).await;
    // The driver adds a global when it first waits, so wait once before comparing.
    page.until("true").await;
    let before: Value = page.run(STATE).await;
    page.run("const tag = document.createElement('script'); tag.src = document.querySelector('#tag').dataset.later; document.body.append(tag)").await;
    page.first().wait_for_question("training").await;
    let after = page.run(STATE).await;
    for (name, value) in before.as_object().expect("an object") {
        if name != "body" {
            assert_eq!(difference(value, &after[name]), Vec::<String>::new(), "{name}");
        }
    }
    page.first().answer("training", "paramedic").await;
    page.first().outcome().await;
    assert_eq!(
        page.run("return [document.title, location.href, history.length]").await[2],
        before["history"]
    );
    page.assert_quiet().await;
}

#[tokio::test]
async fn below_the_fold_only_the_loader_is_requested() {
    let page =
        Page::open(&["<div style='height: 4000px'></div>", &ELEMENT.replace("eager", "lazy")].concat()).await;
    page.until("customElements.get('ems-career-path')").await;
    // Two frames give an intersection observer time to fire.
    page.until("(window.frames_seen = (window.frames_seen ?? 0) + 1) > 2").await;
    assert_eq!(page.widget.requested_paths(), ["/ems-career-path.js"]);
    assert_eq!(page.run("return scrollY").await, 0);
    page.run("document.querySelector('ems-career-path').scrollIntoView()").await;
    page.first().wait_for_question("training").await;
    page.assert_quiet().await;
}

#[tokio::test]
async fn a_moved_element_keeps_its_answers() {
    let page = Page::open(&["<div id=other></div>", ELEMENT].concat()).await;
    page.first().answer("training", "none").await;
    page.first().choose("goal", "police").await;
    page.run("document.querySelector('#other').append(document.querySelector('ems-career-path'))").await;
    page.first().wait_for_question("goal").await;
    assert_eq!(page.first().chosen().await.as_deref(), Some("police"));
    // Remove the element for a while, then put it back.
    page.run("window.kept = document.querySelector('ems-career-path'); kept.remove()").await;
    page.until("!kept.shadowRoot.querySelector('form')").await;
    page.run("document.body.append(kept)").await;
    page.first().wait_for_question("goal").await;
    assert_eq!(page.first().chosen().await.as_deref(), Some("police"));
    page.assert_quiet().await;
}

/// The parts that only one of the two values has. Printing both values would fill the log with a thousand globals.
fn difference(before: &Value, after: &Value) -> Vec<String> {
    let parts = |value: &Value| match value {
        Value::Array(parts) => parts.iter().map(Value::to_string).collect::<Vec<_>>(),
        value => vec![value.to_string()],
    };
    let (before, after) = (parts(before), parts(after));
    let gone = before.iter().filter(|part| !after.contains(part));
    gone.chain(after.iter().filter(|part| !before.contains(part))).cloned().collect()
}
