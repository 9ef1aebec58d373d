//! If the wasm cannot load or run, the widget falls back to the same program as JavaScript.

use serde_json::Value;
use xtask::server::{Request, Response};

use crate::faults::{ends, is_glue, plain};
use crate::page::{ELEMENT, Page};
use crate::runs_as::RunsAs;
use crate::time_limits::SHORT_LIMITS;

const ANSWERS: [(&str, &str); 3] = [("training", "none"), ("goal", "police"), ("age", "under-16")];

/// Answers the questions, and checks that the widget shows the styled result.
async fn gives_advice(page: &Page) {
    page.first().answer_all(&ANSWERS).await;
    assert_eq!(page.first().outcome().await, "not-yet-age");
    assert!(!page.first().has(".fallback").await && !page.shows_own_content().await);
    let radius =
        page.run(&format!("return getComputedStyle({}).borderRadius", page.first().part(".cta"))).await;
    assert_eq!(radius, "12px", "the styles that load last apply");
}

/// The number of requests for paths with this ending.
fn request_count(page: &Page, ending: &str) -> usize {
    page.widget.requested_paths().iter().filter(|path| path.ends_with(ending)).count()
}

#[tokio::test]
async fn only_one_form_of_the_program_is_loaded() {
    let page = Page::open(ELEMENT).await;
    gives_advice(&page).await;
    let as_javascript = RunsAs::current() == RunsAs::JavaScript;
    assert_eq!(request_count(&page, ".plain.js"), usize::from(as_javascript));
    assert_eq!(request_count(&page, ".wasm"), usize::from(!as_javascript));
    page.assert_quiet().await;
}

#[tokio::test]
async fn a_missing_or_damaged_program_falls_back_to_javascript() {
    let faults: [fn(&Request) -> Option<Response>; 6] = [
        |request| ends(request, ".wasm").then(Response::not_found),
        |request| ends(request, ".wasm").then(|| plain(request).truncated(5000)),
        |request| {
            ends(request, ".wasm").then(|| {
                let mut changed = plain(request);
                changed.body.iter_mut().skip(20_000).step_by(7).for_each(|byte| *byte = !*byte);
                changed
            })
        },
        |request| is_glue(request).then(Response::not_found),
        |request| is_glue(request).then(|| plain(request).truncated(1000)),
        |request| is_glue(request).then(|| plain(request).with("Content-Type", "text/html")),
    ];
    for fault in faults {
        let page = Page::with(ELEMENT, "", fault).await;
        gives_advice(&page).await;
        assert_eq!(request_count(&page, ".plain.js"), 1);
        assert_eq!(page.run("return faults").await, serde_json::json!([]));
    }
}

#[tokio::test]
async fn without_webassembly_neither_glue_nor_wasm_is_requested() {
    let page = Page::open(&["<script>delete window.WebAssembly</script>", ELEMENT].concat()).await;
    gives_advice(&page).await;
    let requests = page.widget.requests();
    assert!(!requests.iter().any(|request| is_glue(request) || ends(request, ".wasm")), "{requests:?}");
    page.assert_quiet().await;
}

#[tokio::test]
async fn a_policy_without_webassembly_falls_back_to_javascript() {
    let policy = "default-src 'none'; script-src 'nonce-n' WIDGET; connect-src WIDGET; img-src data:";
    let page = Page::with(ELEMENT, policy, |_| None).await;
    gives_advice(&page).await;
    assert_eq!(request_count(&page, ".wasm"), 0);
    let faults = page.run("return faults").await;
    let attempts: Vec<&Value> = faults.as_array().into_iter().flatten().collect();
    assert!(attempts.len() <= 1 && attempts.iter().all(|fault| *fault == "script-src"), "{attempts:?}");
}

#[tokio::test]
async fn a_stalled_wasm_falls_back_to_javascript() {
    let page = Page::prepare(&[SHORT_LIMITS, ELEMENT].concat(), "", |_| None).await;
    let _gate = page.widget.hold(".wasm");
    page.client().goto(&page.host.url("/")).await.expect("the page");
    gives_advice(&page).await;
    assert_eq!(request_count(&page, ".plain.js"), 1);
    page.assert_quiet().await;
}

#[tokio::test]
async fn plain_javascript_starts_again_after_a_panic() {
    let page = Page::open(&["<script>delete window.WebAssembly</script>", ELEMENT].concat()).await;
    page.first().answer_all(&[("training", "none"), ("goal", "police")]).await;
    page.first().choose("age", "under-16").await;
    page.run("window.real = Node.prototype.insertBefore; Node.prototype.insertBefore = () => { throw new Error('broken'); }")
        .await;
    page.first().click("[part=continue]").await;
    page.until("events.some(([name]) => name === 'unavailable')").await;
    page.run("Node.prototype.insertBefore = real").await;
    page.first().click(".fallback button").await;
    assert_eq!(page.first().outcome().await, "not-yet-age", "the answers are kept");
}
