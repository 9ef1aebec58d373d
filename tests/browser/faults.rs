//! Faults of the widget's server, and what the page then shows.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use xtask::server::{Gate, Request, Response};

use crate::page::{ELEMENT, Page, dist};
use crate::runs_as::RunsAs;

/// Waits until the widget is unavailable for this reason, and checks that the owner's content and the fallback show.
pub async fn falls_back_to_own_content(page: &Page, reason: &str) {
    page.until("events.some(([name]) => name === 'unavailable')").await;
    let received = page.run("return events.map(([name, detail]) => [name, detail.reason])").await;
    assert_eq!(received, serde_json::json!([["unavailable", reason]]));
    assert!(page.shows_own_content().await);
    assert!(!page.first().text(".fallback").await.is_empty());
}

/// The reason in the `unavailable` event if neither the wasm nor the JavaScript can load.
pub fn reason_without_program() -> &'static str {
    if RunsAs::current() == RunsAs::JavaScript { "no-wasm" } else { "network" }
}

pub fn is_program(request: &Request) -> bool {
    ends(request, ".wasm") || ends(request, ".plain.js")
}

pub fn ends(request: &Request, ending: &str) -> bool {
    request.path.ends_with(ending)
}

pub fn is_glue(request: &Request) -> bool {
    ends(request, ".js")
        && !ends(request, ".plain.js")
        && !is_content_copy(request)
        && request.path != "/ems-career-path.js"
}

/// Whether a request is for the built-in content of a language.
pub fn is_content(request: &Request, lang: &str) -> bool {
    request.path.starts_with(&format!("/content.{lang}-"))
}

/// Whether a request is for the script with a copy of the built-in content.
pub fn is_content_copy(request: &Request) -> bool {
    ends(request, ".content.js")
}

/// Holds back both forms of the program.
pub fn hold_program(page: &Page) -> [Gate; 2] {
    [".wasm", ".plain.js"].map(|ending| page.widget.hold(ending))
}

/// The whole file, uncompressed, even if the request accepts compression.
pub fn plain(request: &Request) -> Response {
    dist().respond(&Request { headers: Vec::new(), ..request.clone() })
}

/// A fault of the widget's server. A test can repair it.
pub struct Fault(Arc<AtomicBool>);

impl Fault {
    pub fn repair(&self) {
        self.0.store(false, Ordering::Relaxed);
    }
}

/// Opens a page on which neither form of the program, wasm or JavaScript, can load until the fault is repaired.
pub async fn page_without_program() -> (Fault, Page) {
    let broken = Arc::new(AtomicBool::new(true));
    let fault = Fault(broken.clone());
    let page = Page::with(ELEMENT, "", move |request| {
        (is_program(request) && broken.load(Ordering::Relaxed)).then(Response::not_found)
    });
    (fault, page.await)
}
