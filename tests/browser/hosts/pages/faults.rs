//! Files on the widget's server that are missing, damaged, late or sent with the wrong type.

use xtask::server::{Request, Response};

use crate::feature::Feature;
use crate::hosts::browser::Browser::{self, Firefox, NoWasm};
use crate::hosts::expect::Expect::{Fallback, OwnContent};
use crate::hosts::form::Form::{Script, Snippet};
use crate::hosts::held::File::{Content, Glue, Loader, Wasm};
use crate::hosts::held::{File, Hold};
use crate::hosts::host_page::{HostPage, page};
use crate::page::dist;

const WASM: &str = "each engine fails to load WebAssembly in its own way";
const MODULES: &str = "each engine fails to load modules in its own way";
const SCRIPTS: &str = "each engine reports failed scripts in its own way";
const ORIGINS: &str = "each engine has its own cross-origin checks";
const OWN_LINK: &str = "without the owner's content, the fallback shows its own links";
const SNIPPET: &str = "the snippet must work without the program, for a while or for good";
const EARLY: &str = "the snippet's question can be answered before the program loads";
/// Part of the warning about the file with the words.
const WORDS: &str = "/content.en-";
/// Parts of the warning about a file of the program.
const NO_USE: &str = " cannot be used";
const NO_USE_OF_WASM: &str = ".wasm cannot be used";
const NO_USE_OF_SCRIPT: &str = ".js cannot be used";
const COPY: &str = "a script with a copy of the words replaces the file";
const NO_WASM: &str = "plain JavaScript loads its program from another file";

