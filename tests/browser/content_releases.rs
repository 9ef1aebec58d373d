//! The built-in content if its file is missing or changed, and content, snippets and scripts of other releases.

use std::fs;

use xtask::server::{Request, Response};

use crate::content::{BUILT_IN_LINK, built_in, element, inline, json, older_release, with_file};
use crate::faults::{is_content, is_content_copy, plain};
use crate::page::{ELEMENT, Page, SCRIPT};
use crate::time_limits::SHORT_LIMITS;

#[tokio::test]
async fn an_altered_file_beside_the_script_is_replaced_by_a_copy() {
    let changed = |from: &str, to: &str| {
        let text = built_in("en");
        assert!(text.contains(from), "{from}");
        text.replace(from, to).into_bytes()
    };
    let truncated = built_in("en").into_bytes()[..1000].to_vec();
    let table: [(u16, Vec<u8>, &str); 8] = [
        (200, changed(BUILT_IN_LINK, "javascript:faults.push(1)"), "was changed"),
        (200, changed(r#""back":"Back","#, ""), "was changed"),
        (200, changed(r#""words":{"#, r#""words":{,"#), "line 1, column"),
        (200, truncated, "line 1, column 1001"),
        (200, older_release().into_bytes(), "was changed"),
        (200, b"[]".to_vec(), "was changed"),
        (200, b"<!doctype html>".to_vec(), "web page"),
        (404, b"not found".to_vec(), "404"),
    ];
    for (status, body, problem) in table {
        let page = Page::with(ELEMENT, "", move |request| {
            is_content(request, "en").then(|| Response { status, ..json(body.clone()) })
        })
        .await;
        page.reach_the_emt_course().await;
        assert_eq!(page.emt_link().await, BUILT_IN_LINK, "{problem}");
        page.assert_one_warning(&["/content.en-", problem]).await;
    }
}

#[tokio::test]
async fn a_file_beside_the_script_that_never_arrives_is_replaced_by_a_copy() {
    let page = Page::prepare(&[SHORT_LIMITS, ELEMENT].concat(), "", |_| None).await;
    let _gate = page.widget.hold(".json");
    page.client().goto(&page.host.url("/")).await.expect("the page");
    page.reach_the_emt_course().await;
    page.assert_only_warnings(&["/content.en-"]).await;
}

#[tokio::test]
async fn content_of_an_older_release_never_shows_an_id() {
    let page = with_file(older_release()).await;
    page.reach_the_emt_course().await;
    assert_eq!(page.emt_link().await, BUILT_IN_LINK);
    page.assert_one_warning(&["words.question.certificate", "claims.S99"]).await;

    let page = Page::open(&element("", &inline("data-lang=en", &older_release()))).await;
    page.reach_the_emt_course().await;
    page.assert_one_warning(&["words.question.certificate"]).await;
}

#[tokio::test]
async fn a_snippet_of_an_older_release_keeps_what_the_visitor_did() {
    let snippet = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/dist/snippet.en.html"));
    let snippet = snippet.expect("dist/").replace("https://HOST/PATH/", "WIDGET/");
    let (before, after) = snippet.split_once("data-screen=\"").expect("the mark of the question");
    let (_, after) = after.split_once('-').expect("the mark of the question");
    let older =
        [before, "data-screen=\"000000-", &after.replace("What training do you have now?", "question.old")];
    let page = Page::open(&older.concat()).await;
    page.first().wait_for_question("training").await;
    page.assert_words().await;
    page.reach_the_emt_course().await;
    page.assert_quiet().await;
}

#[tokio::test]
async fn an_element_of_another_release_is_reported_once() {
    let script = SCRIPT.replace("async ", "");
    let body = [script.as_str(), &script.replace("WIDGET/", "WIDGET/other/")].concat();
    let version = env!("CARGO_PKG_VERSION");
    for (served, warnings) in [("9.9.9", ["9.9.9"].as_slice()), (version, &[])] {
        let page = Page::with(&body, "", move |request| {
            let path = request.path.strip_prefix("/other")?.to_owned();
            let mut script = plain(&Request { path, ..request.clone() });
            script.body =
                String::from_utf8(script.body).expect("a script").replace(version, served).into_bytes();
            Some(script)
        })
        .await;
        page.first().wait_for_question("training").await;
        page.assert_only_warnings(warnings).await;
    }
}

#[tokio::test]
async fn without_any_content_the_fallback_shows_and_the_file_is_named() {
    let page = Page::with(ELEMENT, "", |request| {
        let missing = || Response::not_found().with("Access-Control-Allow-Origin", "*");
        (is_content(request, "en") || is_content_copy(request)).then(missing)
    })
    .await;
    page.until("events.some(([name, detail]) => name === 'unavailable' && detail.reason === 'network')")
        .await;
    assert!(page.shows_own_content().await);
    let console = page.console().await;
    assert!(console.iter().any(|line| line.contains("/content.en-") && line.contains("404")), "{console:?}");
}
