//! Malicious and malformed content files.

use crate::page::{ELEMENT, Page};
use xtask::server::Response;

async fn page_with(content: String) -> Page {
    let tag = ELEMENT.replace("<ems-career-path", "<ems-career-path lang=en content=WIDGET/own.json");
    let page = Page::with(&tag, "", move |request| {
        let file = || Response::new(200, content.clone()).with("Access-Control-Allow-Origin", "*");
        (request.path == "/own.json").then(file)
    });
    let page = page.await;
    page.first().wait_for_question("training").await;
    page
}

#[tokio::test]
async fn a_deeply_nested_content_file_is_ignored() {
    let nested = [r#"{"a":"#.repeat(20_000), "1".to_owned(), "}".repeat(20_000)].concat();
    let page = page_with(format!(r#"{{"version": 1, "lang": "en", "words": {nested}}}"#)).await;
    page.first().answer("training", "paramedic").await;
    assert_eq!(page.first().outcome().await, "already-paramedic");
    let unavailable = page.run("return events.filter(([name]) => name === 'unavailable').length").await;
    assert_eq!((unavailable, page.run("return faults").await), (0.into(), serde_json::json!([])));
}

#[tokio::test]
async fn markup_in_a_content_file_shows_as_text() {
    let markup = r#"<img src=x onerror=\"faults.push('ran')\"><script>faults.push('ran')</script>"#;
    let page = page_with(format!(
        r#"{{"version": 1, "lang": "en", "words": {{"question.training": "{markup}", "name": "\u0000\u001b"}}}}"#
    ))
    .await;
    assert!(page.first().text(".question__title").await.starts_with("<img src=x"));
    assert!(!page.first().has(".question img, .question script").await);
    assert_eq!(page.run("return faults").await, serde_json::json!([]));
}
