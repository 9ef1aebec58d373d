//! An owner's content file that means no good, or is none.

use crate::page::{ELEMENT, Page};
use xtask::server::Response;

async fn with(own: String) -> Page {
    let tag = ELEMENT.replace("<ems-career-path", "<ems-career-path lang=en content=WIDGET/own.json");
    let page = Page::with(&tag, "", move |request| {
        let file = || Response::new(200, own.clone()).with("Access-Control-Allow-Origin", "*");
        (request.path == "/own.json").then(file)
    });
    let page = page.await;
    page.first().asks("training").await;
    page
}

#[tokio::test]
async fn a_file_that_nests_without_end_is_left_aside() {
    let nested = [r#"{"a":"#.repeat(20_000), "1".to_owned(), "}".repeat(20_000)].concat();
    let page = with(format!(r#"{{"version": 1, "lang": "en", "words": {nested}}}"#)).await;
    page.first().answer("training", "paramedic").await;
    assert_eq!(page.first().outcome().await, "already-paramedic");
    let told = page.run("return events.filter(([name]) => name === 'unavailable').length").await;
    assert_eq!((told, page.run("return faults").await), (0.into(), serde_json::json!([])));
}

#[tokio::test]
async fn markup_and_script_in_a_text_are_a_text() {
    let markup = r#"<img src=x onerror=\"faults.push('ran')\"><script>faults.push('ran')</script>"#;
    let page = with(format!(
        r#"{{"version": 1, "lang": "en", "words": {{"question.training": "{markup}", "name": "\u0000\u001b"}}}}"#
    ))
    .await;
    assert!(page.first().text(".question__title").await.starts_with("<img src=x"));
    assert!(!page.first().has(".question img, .question script").await);
    assert_eq!(page.run("return faults").await, serde_json::json!([]));
}
