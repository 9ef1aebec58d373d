use xtask::server::{Request, Response};

use crate::page::{ELEMENT, Page, SCRIPT, dist};
use crate::runs_as::program_file;

/// The page's widget can't run for this reason: the owner's content stays, and the visitor is told.
async fn stays_with_the_owners_content(page: &Page, reason: &str) {
    page.until("events.some(([name]) => name === 'unavailable')").await;
    let told = page.run("return events.map(([name, detail]) => [name, detail.reason])").await;
    assert_eq!(told, serde_json::json!([["unavailable", reason]]));
    assert!(page.shows_own_content().await);
    assert!(!page.first().text(".fallback").await.is_empty());
}

async fn broken(fault: fn(&Request) -> Option<Response>) -> Page {
    Page::with(ELEMENT, "", fault).await
}

pub fn ends(request: &Request, ending: &str) -> bool {
    request.path.ends_with(ending)
}

fn is_glue(request: &Request) -> bool {
    ends(request, ".js") && request.path != "/ems-career-path.js"
}

/// The file as the server has it, whole, whatever the browser would accept.
fn plain(request: &Request) -> Response {
    dist().respond(&Request { headers: Vec::new(), ..request.clone() })
}

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
    let page = Page::prepare(ELEMENT, "", |_| None).await;
    let gate = page.widget.hold(program_file());
    page.client().goto(&page.host.url("/")).await.expect("the page");
    stays_with_the_owners_content(&page, "timeout").await;
    gate.release();
    page.first().asks("training").await;
    assert!(!page.shows_own_content().await && !page.first().has(".fallback").await);
    page.was_left_in_peace().await;
}

#[tokio::test]
async fn a_missing_or_damaged_file_leaves_the_owners_content() {
    let faults: [fn(&Request) -> Option<Response>; 6] = [
        |request| ends(request, program_file()).then(Response::not_found),
        |request| ends(request, program_file()).then(|| plain(request).truncated(5000)),
        |request| is_glue(request).then(Response::not_found),
        |request| is_glue(request).then(|| plain(request).with("Content-Type", "text/html")),
        |request| ends(request, "content.en.json").then(Response::not_found),
        |request| ends(request, "content.en.json").then(|| plain(request).truncated(1000)),
    ];
    for fault in faults {
        stays_with_the_owners_content(&broken(fault).await, "network").await;
    }
}

#[tokio::test]
async fn a_lost_cors_header_leaves_the_owners_content() {
    let fault = |request: &Request| Some(plain(request).without("Access-Control-Allow-Origin"));
    stays_with_the_owners_content(&broken(fault).await, "network").await;
}

#[tokio::test]
async fn without_webassembly_the_owners_content_stays() {
    let page = Page::open(&["<script>delete window.WebAssembly</script>", ELEMENT].concat()).await;
    stays_with_the_owners_content(&page, "no-wasm").await;
    page.was_left_in_peace().await;
}

#[tokio::test]
async fn a_policy_against_webassembly_leaves_the_owners_content() {
    let policy = "default-src 'none'; script-src 'nonce-n' WIDGET; connect-src WIDGET; img-src data:";
    let page = Page::with(ELEMENT, policy, |_| None).await;
    stays_with_the_owners_content(&page, "blocked").await;
}

#[tokio::test]
async fn a_tag_alone_says_that_it_can_not_run() {
    let page =
        Page::with(SCRIPT, "", |request| ends(request, program_file()).then(Response::not_found)).await;
    assert!(!page.first().text(".fallback__reason").await.is_empty());
    assert!(page.first().has(".fallback a[href]").await);
}

#[tokio::test]
async fn where_it_cannot_be_compiled_as_it_comes_in_the_bytes_will_do() {
    let patches = [
        "",
        "window.fetch = () => Promise.reject(new TypeError('patched'));",
        "window.fetch = () => ({ ok: true, arrayBuffer: async () => new ArrayBuffer(8) });",
        "delete WebAssembly.compileStreaming;",
    ];
    for patch in patches {
        let body = [&format!("<script>{patch}</script>"), ELEMENT].concat();
        let page = Page::with(&body, "", move |request| {
            let mistyped = patch.is_empty() && ends(request, program_file());
            mistyped.then(|| dist().respond(request).with("Content-Type", "text/plain"))
        })
        .await;
        page.first().answer("training", "none").await;
        page.first().asks("goal").await;
        page.was_left_in_peace().await;
    }
}

#[tokio::test]
async fn start_again_does_not_wait_for_what_hangs() {
    let (hang, held) = std::sync::mpsc::channel::<()>();
    let held = std::sync::Mutex::new(Some(held));
    let page = Page::with(ELEMENT, "", move |request| {
        if !ends(request, program_file()) || !request.query.is_empty() {
            return None;
        }
        if let Some(held) = held.lock().expect("no panic").take() {
            // Until the other end goes away.
            let _ = held.recv();
        }
        Some(Response::not_found())
    })
    .await;
    stays_with_the_owners_content(&page, "timeout").await;
    page.first().click(".fallback button").await;
    page.first().answer("training", "paramedic").await;
    assert_eq!(page.first().outcome().await, "already-paramedic");
    // The first attempt fails at last, when the second has come through: nobody is to hear of it.
    drop(hang);
    page.until(&format!(
        "performance.getEntriesByType('resource').filter(({{ name }}) => name.endsWith('{}')).length === 2",
        program_file()
    ))
    .await;
    page.until("(window.frames_seen = (window.frames_seen ?? 0) + 1) > 5").await;
    assert!(!page.first().has(".fallback").await);
    assert_eq!(page.first().outcome().await, "already-paramedic");
}

#[tokio::test]
async fn start_again_works_once_the_fault_is_gone() {
    let asked = std::sync::atomic::AtomicUsize::new(0);
    let page = Page::with(ELEMENT, "", move |request| {
        // It is asked for twice: to be compiled as it comes in, and then whole.
        let first =
            ends(request, program_file()) && asked.fetch_add(1, std::sync::atomic::Ordering::Relaxed) < 2;
        first.then(Response::not_found)
    })
    .await;
    stays_with_the_owners_content(&page, "network").await;
    page.first().click(".fallback button").await;
    page.first().answer("training", "paramedic").await;
    assert_eq!(page.first().outcome().await, "already-paramedic");
    assert!(!page.first().has(".fallback").await);
}
