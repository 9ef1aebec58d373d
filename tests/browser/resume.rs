use serde_json::json;

use crate::page::{ELEMENT, Page, SCRIPT, at_the_emt_course};

/// Answers two questions and picks a choice at the third, without Continue.
pub async fn halfway(page: &Page) {
    page.first().answer_all(&[("training", "none"), ("goal", "ambulance")]).await;
    page.first().choose("age", "18-plus").await;
}

#[tokio::test]
async fn a_reload_resumes_where_the_visitor_left_off() {
    let page = Page::open(SCRIPT).await;
    halfway(&page).await;
    page.client().refresh().await.expect("a reload");
    page.first().wait_for_question("age").await;
    assert_eq!(page.first().chosen().await.as_deref(), Some("18-plus"));
    assert_eq!(page.run("return events[0][1].resumed").await, true);
    page.assert_quiet().await;
}

#[tokio::test]
async fn a_reload_keeps_the_plan_and_the_ticks() {
    let page = Page::open(
        &[&at_the_emt_course(), ELEMENT]
            .concat()
            .replace("<script>session", "<script>sessionStorage.length || session"),
    )
    .await;
    let widget = page.first();
    widget.outcome().await;
    let prepared = format!(
        "[...{0}.querySelectorAll('.plan__number, .plan__month, .plan__slider')].map(({{ value }}) => value).concat(
         [...{0}.querySelectorAll('.first-step__box')].map(({{ checked }}) => checked))",
        widget.part("[data-outcome]")
    );
    widget.click(".first-step__box").await;
    for (field, value, event) in [(".plan__number", 25, "input"), (".plan__month", 3, "change")] {
        let field = widget.part(field);
        page.run(&format!(
            "{field}.value = {value};
             {field}.dispatchEvent(new Event('{event}', {{ bubbles: true, composed: true }}))"
        ))
        .await;
        page.until("(window.frames_seen = (window.frames_seen ?? 0) + 1) % 3 === 0").await;
    }
    page.until(&format!("{prepared}.slice(0, 4).join() === '25,25,3,true'")).await;
    let before = page.run(&format!("return {prepared}")).await;
    page.client().refresh().await.expect("a reload");
    widget.outcome().await;
    assert_eq!(page.run(&format!("return {prepared}")).await, before);
    page.assert_quiet().await;
}

#[tokio::test]
async fn resume_off_stores_nothing_and_starts_over() {
    let page =
        Page::open(r#"<script async src="WIDGET/ems-career-path.js" data-resume="off"></script>"#).await;
    halfway(&page).await;
    assert_eq!(page.run("return sessionStorage.length").await, 0);
    page.client().refresh().await.expect("a reload");
    page.first().wait_for_question("training").await;
    page.assert_quiet().await;
}

#[tokio::test]
async fn answers_that_cannot_be_read_are_kept_until_the_first_new_one() {
    for saved in ["", "{\"a\":1}", "0-tn", "9-tn-ga", "1-tn.2-ga"] {
        // With history on, the history state would restore the answers.
        let page = Page::open(&SCRIPT.replace(" async", " async data-history=off")).await;
        page.first().answer("training", "none").await;
        page.first().wait_for_question("goal").await;
        page.run(&format!("sessionStorage.setItem(Object.keys(sessionStorage)[0], {saved:?})")).await;
        page.client().refresh().await.expect("a reload");
        page.first().wait_for_question("training").await;
        assert_eq!(page.run("return Object.values(sessionStorage)").await, json!([saved]));
        assert_eq!(page.run("return events[0][1].resumed").await, false);
        page.assert_only_warnings(&["[ems-career-path] cannot use the saved answers"]).await;
        page.first().choose("training", "emt").await;
        page.until("Object.values(sessionStorage)[0] === '1.1-tt'").await;
    }
}

#[tokio::test]
async fn the_widget_works_with_blocked_storage() {
    let blocked = r#"<script nonce="n">
      Object.defineProperty(window, "sessionStorage", { get() { throw new DOMException("no", "SecurityError"); } });
      Object.defineProperty(window, "localStorage", { get() { throw new DOMException("no", "SecurityError"); } });
    </script>"#;
    let page = Page::open(&[blocked, ELEMENT].concat()).await;
    page.first().answer_all(&[("training", "cpr"), ("goal", "first-aid-only")]).await;
    assert_eq!(page.first().outcome().await, "keep-first-aid-card");
    page.assert_quiet().await;
}

#[tokio::test]
async fn the_widget_works_with_full_storage() {
    let full = r#"<script>Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); };</script>"#;
    let page = Page::open(&[full, ELEMENT].concat()).await;
    page.first().answer("training", "paramedic").await;
    assert_eq!(page.first().outcome().await, "already-paramedic");
    page.assert_quiet().await;
}
