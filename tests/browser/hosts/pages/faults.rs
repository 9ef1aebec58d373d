//! Parts that are missing, damaged, late or mistyped on the widget's own host.

use xtask::server::{Request, Response};

use crate::feature::Feature;
use crate::hosts::expect::Expect::{Fallback, OwnContent};
use crate::hosts::held::File::{Content, Glue, Loader, Wasm};
use crate::hosts::held::{File, Hold};
use crate::hosts::host_page::{HostPage, page};
use crate::page::dist;

pub fn pages() -> Vec<HostPage> {
    vec![
        page("wasm-missing"),
        page("wasm-broken"),
        page("wasm-404").fault(|request| gone(Wasm, request)),
        page("wasm-500").fault(|request| Wasm.is(request).then(|| Response::new(500, "sorry"))),
        page("wasm-blocked").fault(|request| Wasm.is(request).then(|| Response::new(204, ""))),
        page("wasm-mistyped").fault(|request| mistyped(Wasm, request, "text/plain")),
        page("wasm-truncated").fault(|request| halved(Wasm, request)),
        page("wasm-changed").fault(changed),
        page("wasm-stalled").holds_back(Hold::Always(Wasm)),
        page("wasm-late").holds_back(Hold::UntilAnswered(Wasm)),
        page("wasm-very-late").holds_back(Hold::UntilAsked(Wasm)),
        page("glue-404").fault(|request| gone(Glue, request)),
        page("glue-mistyped").fault(|request| mistyped(Glue, request, "text/html")),
        page("glue-truncated").fault(|request| halved(Glue, request)),
        page("glue-late").holds_back(Hold::UntilAnswered(Glue)).needs(Feature::LateModule),
        page("glue-stalled").holds_back(Hold::Always(Glue)).needs(Feature::LateModule),
        page("content-404").fault(|request| gone(Content, request)).expects(Fallback("network")),
        page("content-truncated").fault(|request| halved(Content, request)).expects(Fallback("network")),
        page("content-no-json")
            .fault(|request| Content.is(request).then(|| Response::html("<!doctype html>")))
            .expects(Fallback("network")),
        page("content-other-json")
            .fault(|request| Content.is(request).then(|| json("[]")))
            .expects(Fallback("network")),
        page("content-late").holds_back(Hold::UntilAnswered(Content)),
        page("content-very-late").holds_back(Hold::UntilTold(Content)),
        page("cors-lost")
            .fault(|request| Some(plain(request).without("Access-Control-Allow-Origin")))
            .expects(Fallback("network")),
        page("headers-lost").fault(|request| Some(bare(request))),
        page("corp-lost")
            .header("Cross-Origin-Embedder-Policy", "require-corp")
            .fault(|request| Some(plain(request).without("Cross-Origin-Resource-Policy")))
            .expects(OwnContent),
        page("spa-host")
            .fault(|request| (!Loader.is(request)).then(|| Response::html("<!doctype html><p>Start")))
            .expects(Fallback("network")),
        page("loader-stalled")
            .holds_back(Hold::Always(Loader))
            .needs(Feature::LateScript)
            .expects(OwnContent),
        page("loader-404").fault(|request| gone(Loader, request)).expects(OwnContent),
        page("loader-truncated")
            .fault(|request| halved(Loader, request))
            .expects(OwnContent)
            // What a script of another origin says is kept from the page.
            .announces("Script error"),
        page("old-release-kept").fault(|request| old_release(request, true)),
        page("old-release-gone").fault(|request| old_release(request, false)).expects(Fallback("network")),
        page("all-gone")
            .fault(|request| (!Loader.is(request)).then(Response::not_found))
            .expects(Fallback("network")),
    ]
}

/// The file as the server has it, whole, whatever the browser would accept.
fn plain(request: &Request) -> Response {
    dist().respond(&Request { headers: Vec::new(), ..request.clone() })
}

fn gone(file: File, request: &Request) -> Option<Response> {
    file.is(request).then(Response::not_found)
}

fn mistyped(file: File, request: &Request, media_type: &str) -> Option<Response> {
    file.is(request).then(|| dist().respond(request).with("Content-Type", media_type))
}

fn halved(file: File, request: &Request) -> Option<Response> {
    let whole = file.is(request).then(|| plain(request))?;
    let half = whole.body.len() / 2;
    Some(whole.truncated(half))
}

fn json(text: &str) -> Response {
    Response::new(200, text).with("Content-Type", "application/json").with("Access-Control-Allow-Origin", "*")
}

/// Bytes in the middle of the code are others.
fn changed(request: &Request) -> Option<Response> {
    let mut response = Wasm.is(request).then(|| plain(request))?;
    let middle = response.body.len() / 2;
    response.body.iter_mut().skip(middle).take(64).for_each(|byte| *byte = !*byte);
    Some(response)
}

/// Types without a charset, and the one header that another origin can't do without.
pub fn bare(request: &Request) -> Response {
    let full = plain(request);
    let kind =
        full.header("Content-Type").unwrap_or_default().split(';').next().unwrap_or_default().to_owned();
    let bare = Response::new(full.status, full.body.clone()).with("Content-Type", &kind);
    bare.with("Access-Control-Allow-Origin", "*")
}

/// The script of an older release, which names files by other hashes.
pub fn old_release(request: &Request, kept: bool) -> Option<Response> {
    const OLD: &str = "-0ld";
    if Loader.is(request) {
        let mut script = plain(request);
        let text = String::from_utf8(script.body)
            .expect("text")
            .replace("ems-career-path-", &format!("ems-career-path{OLD}-"));
        script.body = text.into_bytes();
        return Some(script);
    }
    let path = request.path.replace(OLD, "");
    (path != request.path).then(|| {
        if kept { dist().respond(&Request { path, ..request.clone() }) } else { Response::not_found() }
    })
}
