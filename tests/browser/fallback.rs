use xtask::server::{Request, Response};

use crate::faults::{
    ends, falls_back_to_own_content, hold_program, is_content, is_content_copy, is_program,
    page_without_program, plain, reason_without_program,
};
use crate::page::{ELEMENT, Page, SCRIPT, dist};
use crate::runs_as::{RunsAs, program_file};
use crate::time_limits::SHORT_LIMITS;

/// How the widget's server answers a request; `None` sends the file as usual.
type Answer = fn(&Request) -> Option<Response>;

#[tokio::test]
async fn own_content_shows_until_the_first_screen() {
    // With an owner's content file, the first question cannot show before that file has loaded.
    for (attribute, shows) in [("", false), ("content=/none.json", true)] {
        let element = ELEMENT.replace("loading=", &format!("{attribute} loading="));
        let body = ["<style>body { font-family: fantasy }</style>", &element].concat();
        let page = Page::prepare(&body, "", |_| None).await;
        let gate = page.widget.hold(program_file());
        page.client().goto(&page.host.url("/")).await.expect("the page");
        assert!(gate.wait_until_reached());
        assert_eq!(page.shows_own_content().await, shows);
        let font = "return getComputedStyle(document.querySelector('#own')).fontFamily";
        assert_eq!(page.run(font).await, "fantasy", "the host page's styles apply");
        gate.release();
        page.first().wait_for_question("training").await;
        assert!(!page.shows_own_content().await);
    }
}

#[tokio::test]
async fn after_a_timeout_a_late_file_starts_the_widget() {
    let page = Page::prepare(&[SHORT_LIMITS, ELEMENT].concat(), "", |_| None).await;
    let gates = hold_program(&page);
    page.client().goto(&page.host.url("/")).await.expect("the page");
    falls_back_to_own_content(&page, "timeout").await;
    drop(gates);
    page.first().wait_for_question("training").await;
    assert!(!page.shows_own_content().await && !page.first().has(".fallback").await);
    page.assert_quiet().await;
}

#[tokio::test]
async fn a_missing_or_damaged_file_shows_own_content() {
    let faults: [(&str, Answer); 3] = [
        (reason_without_program(), |request| is_program(request).then(Response::not_found)),
        (reason_without_program(), |request| is_program(request).then(|| plain(request).truncated(5000))),
        ("network", |request| {
            (is_content(request, "en") || is_content_copy(request)).then(Response::not_found)
        }),
    ];
    for (reason, fault) in faults {
        falls_back_to_own_content(&Page::with(ELEMENT, "", fault).await, reason).await;
    }
}

#[tokio::test]
async fn a_missing_cors_header_shows_own_content() {
    let fault = |request: &Request| {
        // The content file keeps its header. If it failed too, the first failure would decide the reason.
        (!ends(request, ".json")).then(|| plain(request).without("Access-Control-Allow-Origin"))
    };
    falls_back_to_own_content(&Page::with(ELEMENT, "", fault).await, reason_without_program()).await;
}

#[tokio::test]
async fn the_reason_names_what_blocked_the_wasm() {
    let forbidden = "default-src 'none'; script-src 'nonce-n' WIDGET; connect-src WIDGET; img-src data:";
    let table = [
        ("<script nonce=n>delete window.WebAssembly</script>", "", "no-wasm"),
        ("", forbidden, if RunsAs::current() == RunsAs::JavaScript { "no-wasm" } else { "blocked" }),
    ];
    for (before, policy, reason) in table {
        let without_program = |request: &Request| is_program(request).then(Response::not_found);
        let page = Page::with(&[before, ELEMENT].concat(), policy, without_program).await;
        falls_back_to_own_content(&page, reason).await;
    }
}

#[tokio::test]
async fn without_own_content_the_fallback_compares_the_courses() {
    for (lang, paramedic) in [("en", "Paramedic"), ("es", "Paramédico")] {
        let tag = SCRIPT.replace(".js", &format!(".js?lang={lang}"));
        let page = Page::with(&tag, "", |request| is_program(request).then(Response::not_found)).await;
        assert!(!page.first().text(".fallback__reason").await.is_empty());
        let text = page.first().text(".fallback").await;
        for part in ["55", "120", paramedic] {
            assert!(text.contains(part), "{text}");
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
async fn without_streaming_compilation_the_widget_still_runs() {
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
        page.first().wait_for_question("goal").await;
        if RunsAs::current() == RunsAs::WebAssembly {
            assert!(!page.widget.requested_paths().iter().any(|path| path.ends_with(".plain.js")), "{patch}");
        }
        page.assert_quiet().await;
    }
}

/// How many times the page has requested the program.
fn program_requests(page: &Page) -> usize {
    page.widget.requested_paths().iter().filter(|path| path.ends_with(program_file())).count()
}

#[tokio::test]
async fn start_again_does_not_wait_for_stalled_requests() {
    let (hang, held) = std::sync::mpsc::channel::<()>();
    let held = std::sync::Mutex::new(held);
    let page = Page::with(&[SHORT_LIMITS, ELEMENT].concat(), "", move |request| {
        (is_program(request) && request.query.is_empty()).then(|| {
            // Blocks until the test drops `hang`.
            let _ = held.lock().expect("no panic").recv();
            Response::not_found()
        })
    })
    .await;
    falls_back_to_own_content(&page, "timeout").await;
    page.first().click(".fallback button").await;
    page.first().answer("training", "paramedic").await;
    assert_eq!(page.first().outcome().await, "already-paramedic");
    // Now the first attempt fails, after the second has succeeded. The visitor must not notice.
    drop(hang);
    page.until("(window.frames_seen = (window.frames_seen ?? 0) + 1) > 5").await;
    assert!(!page.first().has(".fallback").await);
    assert_eq!(page.first().outcome().await, "already-paramedic");
    // Nor does the page forget the program of the second attempt.
    let before = program_requests(&page);
    page.run("document.querySelector('ems-career-path').before(document.createElement('ems-career-path'))")
        .await;
    page.first().wait_for_question("training").await;
    assert_eq!(program_requests(&page), before);
}

#[tokio::test]
async fn start_again_works_once_the_fault_is_gone() {
    let (fault, page) = page_without_program().await;
    falls_back_to_own_content(&page, reason_without_program()).await;
    fault.repair();
    page.first().click(".fallback button").await;
    page.first().answer("training", "paramedic").await;
    assert_eq!(page.first().outcome().await, "already-paramedic");
    assert!(!page.first().has(".fallback").await);
}

#[tokio::test]
async fn the_data_layer_gets_unavailable_unless_analytics_is_off() {
    for (attribute, pushed) in [("", 1), ("analytics=off", 0)] {
        let element = ELEMENT.replace("loading=", &format!("{attribute} loading="));
        let layer = "<script>window.dataLayer = []</script>";
        let without_program = |request: &Request| is_program(request).then(Response::not_found);
        let page = Page::with(&[layer, &element].concat(), "", without_program).await;
        falls_back_to_own_content(&page, reason_without_program()).await;
        let expected = serde_json::json!({
            "event": "ems_career_path_unavailable",
            "ems_career_path_version": env!("CARGO_PKG_VERSION"),
            "ems_career_path_lang": "en",
            "ems_career_path_reason": reason_without_program(),
        });
        assert_eq!(page.run("return dataLayer").await, serde_json::json!(vec![expected; pushed]));
    }
}
