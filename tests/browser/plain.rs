//! The same program as JavaScript, where the wasm can't run or can't be had.

use serde_json::Value;
use xtask::server::{Request, Response};

use crate::faults::{ends, is_glue, plain};
use crate::page::{ELEMENT, Page};
use crate::runs_as::RunsAs;
use crate::time_limits::SHORT_LIMITS;

const ADVISED: [(&str, &str); 3] = [("training", "none"), ("goal", "police"), ("age", "under-16")];

async fn advises(page: &Page) {
    page.first().answer_all(&ADVISED).await;
    assert_eq!(page.first().outcome().await, "not-yet-age");
    assert!(!page.first().has(".fallback").await && !page.shows_own_content().await);
    let radius =
        page.run(&format!("return getComputedStyle({}).borderRadius", page.first().part(".cta"))).await;
    assert_eq!(radius, "12px", "the later styles are there");
}

fn asked_for(page: &Page, ending: &str) -> usize {
    page.widget.requested_paths().iter().filter(|path| path.ends_with(ending)).count()
}

#[tokio::test]
async fn what_the_wasm_does_is_not_loaded_twice() {
    let page = Page::open(ELEMENT).await;
    advises(&page).await;
    let as_javascript = RunsAs::current() == RunsAs::JavaScript;
    assert_eq!(asked_for(&page, ".plain.js"), usize::from(as_javascript));
    assert_eq!(asked_for(&page, ".wasm"), usize::from(!as_javascript));
    page.was_left_in_peace().await;
}

#[tokio::test]
async fn where_glue_or_wasm_is_missing_or_damaged_the_advice_is_given_all_the_same() {
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
        advises(&page).await;
        assert_eq!(asked_for(&page, ".plain.js"), 1);
        assert_eq!(page.run("return faults").await, serde_json::json!([]));
    }
}

#[tokio::test]
async fn without_webassembly_nothing_is_asked_for_in_vain() {
    let page = Page::open(&["<script>delete window.WebAssembly</script>", ELEMENT].concat()).await;
    advises(&page).await;
    let asked = page.widget.requests();
    assert!(!asked.iter().any(|request| is_glue(request) || ends(request, ".wasm")), "{asked:?}");
    page.was_left_in_peace().await;
}

#[tokio::test]
async fn a_policy_against_webassembly_is_kept() {
    let policy = "default-src 'none'; script-src 'nonce-n' WIDGET; connect-src WIDGET; img-src data:";
    let page = Page::with(ELEMENT, policy, |_| None).await;
    advises(&page).await;
    assert_eq!(asked_for(&page, ".wasm"), 0);
    let faults = page.run("return faults").await;
    let attempts: Vec<&Value> = faults.as_array().into_iter().flatten().collect();
    assert!(attempts.len() <= 1 && attempts.iter().all(|fault| *fault == "script-src"), "{attempts:?}");
}

#[tokio::test]
async fn a_wasm_that_never_comes_is_not_waited_for() {
    let page = Page::prepare(&[SHORT_LIMITS, ELEMENT].concat(), "", |_| None).await;
    let _gate = page.widget.hold(".wasm");
    page.client().goto(&page.host.url("/")).await.expect("the page");
    advises(&page).await;
    assert_eq!(asked_for(&page, ".plain.js"), 1);
    page.was_left_in_peace().await;
}

#[tokio::test]
async fn after_a_panic_it_starts_again() {
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