pub fn pages() -> Vec<HostPage> {
    vec![
        page("wasm-missing", "The browser has no WebAssembly (Lockdown Mode, hardened browsers).")
            .script("delete window.WebAssembly;")
            .also_as(Snippet, SNIPPET)
            .also_in(&Browser::OTHER_ENGINES, "each engine runs the plain JavaScript program"),
        page("wasm-broken", "The browser has WebAssembly, but every compilation fails.")
            .script(
                "for (const name of ['compile', 'compileStreaming', 'instantiate', 'instantiateStreaming']) {
                   if (window.WebAssembly) WebAssembly[name] = async () => { throw new WebAssembly.CompileError('broken'); };
                 }",
            )
            .announces(NO_USE_OF_WASM),
        page("wasm-404", "The .wasm file is missing.")
            .fault(|request| gone(Wasm, request))
            .announces(NO_USE_OF_WASM)
            .also_in(&Browser::OTHER_ENGINES, WASM)
            .sampled(),
        page("wasm-500", "The server answers 500 for the .wasm file.")
            .fault(|request| Wasm.is(request).then(|| Response::new(500, "sorry")))
            .announces(NO_USE_OF_WASM),
        page("wasm-blocked", "A content blocker answers with an empty .wasm file.")
            .fault(|request| Wasm.is(request).then(|| Response::new(204, "")))
            .announces(NO_USE_OF_WASM)
            .also_in(&Browser::OTHER_ENGINES, WASM),
        page("wasm-mistyped", "The .wasm file is served as text, with nosniff.")
            .fault(|request| mistyped(Wasm, request, "text/plain"))
            .also_in(&Browser::OTHER_ENGINES, WASM),
        page("wasm-truncated", "Only half of the .wasm file was uploaded.")
            .fault(|request| halved(Wasm, request))
            .announces(NO_USE_OF_WASM)
            .also_in(&Browser::OTHER_ENGINES, WASM),
        page("wasm-changed", "Some bytes of the .wasm file changed on the way.")
            .fault(changed)
            .announces(NO_USE_OF_WASM)
            .also_in(&Browser::OTHER_ENGINES, WASM),
        page("wasm-stalled", "The .wasm file never arrives.").holds_back(Hold::Always(Wasm)),
        page("wasm-late", "The .wasm file arrives after the first question is answered.")
            .holds_back(Hold::UntilAnswered(Wasm))
            .also_as(Snippet, EARLY)
            .also_in(&[Firefox], WASM),
        page("wasm-very-late", "The .wasm file arrives after plain JavaScript has taken over.")
            .holds_back(Hold::UntilStarted(Wasm)),
        page("glue-404", "The glue is missing.")
            .fault(|request| gone(Glue, request))
            .announces(NO_USE_OF_SCRIPT)
            .also_in(&Browser::OTHER_ENGINES, MODULES)
            .sampled(),
        page("glue-mistyped", "The glue is served as a web page, with nosniff.")
            .fault(|request| mistyped(Glue, request, "text/html"))
            .announces(NO_USE_OF_SCRIPT)
            .also_in(&Browser::OTHER_ENGINES, MODULES),
        page("glue-truncated", "Only half of the glue was uploaded.")
            .fault(|request| halved(Glue, request))
            .announces(NO_USE_OF_SCRIPT)
            .also_in(&Browser::OTHER_ENGINES, MODULES),
        page("glue-late", "The glue arrives after the first question is answered.")
            .holds_back(Hold::UntilAnswered(Glue))
            .needs(Feature::LateModule)
            .also_as(Snippet, EARLY)
            .also_in(&Browser::OTHER_ENGINES, MODULES),
        page("glue-stalled", "The glue never arrives.")
            .holds_back(Hold::Always(Glue))
            .needs(Feature::LateModule)
            .also_in(&Browser::OTHER_ENGINES, MODULES),
        page("content-404", "The file with the words is missing.")
            .fault(|request| gone(Content, request))
            .announces(WORDS)
            .also_as(Script, COPY)
            .also_as(Snippet, COPY)
            .also_in(&Browser::OTHER_ENGINES, COPY)
            .also_in(&[NoWasm], NO_WASM)
            .sampled(),
        page("content-truncated", "Only half of the file with the words was uploaded.")
            .fault(|request| halved(Content, request))
            .announces(WORDS),
        page("content-no-json", "The file with the words is a web page.")
            .fault(|request| Content.is(request).then(|| Response::html("<!doctype html>")))
            .announces(WORDS),
        page("content-other-json", "The file with the words is JSON with the wrong structure.")
            .fault(|request| Content.is(request).then(|| json("[]")))
            .announces(WORDS),
        page("content-edited", "Someone edited the file with the words: a word is gone, and a link runs a script.")
            .fault(edited)
            .announces(WORDS)
            .also_in(&Browser::OTHER_ENGINES, COPY),
        page("content-late", "The file with the words arrives after the first question is answered.")
            .holds_back(Hold::UntilAnswered(Content))
            .also_as(Snippet, EARLY)
            .also_in(&[NoWasm], NO_WASM),
        page("content-stalled", "The file with the words never arrives.")
            .holds_back(Hold::Always(Content))
            .announces(WORDS),
        page("program-very-late", "The program arrives after the widget has stopped waiting for it.")
            .holds_back(Hold::UntilUnavailable(Wasm)),
        page("cors-lost", "The header that lets other origins read our files is missing.")
            .fault(|request| Some(plain(request).without("Access-Control-Allow-Origin")))
            .announces(NO_USE)
            .expects(Fallback("network"))
            .also_in(&Browser::OTHER_ENGINES, ORIGINS)
            .also_in(&[NoWasm], NO_WASM),
        page("headers-lost", "A plain server sends only the CORS header and a type without a charset.")
            .fault(|request| Some(bare(request)))
            .also_in(&[Firefox], ORIGINS)
            .also_in(&[NoWasm], NO_WASM),
        page("corp-lost", "The page is isolated, and our files lack the header that opts in.")
            .header("Cross-Origin-Embedder-Policy", "require-corp")
            .fault(|request| Some(plain(request).without("Cross-Origin-Resource-Policy")))
            .expects(OwnContent)
            .also_in(&Browser::OTHER_ENGINES, ORIGINS),
        page("spa-host", "Our server sends its start page with status 200 for every file but the script.")
            .fault(|request| (!Loader.is(request)).then(|| Response::html("<!doctype html><p>Start")))
            .announces(NO_USE)
            .expects(Fallback("network"))
            .also_as(Script, OWN_LINK)
            .also_in(&[NoWasm], NO_WASM),
        page("loader-stalled", "The script never arrives.")
            .holds_back(Hold::Always(Loader))
            .needs(Feature::LateScript)
            .expects(OwnContent)
            .also_in(&[Firefox], "only Firefox's driver works while a script is stalled"),
        page("loader-404", "The script is missing.")
            .fault(|request| gone(Loader, request))
            .expects(OwnContent)
            .visited_as(Snippet, "the snippet has the most to show without the script")
            .sampled(),
        page("loader-truncated", "Only half of the script was uploaded.")
            .fault(|request| halved(Loader, request))
            .expects(OwnContent)
            // Browsers hide the details of errors in another origin's script.
            .announces("Script error")
            .also_as(Snippet, SNIPPET)
            .also_in(&[Firefox], SCRIPTS),
        page("old-release-kept", "A cached script names files of an older release, which are still there.")
            .fault(|request| old_release(request, true)),
        page("old-release-gone", "A cached script names files of an older release, which are gone.")
            .fault(|request| old_release(request, false))
            .announces(NO_USE)
            .expects(Fallback("network")),
        page("all-gone", "Every file but the script is missing.")
            .fault(|request| (!Loader.is(request)).then(Response::not_found))
            .announces(NO_USE)
            .expects(Fallback("network"))
            .also_as(Snippet, SNIPPET)
            .also_in(&[NoWasm], NO_WASM)
            .sampled(),
    ]
}

/// Returns the whole file, uncompressed.
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

/// Removes a word, and makes the links run a script.
fn edited(request: &Request) -> Option<Response> {
    let file = Content.is(request).then(|| plain(request))?;
    let text = String::from_utf8(file.body).expect("text");
    let text = text.replace("\"back\":", "\"kcab\":").replace("https://eliteamb.com", "javascript:alert(1)");
    Some(json(&text))
}

fn json(text: &str) -> Response {
    Response::new(200, text).with("Content-Type", "application/json").with("Access-Control-Allow-Origin", "*")
}

/// Flips some bytes in the middle of the code.
fn changed(request: &Request) -> Option<Response> {
    let mut response = Wasm.is(request).then(|| plain(request))?;
    let middle = response.body.len() / 2;
    response.body.iter_mut().skip(middle).take(64).for_each(|byte| *byte = !*byte);
    Some(response)
}

/// Returns the file with only two headers: a type without a charset, and the one that other origins need.
pub fn bare(request: &Request) -> Response {
    let full = plain(request);
    let kind =
        full.header("Content-Type").unwrap_or_default().split(';').next().unwrap_or_default().to_owned();
    let bare = Response::new(full.status, full.body.clone()).with("Content-Type", &kind);
    bare.with("Access-Control-Allow-Origin", "*")
}

/// Serves a script that names files with other hashes, and those files if they are `kept`.
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
