use ems_career_path::domain::{Answers, Stamps};
use ems_career_path::ems::questions::{experience, training};
use serde_json::json;

use crate::page::{ELEMENT, Page};

/// Answers until a result is on screen, and returns its share link.
async fn reach_result(page: &Page) -> String {
    page.first().answer_all(&[("training", "emt"), ("experience", "no")]).await;
    page.first().outcome().await;
    let code = [training::EMT, experience::NO].into_iter().collect::<Answers>().link_code(&Stamps::NONE);
    page.host.url(&format!("/#ems-career-path-{code}"))
}

/// Replaces `navigator.clipboard.writeText`.
async fn replace_clipboard(page: &Page, write: &str) {
    page.run(&format!(
        "Object.defineProperty(navigator, 'clipboard', {{ value: {{ writeText: {write} }} }})"
    ))
    .await;
}

#[tokio::test]
async fn copying_the_link_shows_a_confirmation() {
    // Some pages replace `writeText` with a function that returns no promise.
    for write in ["async (text) => { window.copied = text }", "(text) => { window.copied = text }"] {
        let page = Page::open(ELEMENT).await;
        let link = reach_result(&page).await;
        replace_clipboard(&page, write).await;
        page.first().click("[data-share=copy]").await;
        assert_eq!(page.until("window.copied").await, json!(link));
        assert!(!page.first().text(".share__said:not(:empty)").await.is_empty(), "{write}");
        assert_eq!(methods(&page).await, json!(["copy"]));
        page.assert_quiet().await;
    }
}

#[tokio::test]
async fn the_browser_opens_an_email_with_the_link() {
    let page = Page::open(ELEMENT).await;
    reach_result(&page).await;
    let email = page.first().part("[data-share=email]");
    let mail = page.run(&format!("return {email}.href")).await;
    assert!(mail.as_str().is_some_and(|mail| mail.contains("%23ems-career-path-2-tt-en-")), "{mail}");
    // The last listener records whether the browser would follow the link, and prevents it.
    page.run(&format!(
        "const record = (event) => {{ window.followed = !event.defaultPrevented; event.preventDefault(); }};
         {email}.getRootNode().addEventListener('click', record)"
    ))
    .await;
    page.first().click("[data-share=email]").await;
    assert_eq!(page.run("return followed").await, true);
    assert_eq!(methods(&page).await, json!(["email"]));
}

/// The methods in the `share` events that the host page received.
async fn methods(page: &Page) -> serde_json::Value {
    page.run("return events.filter(([name]) => name === 'share').map(([, { method }]) => method)").await
}

#[tokio::test]
async fn without_the_clipboard_the_link_is_selected() {
    let page = Page::open(ELEMENT).await;
    let link = reach_result(&page).await;
    replace_clipboard(&page, "() => Promise.reject(new Error('no'))").await;
    page.first().click("[data-share=copy]").await;
    let field = page.first().part(".share__link");
    let selected = format!("{field}?.value.slice({field}.selectionStart, {field}.selectionEnd)");
    assert_eq!(page.until(&selected).await, json!(link));
    page.assert_quiet().await;
}

#[tokio::test]
async fn a_failing_share_sheet_copies_the_link() {
    // A visitor who closes the sheet wants nothing else.
    let table = [
        ("() => Promise.reject(new DOMException('', 'NotAllowedError'))", true),
        ("() => { throw new TypeError('data'); }", true),
        ("() => Promise.reject(new DOMException('', 'AbortError'))", false),
        ("async () => {}", false),
    ];
    for (share, copies) in table {
        let sheet = format!(
            "<script>Object.defineProperty(navigator, 'share', {{ value: {share}, configurable: true }})</script>"
        );
        let page = Page::open(&[&sheet, ELEMENT].concat()).await;
        let link = reach_result(&page).await;
        replace_clipboard(&page, "async (text) => { window.copied = text }").await;
        page.first().click("[data-share=system]").await;
        page.until("(window.frames_seen = (window.frames_seen ?? 0) + 1) > 3").await;
        let copied = page.run("return window.copied ?? null").await;
        assert_eq!(copied, if copies { json!(link) } else { json!(null) }, "{share}");
        assert_eq!(page.first().has(".share__said:not(:empty)").await, copies, "{share}");
        page.assert_quiet().await;
    }
}

#[tokio::test]
async fn a_shared_link_keeps_the_visitors_own_answers() {
    let page = Page::open(ELEMENT).await;
    page.first().answer_all(&[("training", "none"), ("goal", "police")]).await;
    page.first().wait_for_question("age").await;
    let stored = page.run("return sessionStorage.getItem('ems-career-path:element-0')").await;
    page.client().goto("about:blank").await.expect("away");
    page.client().goto(&page.host.url("/#ems-career-path-1-tt-en")).await.expect("the link");
    let widget = page.first();
    assert_eq!(widget.outcome().await, "emt-next-step");
    assert!(!widget.has("[data-change]").await && !widget.has("[data-what-if]").await, "it is read-only");
    assert_eq!(page.run("return sessionStorage.getItem('ems-career-path:element-0')").await, stored);
    widget.click("[part=restart]").await;
    widget.wait_for_question("age").await;
    assert_eq!(page.run("return location.hash").await, "");
    page.assert_quiet().await;
}

#[tokio::test]
async fn a_link_opened_in_the_same_page_shows_its_result() {
    let page = Page::open(ELEMENT).await;
    let widget = page.first();
    widget.answer("training", "paramedic").await;
    assert_eq!(widget.outcome().await, "already-paramedic");
    replace_clipboard(&page, "async () => {}").await;
    widget.click("[data-share=copy]").await;
    assert!(!widget.text(".share__said:not(:empty)").await.is_empty());
    page.run("events.length = 0; location.hash = 'ems-career-path-1-tt-en'").await;
    page.until(&widget.part("[data-outcome=emt-next-step]")).await;
    assert!(!widget.has(".share__said:not(:empty)").await, "the confirmation was for the earlier link");
    page.until("document.activeElement.shadowRoot?.activeElement?.matches('[data-focus=heading]')").await;
    let outcomes =
        page.run("return events.filter(([name]) => name === 'result').map(([, { outcome }]) => outcome)");
    assert_eq!(outcomes.await, json!(["emt-next-step"]));
    page.assert_quiet().await;
}

#[tokio::test]
async fn a_bad_or_old_link_starts_over_with_a_notice() {
    for code in ["0-tt-en", "1", "1-tn", "%E0%A4%A", "1-zz-yy"] {
        let page = Page::prepare(ELEMENT, "", |_| None).await;
        page.client().goto(&page.host.url(&format!("/#ems-career-path-{code}"))).await.expect("the link");
        page.first().wait_for_question("training").await;
        assert!(!page.first().text(".notice").await.is_empty(), "{code}");
        page.first().answer("training", "emt").await;
        page.first().wait_for_question("experience").await;
        assert!(!page.first().has(".notice").await);
        page.assert_quiet().await;
    }
}
