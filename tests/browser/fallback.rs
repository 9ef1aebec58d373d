use std::time::Instant;

use xtask::server::{Request, Response};

use crate::faults::{ends, faulty, is_program, lost, plain, stays_with_the_owners_content};
use crate::page::{ELEMENT, PATIENCE, Page, SCRIPT, dist};
use crate::runs_as::{RunsAs, program_file};
use crate::time_limits::SHORT_LIMITS;

/// What the widget's server answers instead of the file.
type Answer = fn(&Request) -> Option<Response>;

#[tokio::test]
async fn the_owners_content_stands_until_there_is_a_screen() {
    // Where the owner has words of his own, the first question can't stand before they are there.
    for (attribute, stands) in [("", false), ("content=/none.json", true)] {
        let element = ELEMENT.replace("loading=", &format!("{attribute} loading="));
        let body = ["<style>body { font-family: fantasy }</style>", &element].concat();
        let page = Page::prepare(&body, "", |_| None).await;
        let gate = page.widget.hold(program_file());
        page.client().goto(&page.host.url("/")).await.expect("the page");
        assert!(gate.wait_until_reached());
        assert_eq!(page.shows_own_content().await, stands);
        let font = "return getComputedStyle(document.querySelector('#own')).fontFamily";
        assert_eq!(page.run(font).await, "fantasy", "it looks as the host page wants it");
        gate.release();
        page.first().asks("training").await;
        assert!(!page.shows_own_content().await);
    }
}

#[tokio::test]
async fn a_file_that_never_comes_is_waited_for_behind_the_owners_content() {
    let page = Page::prepare(&[SHORT_LIMITS, ELEMENT].concat(), "", |_| None).await;
    let gate = page.widget.hold("content.en.json");
    page.client().goto(&page.host.url("/")).await.expect("the page");
    stays_with_the_owners_content(&page, "timeout").await;
    gate.release();
    page.first().asks("training").await;
    assert!(!page.shows_own_content().await && !page.first().has(".fallback").await);
    page.was_left_in_peace().await;
}

#[tokio::test]
async fn a_missing_or_damaged_file_leaves_the_owners_content() {
    let faults: [(&str, Answer); 4] = [
        (lost(), |request| is_program(request).then(Response::not_found)),
        (lost(), |request| is_program(request).then(|| plain(request).truncated(5000))),
        ("network", |request| ends(request, "content.en.json").then(Response::not_found)),
        ("network", |request| ends(request, "content.en.json").then(|| plain(request).truncated(1000))),
    ];
    for (reason, fault) in faults {
        stays_with_the_owners_content(&Page::with(ELEMENT, "", fault).await, reason).await;
    }
}

#[tokio::test]
async fn a_lost_cors_header_leaves_the_owners_content() {
    let fault = |request: &Request| {
        // Of all but the words: of two that fail the first would be the reason.
        (!ends(request, ".json")).then(|| plain(request).without("Access-Control-Allow-Origin"))
    };
    stays_with_the_owners_content(&Page::with(ELEMENT, "", fault).await, lost()).await;
}

#[tokio::test]
async fn the_reason_says_what_kept_the_wasm_from_running() {
    let forbidden = "default-src 'none'; script-src 'nonce-n' WIDGET; connect-src WIDGET; img-src data:";
    let table = [
        ("<script nonce=n>delete window.WebAssembly</script>", "", "no-wasm"),
        ("", forbidden, if RunsAs::current() == RunsAs::JavaScript { "no-wasm" } else { "blocked" }),
    ];
    for (before, policy, reason) in table {
        let without = |request: &Request| is_program(request).then(Response::not_found);
        let page = Page::with(&[before, ELEMENT].concat(), policy, without).await;
        stays_with_the_owners_content(&page, reason).await;
    }
}

#[tokio::test]
async fn a_tag_alone_says_that_it_can_not_run_and_compares_the_courses() {
    for (lang, paramedic) in [("en", "Paramedic"), ("es", "Paramédico")] {
        let tag = SCRIPT.replace(".js", &format!(".js?lang={lang}"));
        let page = Page::with(&tag, "", |request| is_program(request).then(Response::not_found)).await;
        assert!(!page.first().text(".fallback__reason").await.is_empty());
        let text = page.first().text(".fallback").await;
        for course in ["EMR: 55", "EMT: ", paramedic] {
            assert!(text.contains(course), "{text}");
        }
        let links = page
            .run(&format!(
                "return [...{}.querySelectorAll('a')].map(({{ href }}) => href)",
                page.first().part(".fallback")
            ))
            .await;
        let expected = ["https://eliteamb.com/emr-vs-emt/", "https://eliteamb.com/how-to-become-an-emt/"];
        assert_eq!(links, serde_json::json!(expected));
    }
}

