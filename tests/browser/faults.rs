//! Faults of the widget's server, and what a page is left with.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use xtask::server::{Request, Response};

use crate::page::{ELEMENT, Page, dist};
use crate::runs_as::RunsAs;

/// The page's widget can't run for this reason: the owner's content stays, and the visitor is told.
pub async fn stays_with_the_owners_content(page: &Page, reason: &str) {
    page.until("events.some(([name]) => name === 'unavailable')").await;
    let told = page.run("return events.map(([name, detail]) => [name, detail.reason])").await;
    assert_eq!(told, serde_json::json!([["unavailable", reason]]));
    assert!(page.shows_own_content().await);
    assert!(!page.first().text(".fallback").await.is_empty());
}

/// The reason where neither program can be had.
pub fn lost() -> &'static str {
    if RunsAs::current() == RunsAs::JavaScript { "no-wasm" } else { "network" }
}

pub fn is_program(request: &Request) -> bool {
    ends(request, ".wasm") || ends(request, ".plain.js")
}

pub fn ends(request: &Request, ending: &str) -> bool {
    request.path.ends_with(ending)
}

pub fn is_glue(request: &Request) -> bool {
    ends(request, ".js") && !ends(request, ".plain.js") && request.path != "/ems-career-path.js"
}

/// The file as the server has it, whole, whatever the browser would accept.
pub fn plain(request: &Request) -> Response {
    dist().respond(&Request { headers: Vec::new(), ..request.clone() })
}

/// A fault of the widget's server that can be mended.
pub struct Fault(Arc<AtomicBool>);

impl Fault {
    pub fn mend(&self) {
        self.0.store(false, Ordering::Relaxed);
    }
}

/// A page whose server has lost the program in both its forms.
pub async fn faulty() -> (Fault, Page) {
    let broken = Arc::new(AtomicBool::new(true));
    let fault = Fault(broken.clone());
    let page = Page::with(ELEMENT, "", move |request| {
        (is_program(request) && broken.load(Ordering::Relaxed)).then(Response::not_found)
    });
    (fault, page.await)
}
