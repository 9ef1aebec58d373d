use serde_json::{Value, json};

use crate::page::Page;
use crate::print::PRINTER;

/// The body of a host page with this script before the widget.
fn host(attributes: &str, script: &str) -> String {
    format!(
        "<script>{script}</script><ems-career-path loading=eager {attributes}></ems-career-path>
         <script async src='WIDGET/ems-career-path.js'></script>"
    )
}

/// Returns the entries of the page's data layer.
pub async fn pushed(page: &Page) -> Value {
    page.run("return dataLayer").await
}

/// Goes to a result and changes an answer on the way, follows the link, prints, copies the link, and restarts.
pub async fn a_whole_visit(page: &Page) {
    page.run("addEventListener('ems-career-path:cta', (event) => event.preventDefault())").await;
    page.run(PRINTER).await;
    page.run("navigator.clipboard.writeText = async () => {}").await;
    let widget = page.first();
    widget.answer("training", "emr").await;
    widget.click("[part=back]").await;
    widget.answer_all(&[("training", "emt"), ("experience", "no")]).await;
    widget.outcome().await;
    widget.click("[part=cta]").await;
    widget.click("[part=print]").await;
    widget.click("[data-share=copy]").await;
    widget.click("[part=restart]").await;
    widget.wait_for_question("training").await;
}

/// The data layer entry for an event with these members.
fn expected(event: &str, members: &[(&str, Value)]) -> Value {
    let mut entry = json!({
        "event": format!("ems_career_path_{event}"),
        "ems_career_path_version": env!("CARGO_PKG_VERSION"),
        "ems_career_path_lang": "en",
    });
    for (name, value) in members {
        entry[format!("ems_career_path_{name}")] = value.clone();
    }
    entry
}

#[tokio::test]
async fn pushed_events_contain_no_answers() {
    let page =
        Page::open(&host("course-url=https://c.example/", "window.dataLayer = [{ event: 'own' }]")).await;
    a_whole_visit(&page).await;
    let question =
        |id: &str, number: u32| expected("question", &[("id", json!(id)), ("number", json!(number))]);
    let answer =
        |id: &str, changed: bool| expected("answer", &[("id", json!(id)), ("changed", json!(changed))]);
    let list = [
        json!({ "event": "own" }),
        expected("ready", &[("resumed", json!(false))]),
        question("training", 1),
        answer("training", false),
        question("goal", 2),
        question("training", 1),
        answer("training", true),
        question("experience", 2),
        answer("experience", false),
        expected("result", &[("outcome", json!("emt-next-step")), ("shared", json!(false))]),
        expected("cta", &[("outcome", json!("emt-next-step"))]),
        expected("print", &[]),
        expected("share", &[("method", json!("copy"))]),
        expected("restart", &[]),
        question("training", 1),
    ];
    assert_eq!(pushed(&page).await, json!(list));
    page.assert_quiet().await;
}

#[tokio::test]
async fn nothing_is_pushed_when_off_or_without_data_layer() {
    let layer = "window.dataLayer = []";
    for (attributes, script) in [("analytics=off", layer), ("analytics=OFF", layer), ("", "")] {
        let page = Page::open(&host(attributes, script)).await;
        a_whole_visit(&page).await;
        let left = page.run("return window.dataLayer ?? null").await;
        assert_eq!(left, if script.is_empty() { Value::Null } else { json!([]) }, "{attributes}");
        page.assert_quiet().await;
    }
}

#[tokio::test]
async fn an_invalid_value_warns_once_and_means_auto() {
    let page = Page::open(&host("analytics=maybe", "window.dataLayer = []")).await;
    page.first().answer("training", "paramedic").await;
    page.first().outcome().await;
    page.until("dataLayer.some(({ event }) => event === 'ems_career_path_result')").await;
    page.assert_only_warnings(&["analytics="]).await;
}

#[tokio::test]
async fn a_late_data_layer_gets_later_events() {
    let page = Page::open(&host("", "")).await;
    page.first().wait_for_question("training").await;
    page.run("window.dataLayer = []").await;
    page.first().answer("training", "paramedic").await;
    page.first().outcome().await;
    let events = "return dataLayer.map(({ event }) => event.replace('ems_career_path_', ''))";
    assert_eq!(page.run(events).await, json!(["answer", "result"]));
    page.assert_quiet().await;
}

#[tokio::test]
async fn a_broken_data_layer_does_no_harm() {
    let table = [
        "window.dataLayer = { push() { throw new Error('full'); } }",
        "window.dataLayer = { get push() { throw new Error('none'); } }",
        "window.dataLayer = { push: 7 }",
        "window.dataLayer = 'text'",
        "window.dataLayer = null",
        "window.dataLayer = Object.freeze([])",
        "window.dataLayer = Object.freeze({ push: Object.freeze(() => { throw null; }) })",
        "window.dataLayer = new Proxy([], { get() { throw new TypeError('revoked'); } })",
        "Object.defineProperty(window, 'dataLayer', { configurable: true, get() { throw new Error('no'); } })",
        "document.body.insertAdjacentHTML('beforeend', '<iframe name=dataLayer sandbox srcdoc=x></iframe>')",
        "document.body.insertAdjacentHTML('beforeend', '<form id=dataLayer><input name=push></form>')",
        // A consumer may freeze or change the object it receives.
        "window.dataLayer = { push(event) { Object.freeze(event); } }",
        "window.dataLayer = { push(event) { for (const name in event) delete event[name]; event.outcome = 1; } }",
    ];
    // The first data layer exists when the widget starts. The others replace it.
    let page = Page::open(&host("", table[0])).await;
    page.until("events.some(([name]) => name === 'question')").await;
    for script in table {
        page.run("events.length = 0; delete window.dataLayer").await;
        page.run(script).await;
        page.first().answer("training", "paramedic").await;
        page.first().outcome().await;
        page.first().click("[part=restart]").await;
        page.first().wait_for_question("training").await;
        let names = page.run("return events.map(([name]) => name)").await;
        assert_eq!(names, json!(["answer", "result", "restart", "question"]), "{script}");
    }
    page.assert_quiet().await;
}

#[tokio::test]
async fn a_consumer_that_restarts_gets_events_in_order() {
    let script = "window.dataLayer = []; const { push } = Array.prototype;
        dataLayer.push = (event) => {
          push.call(dataLayer, event);
          if (event.event === 'ems_career_path_result') document.querySelector('ems-career-path').restart();
        }";
    let page = Page::open(&host("", script)).await;
    page.first().answer("training", "paramedic").await;
    page.until("events.some(([name]) => name === 'restart')").await;
    page.first().wait_for_question("training").await;
    let events = "return dataLayer.map(({ event }) => event.replace('ems_career_path_', ''))";
    assert_eq!(
        page.run(events).await,
        json!(["ready", "question", "answer", "result", "restart", "question"])
    );
    page.assert_quiet().await;
}