#[tokio::test]
async fn where_it_cannot_be_compiled_as_it_comes_in_the_bytes_will_do() {
    let patches = [
        "",
        "window.fetch = () => Promise.reject(new TypeError('patched'));",
        "window.fetch = () => ({ ok: true, arrayBuffer: async () => new ArrayBuffer(8) });",
        "delete globalThis.WebAssembly?.compileStreaming;",
    ];
    for patch in patches {
        let body = [&format!("<script>{patch}</script>"), ELEMENT].concat();
        let page = Page::with(&body, "", move |request| {
            let mistyped = patch.is_empty() && ends(request, ".wasm");
            mistyped.then(|| dist().respond(request).with("Content-Type", "text/plain"))
        })
        .await;
        page.first().answer("training", "none").await;
        page.first().asks("goal").await;
        if RunsAs::current() == RunsAs::WebAssembly {
            assert!(!page.widget.requested_paths().iter().any(|path| path.ends_with(".plain.js")), "{patch}");
        }
        page.was_left_in_peace().await;
    }
}

fn asked(page: &Page) -> usize {
    page.widget.requested_paths().iter().filter(|path| path.ends_with(program_file())).count()
}

#[tokio::test]
async fn start_again_does_not_wait_for_what_hangs() {
    let (hang, held) = std::sync::mpsc::channel::<()>();
    let held = std::sync::Mutex::new(held);
    let page = Page::with(&[SHORT_LIMITS, ELEMENT].concat(), "", move |request| {
        (is_program(request) && request.query.is_empty()).then(|| {
            // Until the other end goes away.
            let _ = held.lock().expect("no panic").recv();
            Response::not_found()
        })
    })
    .await;
    stays_with_the_owners_content(&page, "timeout").await;
    page.first().click(".fallback button").await;
    page.first().answer("training", "paramedic").await;
    assert_eq!(page.first().outcome().await, "already-paramedic");
    // The first attempt fails at last, when the second has come through: nobody is to hear of it.
    drop(hang);
    // It tries once more before it gives up; between them the second attempt has asked once.
    let in_all = if RunsAs::current() == RunsAs::JavaScript { 2 } else { 3 };
    let end = Instant::now() + PATIENCE;
    while asked(&page) < in_all {
        assert!(Instant::now() < end, "the first attempt goes on");
        page.until("(window.frames_seen = (window.frames_seen ?? 0) + 1) > 0").await;
    }
    page.until("(window.frames_seen = (window.frames_seen ?? 0) + 1) > 5").await;
    assert!(!page.first().has(".fallback").await);
    assert_eq!(page.first().outcome().await, "already-paramedic");
}

#[tokio::test]
async fn start_again_works_once_the_fault_is_gone() {
    let (fault, page) = faulty().await;
    stays_with_the_owners_content(&page, lost()).await;
    fault.mend();
    page.first().click(".fallback button").await;
    page.first().answer("training", "paramedic").await;
    assert_eq!(page.first().outcome().await, "already-paramedic");
    assert!(!page.first().has(".fallback").await);
}

#[tokio::test]
async fn the_pages_data_layer_hears_of_it_unless_the_owner_says_otherwise() {
    for (attribute, pushed) in [("", 1), ("analytics=off", 0)] {
        let element = ELEMENT.replace("loading=", &format!("{attribute} loading="));
        let layer = "<script>window.dataLayer = []</script>";
        let without = |request: &Request| is_program(request).then(Response::not_found);
        let page = Page::with(&[layer, &element].concat(), "", without).await;
        stays_with_the_owners_content(&page, lost()).await;
        let expected = serde_json::json!({
            "event": "ems_career_path_unavailable",
            "ems_career_path_version": env!("CARGO_PKG_VERSION"),
            "ems_career_path_lang": "en",
            "ems_career_path_reason": lost(),
        });
        assert_eq!(page.run("return dataLayer").await, serde_json::json!(vec![expected; pushed]));
    }
}
