use serde_json::{Value, json};

use crate::page::{ELEMENT, Page};

#[tokio::test]
async fn events_fire_in_order_with_full_details() {
    let page = Page::open(ELEMENT).await;
    let widget = page.first();
    widget.answer_all(&[("training", "emt"), ("experience", "no")]).await;
    widget.outcome().await;
    let result = page.run("return document.querySelector('ems-career-path').result").await;
    page.run("document.querySelector('ems-career-path').restart()").await;
    widget.wait_for_question("training").await;

    let mut events = page.run("return events").await;
    for event in events.as_array_mut().expect("a list") {
        let detail = event[1].as_object_mut().expect("a detail");
        assert_eq!(detail.remove("version"), Some(json!(env!("CARGO_PKG_VERSION"))));
        assert_eq!(detail.remove("lang"), Some(json!("en")));
    }
    let outcome = json!({
        "outcome": "emt-next-step", "rule": "emt-moves-up", "notes": ["experience-first"],
        "reasons": ["S19", "S20", "S26"], "answers": { "training": "emt", "experience": "no" }, "shared": false,
    });
    let expected = json!([
        ["ready", { "resumed": false }],
        ["question", { "id": "training", "number": 1, "remaining": 6 }],
        ["answer", { "id": "training", "choice": "emt", "changed": false }],
        ["question", { "id": "experience", "number": 2, "remaining": 0 }],
        ["answer", { "id": "experience", "choice": "no", "changed": false }],
        ["result", outcome],
        ["restart", {}],
        ["question", { "id": "training", "number": 1, "remaining": 6 }],
    ]);
    assert_eq!(events, expected);
    assert_eq!(result["outcome"], "emt-next-step");
    assert_eq!(page.run("return document.querySelector('ems-career-path').result").await, Value::Null);
    page.assert_quiet().await;
}

#[tokio::test]
async fn each_event_has_a_name_without_a_colon() {
    let names = ["ready", "question", "answer", "result", "cta", "share", "print", "restart", "unavailable"];
    let listen = "for (const name of NAMES) addEventListener('ems-career-path-' + name, (event) => {
        (window.twins ??= []).push([name, { ...event.detail }]);
        event.preventDefault();
    });";
    let script = format!("<script>{}</script>", listen.replace("NAMES", &json!(names).to_string()));
    let page = Page::open(&[&script, ELEMENT].concat()).await;
    page.first().answer_all(&[("training", "emt"), ("experience", "no")]).await;
    page.first().outcome().await;
    page.first().click("[part=cta]").await;
    page.first().click("[part=restart]").await;
    page.until("window.twins?.at(-2)?.[0] === 'restart'").await;
    assert_eq!(page.run("return twins").await, page.run("return events").await);
    page.assert_quiet().await;
}

#[tokio::test]
async fn listeners_cannot_change_the_result() {
    let page = Page::open(ELEMENT).await;
    page.run("addEventListener('ems-career-path:result', ({ detail }) => { detail.outcome = 'other'; })")
        .await;
    page.first().answer_all(&[("training", "emt"), ("experience", "no")]).await;
    let outcome = page.first().outcome().await;
    let result = "document.querySelector('ems-career-path').result";
    page.run(&format!("{result}.outcome = 'other'")).await;
    assert_eq!(page.run(&format!("return {result}.outcome")).await, json!(outcome));
}

#[tokio::test]
async fn a_changed_answer_is_marked_as_changed() {
    let page = Page::open(ELEMENT).await;
    page.first().answer("training", "emr").await;
    page.first().click("[part=back]").await;
    page.first().answer("training", "cpr").await;
    page.first().wait_for_question("goal").await;
    let changed =
        page.run("return events.filter(([name]) => name === 'answer').map(([, detail]) => detail.changed)");
    assert_eq!(changed.await, json!([false, true]));
    page.assert_quiet().await;
}

#[tokio::test]
async fn the_host_page_can_stop_the_course_link() {
    let tag = ELEMENT.replace("<ems-career-path", "<ems-career-path course-url='WIDGET/integrity.json'");
    let page = Page::open(&tag).await;
    page.first().answer("training", "emr").await;
    page.first()
        .answer_all(&[("goal", "unsure"), ("age", "18-plus"), ("class-hours", "emt"), ("diploma", "yes")])
        .await;
    page.first().outcome().await;
    page.run("addEventListener('ems-career-path:cta', (event) => event.preventDefault(), { once: true })")
        .await;
    page.first().click("[part=cta]").await;
    let detail = page.until("events.find(([name]) => name === 'cta')?.[1]").await;
    let url = page.widget.url("/integrity.json");
    assert_eq!((&detail["outcome"], &detail["url"]), (&json!("emr-to-emt"), &json!(url)));
    assert_eq!(page.first().outcome().await, "emr-to-emt", "the page stays");
    page.assert_quiet().await;

    page.first().click("[part=cta]").await;
    page.wait_for_address(&url).await;
}

#[tokio::test]
async fn a_listener_can_restart_at_once() {
    let page = Page::open(ELEMENT).await;
    page.run("addEventListener('ems-career-path:result', (event) => event.target.restart())").await;
    page.first().answer("training", "paramedic").await;
    page.until("events.at(-1)[0] === 'question' && events.at(-2)[0] === 'restart'").await;
    page.first().wait_for_question("training").await;
    page.assert_quiet().await;
}
