use serde_json::json;

use crate::page::{ELEMENT, Page};

/// Goes to a result and gives the link that is shared.
async fn link(page: &Page) -> String {
    page.first().answer_all(&[("training", "emt"), ("experience", "no")]).await;
    page.first().outcome().await;
    page.host.url("/#ems-career-path-1-tt-en")
}

/// A clipboard that notes what is copied, or refuses.
async fn clipboard(page: &Page, write: &str) {
    page.run(&format!(
        "Object.defineProperty(navigator, 'clipboard', {{ value: {{ writeText: {write} }} }})"
    ))
    .await;
}

#[tokio::test]
async fn a_link_is_copied_and_said_to_be() {
    // Some pages replace the clipboard by a function that returns no promise.
    for write in ["async (text) => { window.copied = text }", "(text) => { window.copied = text }"] {
        let page = Page::open(ELEMENT).await;
        let link = link(&page).await;
        clipboard(&page, write).await;
        page.first().click("[data-share=copy]").await;
        assert_eq!(page.until("window.copied").await, json!(link));
        assert!(!page.first().text(".share__said:not(:empty)").await.is_empty(), "{write}");
        assert_eq!(methods(&page).await, json!(["copy"]));
        page.was_left_in_peace().await;
    }
}

#[tokio::test]
async fn the_browser_opens_an_email_with_the_link() {
    let page = Page::open(ELEMENT).await;
    link(&page).await;
    let email = page.first().part("[data-share=email]");
    let mail = page.run(&format!("return {email}.href")).await;
    assert!(mail.as_str().is_some_and(|mail| mail.contains("%23ems-career-path-1-tt-en")), "{mail}");
    // The last listener to see the click notes whether the browser would follow the link, and keeps it from doing so.
    page.run(&format!(
        "const note = (event) => {{ window.followed = !event.defaultPrevented; event.preventDefault(); }};
         {email}.getRootNode().addEventListener('click', note)"
    ))
    .await;
    page.first().click("[data-share=email]").await;
    assert_eq!(page.run("return followed").await, true);
    assert_eq!(methods(&page).await, json!(["email"]));
}

/// How the link was shared, as the host page was told.
async fn methods(page: &Page) -> serde_json::Value {
    page.run("return events.filter(([name]) => name === 'share').map(([, { method }]) => method)").await
}

#[tokio::test]
async fn where_the_clipboard_is_refused_the_link_stands_selected() {
    let page = Page::open(ELEMENT).await;
    let link = link(&page).await;
    clipboard(&page, "() => Promise.reject(new Error('no'))").await;
    page.first().click("[data-share=copy]").await;
    let field = page.first().part(".share__link");
    let selected = format!("{field}?.value.slice({field}.selectionStart, {field}.selectionEnd)");
    assert_eq!(page.until(&selected).await, json!(link));
    page.was_left_in_peace().await;
}

#[tokio::test]
async fn a_shared_link_shows_the_result_and_keeps_the_own_answers() {
    let page = Page::open(ELEMENT).await;
    page.first().answer_all(&[("training", "none"), ("goal", "police")]).await;
    page.first().asks("age").await;
    let stored = page.run("return JSON.stringify(sessionStorage)").await;
    page.client().goto("about:blank").await.expect("away");
    page.client().goto(&page.host.url("/#ems-career-path-1-tt-en")).await.expect("the link");
    let widget = page.first();
    assert_eq!(widget.outcome().await, "emt-next-step");
    assert!(!widget.has("[data-change]").await && !widget.has("[data-what-if]").await, "it is read-only");
    assert_eq!(page.run("return JSON.stringify(sessionStorage)").await, stored);
    widget.click("[part=restart]").await;
    widget.asks("age").await;
    assert_eq!(page.run("return location.hash").await, "");
    page.was_left_in_peace().await;
}

#[tokio::test]
async fn a_link_opened_in_the_page_it_leads_to_is_told_and_gets_the_focus() {
    let page = Page::open(ELEMENT).await;
    let widget = page.first();
    widget.answer("training", "paramedic").await;
    assert_eq!(widget.outcome().await, "already-paramedic");
    clipboard(&page, "async () => {}").await;
    widget.click("[data-share=copy]").await;
    assert!(!widget.text(".share__said:not(:empty)").await.is_empty());
    page.run("events.length = 0; location.hash = 'ems-career-path-1-tt-en'").await;
    page.until(&widget.part("[data-outcome=emt-next-step]")).await;
    assert!(!widget.has(".share__said:not(:empty)").await, "the other link was not copied");
    page.until("document.activeElement.shadowRoot?.activeElement?.matches('[data-focus=heading]')").await;
    let told =
        page.run("return events.filter(([name]) => name === 'result').map(([, { outcome }]) => outcome)");
    assert_eq!(told.await, json!(["emt-next-step"]));
    page.was_left_in_peace().await;
}

#[tokio::test]
async fn a_bad_or_old_link_starts_fresh_with_a_note() {
    for code in ["0-tt-en", "1", "1-tn", "%E0%A4%A", "1-zz-yy"] {
        let page = Page::prepare(ELEMENT, "", |_| None).await;
        page.client().goto(&page.host.url(&format!("/#ems-career-path-{code}"))).await.expect("the link");
        page.first().asks("training").await;
        assert!(!page.first().text(".notice").await.is_empty(), "{code}");
        page.first().answer("training", "emt").await;
        page.first().asks("experience").await;
        assert!(!page.first().has(".notice").await);
        page.was_left_in_peace().await;
    }
}
