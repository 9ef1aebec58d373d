//! What the host page sees of the widget's events, and what the widget takes from the host page's styles.

use serde_json::{Value, json};

use crate::page::{ELEMENT, Page, SCRIPT};

/// Records the events that reach the document.
const LISTENERS: &str = "<script>
  window.seen = [];
  for (const type of ['keydown', 'keyup', 'click', 'mousedown', 'input', 'beforeinput'])
    document.addEventListener(type, (event) => {
      event.target.value?.trim();
      seen.push([type, event.key ?? ''].join(' ').trim());
    });
</script>";

/// Dispatches events at a part of the widget, and returns those that reached the document.
async fn seen(page: &Page, target: &str, event: &str) -> Value {
    page.run(&format!("seen.length = 0; ({target}).dispatchEvent(new {event}); return seen")).await
}

#[tokio::test]
async fn only_escape_and_clicks_beside_controls_reach_the_host() {
    let page = Page::open(&[LISTENERS, ELEMENT].concat()).await;
    page.first().answer_all(&[("training", "emt"), ("experience", "no")]).await;
    page.first().outcome().await;
    let table = [
        ("[part=cta]", "KeyboardEvent('keydown', { key: 'Escape', INIT })", json!(["keydown Escape"])),
        ("[part=cta]", "KeyboardEvent('keydown', { key: 'j', INIT })", json!([])),
        ("[part=restart]", "KeyboardEvent('keyup', { key: 'Enter', INIT })", json!([])),
        (".result__lead", "MouseEvent('click', { INIT })", json!(["click"])),
        ("[data-share=copy]", "MouseEvent('click', { INIT })", json!([])),
        (".result__lead", "MouseEvent('mousedown', { INIT })", json!([])),
    ];
    for (part, event, expected) in table {
        let event = event.replace("INIT", "bubbles: true, composed: true");
        assert_eq!(seen(&page, &page.first().part(part), &event).await, expected, "{part} {event}");
    }
}

#[tokio::test]
async fn input_events_do_not_reach_the_host() {
    let page = Page::open(&[LISTENERS, ELEMENT].concat()).await;
    page.run("seen.length = 0").await;
    page.first().answer("training", "paramedic").await;
    page.first().outcome().await;
    assert_eq!(page.run("return seen").await, json!([]));
    page.assert_quiet().await;
}

#[tokio::test]
async fn events_of_the_owners_content_reach_the_host() {
    let own = ELEMENT.replace("Compare EMR and EMT", "<a id=link href='#'>Compare</a>");
    let page = Page::with(&[LISTENERS, &own].concat(), "", |request| {
        request.path.contains("content.").then(xtask::server::Response::not_found)
    })
    .await;
    page.until("events.some(([name]) => name === 'unavailable')").await;
    let click = "MouseEvent('click', { bubbles: true, composed: true })";
    assert_eq!(seen(&page, "document.querySelector('#link')", click).await, json!(["click"]));
}

#[tokio::test]
async fn custom_properties_of_the_host_do_not_change_the_widget() {
    let names =
        ["accent", "accent-light", "on-accent", "on-accent-light", "background", "text", "radius", "control"];
    let set = names.map(|name| format!("--{name}: red;")).concat();
    let registered =
        names.map(|name| format!("@property --{name} {{ syntax: '*'; inherits: false }}")).concat();
    let host = format!("<style>{registered} :root, ems-career-path {{ {set} }}</style>");
    let mut looks = Vec::new();
    for before in ["", &host] {
        let page = Page::open(&[before, SCRIPT].concat()).await;
        page.first().choose("training", "emt").await;
        let look = "return ['[part=continue]', '.choice', '.question__title'].map((part) => {
            const root = document.querySelector('ems-career-path').shadowRoot;
            const { color, backgroundColor, borderColor, borderRadius } = getComputedStyle(root.querySelector(part));
            return [color, backgroundColor, borderColor, borderRadius];
          })";
        looks.push(page.run(look).await);
    }
    assert_eq!(looks[0], looks[1]);
}
