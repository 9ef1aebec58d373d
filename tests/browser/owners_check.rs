//! `?ems-check` in the page's address shows owners what the widget found.

use serde_json::Value;
use xtask::server::{Request, Response};

use crate::page::{ELEMENT, Page};

/// The box's shadow root.
const BOX: &str = "[...document.querySelectorAll('div')].find((div) => div.shadowRoot)?.shadowRoot";

/// Opens a page with `?ems-check`, and waits until the box lists the script.
async fn check(body: &str, widget: fn(&Request) -> Option<Response>) -> Page {
    let page = Page::prepare(body, "", widget).await;
    page.client().goto(&page.host.url("/?a=b&ems-check")).await.expect("the page");
    page.until(&format!("{BOX}?.querySelector('tbody')?.textContent.includes('ems-career-path.js')")).await;
    page
}

/// Returns the texts of the elements that match a selector in the box.
async fn texts(page: &Page, selector: &str) -> Vec<String> {
    let texts = page
        .run(&format!("return [...{BOX}.querySelectorAll('{selector}')].map((found) => found.textContent)"))
        .await;
    texts
        .as_array()
        .expect("a list")
        .iter()
        .map(|text| text.as_str().unwrap_or_default().to_owned())
        .collect()
}

#[tokio::test]
async fn all_is_well_with_a_plain_embed() {
    let page = check(&ELEMENT.replace("<ems-career-path", "<ems-career-path theme=dark"), |_| None).await;
    page.first().wait_for_question("training").await;
    assert_eq!(texts(&page, ".bad").await, Vec::<String>::new());
    let shown = texts(&page, "section").await.concat();
    for expected in [env!("CARGO_PKG_VERSION"), &page.widget.url("/"), "theme", "dark", ".wasm"] {
        assert!(shown.contains(expected), "{expected} is not in {shown}");
    }
    let next = "document.querySelector('ems-career-path').previousElementSibling?.shadowRoot !== null";
    assert_eq!(page.run(&format!("return {next}")).await, true, "the box is above the widget");
    page.assert_quiet().await;
}

#[tokio::test]
async fn slips_and_broken_files_are_shown() {
    let element = ELEMENT.replace("<ems-career-path", "<ems-career-path data-theme=dark content='/own.json'");
    let page = check(&element, |request| {
        let path = request.path.as_str();
        if path.ends_with(".plain.js") {
            return Some(Response::new(404, "").with("Access-Control-Allow-Origin", "*"));
        }
        let is_copied = path == "/content.en.json";
        is_copied.then(|| {
            Response::new(200, "{}")
                .with("Content-Type", "text/plain")
                .with("Access-Control-Allow-Origin", "*")
        })
    })
    .await;
    page.first().wait_for_question("training").await;
    let problems = texts(&page, "li").await;
    for expected in ["data-theme", "content="] {
        assert_eq!(problems.iter().filter(|text| text.contains(expected)).count(), 1, "{problems:?}");
    }
    page.until(&format!("{BOX}.querySelectorAll('tr.bad').length === 2")).await;
    let files = texts(&page, "tr.bad").await;
    assert!(files.iter().any(|file| file.contains(".plain.js") && file.contains("404")), "{files:?}");
    assert!(files.iter().any(|file| file.contains("content.en.json")), "{files:?}");
}

#[tokio::test]
async fn a_page_without_a_questionnaire_has_the_box_too() {
    let tag = "<p>Text</p><script async src='WIDGET/ems-career-path.js' data-target=none></script>";
    let page = check(tag, |_| None).await;
    assert_eq!(page.run("return document.body.firstElementChild.shadowRoot !== null").await, true);
    assert_eq!(texts(&page, "li").await.len(), 1);
}

#[tokio::test]
async fn the_widget_starts_if_the_check_cannot_load() {
    let page =
        Page::prepare(ELEMENT, "", |request| request.path.ends_with(".check.js").then(Response::not_found))
            .await;
    page.client().goto(&page.host.url("/?ems-check")).await.expect("the page");
    page.first().wait_for_question("training").await;
    assert_eq!(page.run(&format!("return {BOX} ?? null")).await, Value::Null);
}
