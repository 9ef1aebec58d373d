//! Single-page apps may remove an element and insert it again while the widget loads.

use xtask::server::Response;

use crate::faults::{is_content, is_content_copy};
use crate::page::{ELEMENT, Page};
use crate::runs_as::program_file;

/// Removes the element and inserts it again in a later task.
const AWAY_AND_BACK: &str = "
  window.kept = document.querySelector('ems-career-path');
  const place = kept.parentNode;
  kept.remove();
  setTimeout(() => { place.prepend(kept); window.back = true; });";

#[tokio::test]
async fn a_reinserted_element_keeps_its_answers_and_language() {
    let element = ELEMENT.replace("<ems-career-path", "<ems-career-path resume=session");
    let page = Page::prepare(&element, "", |_| None).await;
    let gate = page.widget.hold(program_file());
    page.client().goto(&page.host.url("/")).await.expect("the page");
    page.first().click("[data-lang-switch]").await;
    page.until(&format!("{}.lang === 'es'", page.first().part(".ems"))).await;
    page.run(AWAY_AND_BACK).await;
    page.until("window.back").await;
    // A second element must not take the first one's answers.
    page.run("document.body.append(document.createElement('ems-career-path'))").await;
    gate.release();
    page.nth(0).answer("training", "none").await;
    page.nth(0).choose("goal", "police").await;
    page.nth(1).wait_for_question("training").await;
    page.nth(1).choose("training", "emt").await;
    assert_eq!(page.run("return Object.keys(sessionStorage).filter((key) => key.startsWith('ems-career-path:element')).sort()").await,
        serde_json::json!(["ems-career-path:element-0", "ems-career-path:element-1"]));
    assert_eq!(page.run(&format!("return {}.lang", page.nth(0).part(".ems"))).await, "es");
    page.client().refresh().await.expect("the page");
    page.first().wait_for_question("goal").await;
    assert_eq!(page.first().chosen().await.as_deref(), Some("police"));
}

#[tokio::test]
async fn a_language_that_cannot_load_is_switched_back() {
    let page = Page::prepare(ELEMENT, "", |request| {
        (is_content(request, "es") || is_content_copy(request)).then(Response::not_found)
    })
    .await;
    let gate = page.widget.hold(program_file());
    page.client().goto(&page.host.url("/")).await.expect("the page");
    page.first().click("[data-lang-switch]").await;
    gate.release();
    page.first().answer("training", "paramedic").await;
    assert_eq!(page.first().outcome().await, "already-paramedic");
    assert_eq!(page.run(&format!("return {}.lang", page.first().part(".ems"))).await, "en");
    assert!(!page.first().has(".fallback").await);
}
