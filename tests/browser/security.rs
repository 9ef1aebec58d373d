use std::fs;

use serde_json::{Value, json};
use xtask::server::Request;

use crate::feature::{Feature, can};
use crate::journeys::JOURNEYS;
use crate::page::{ELEMENT, Page, dist};
use crate::runs_as::RunsAs;

/// Words in file names that content blockers look for.
const FILTERED: [&str; 10] =
    ["ad", "ads", "analytics", "banner", "beacon", "pixel", "popup", "promo", "track", "widget"];

/// All storage that a page can read.
const TRACES: &str = "const done = arguments[arguments.length - 1];
  Promise.all([indexedDB.databases(), caches.keys()]).then(([databases, kept]) => done({
    cookie: document.cookie, databases, kept,
    local: Object.keys(localStorage), session: Object.keys(sessionStorage).sort(),
    history: Object.keys(history.state ?? {}),
  }));";

async fn traces(page: &Page) -> Value {
    page.client().execute_async(TRACES, Vec::new()).await.expect("the storage")
}

/// The expected traces, with only these keys in `sessionStorage` and `history.state`.
fn only(session: &[&str], history: &[&str]) -> Value {
    json!({ "cookie": "", "databases": [], "kept": [], "local": [], "session": session, "history": history })
}

async fn reach_a_result(page: &Page) {
    let (outcome, answers) = JOURNEYS[1];
    page.first().answer_all(answers).await;
    assert_eq!(page.first().outcome().await, outcome);
}

#[tokio::test]
async fn answers_stay_in_the_tab_until_start_again() {
    let page = Page::open(ELEMENT).await;
    reach_a_result(&page).await;
    page.first().click("[data-lang-switch]").await;
    let (answers, lang) = ("ems-career-path:element-0", "ems-career-path:lang");
    // Only browsers with the Navigation API have keys for history entries.
    let history =
        page.run("return window.navigation?.currentEntry ? ['ems-career-path:history:element-0'] : []");
    let history: Vec<String> = serde_json::from_value(history.await).expect("a list");
    let history: Vec<&str> = history.iter().map(String::as_str).collect();
    page.until(&format!("sessionStorage.getItem('{lang}')")).await;
    assert_eq!(traces(&page).await, only(&[&[answers], &*history, &[lang]].concat(), &["ems-career-path"]));
    page.first().click("[part=restart]").await;
    page.first().wait_for_question("training").await;
    assert_eq!(traces(&page).await["session"], json!([&*history, &[lang]].concat()));
    page.assert_quiet().await;
}

#[tokio::test]
async fn with_resume_and_history_off_no_trace_remains() {
    let page =
        Page::open(&ELEMENT.replace("<ems-career-path", "<ems-career-path resume=off history=off")).await;
    reach_a_result(&page).await;
    page.first().click("[data-lang-switch]").await;
    page.until(&format!("{}.lang === 'es'", page.first().part(".app, [lang=es]"))).await;
    assert_eq!(traces(&page).await, only(&[], &[]));
    page.assert_quiet().await;
}

#[tokio::test]
async fn only_the_script_is_requested_with_cookies() {
    let page = Page::open("").await;
    // Cookies ignore ports, so this one belongs to the widget's server, too.
    page.run("document.cookie = 'of=host'").await;
    page.run(&format!(
        "document.body.append(Object.assign(document.createElement('script'), {{ src: '{}' }}))",
        page.widget.url("/ems-career-path.js")
    ))
    .await;
    reach_a_result(&page).await;
    let requests = page.widget.requests();
    assert_eq!(requests.len(), RunsAs::current().files(), "{requests:?}");
    for request in requests {
        assert_eq!((request.method.as_str(), request.query.as_str()), ("GET", ""), "{request:?}");
        let is_script = request.path == "/ems-career-path.js";
        assert_eq!(request.header("Cookie").is_some(), is_script, "{request:?}");
        let mut words = request.path.split(|letter: char| !letter.is_ascii_alphanumeric());
        assert!(!words.any(|word| FILTERED.contains(&word)), "content blockers may block {}", request.path);
    }
    page.assert_quiet().await;
}

/// A page that listens for `unload` may be kept out of the back/forward cache.
#[test]
fn no_script_listens_for_the_end_of_the_page() {
    let files = fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/dist")).expect("dist/");
    let scripts = files.map(|file| file.expect("a file").path());
    let scripts: Vec<_> = scripts.filter(|path| path.extension().is_some_and(|kind| kind == "js")).collect();
    assert_eq!(scripts.len(), 5, "{scripts:?}");
    for script in scripts {
        let text = fs::read_to_string(&script).expect("a script");
        assert!(!text.contains("unload") && !text.contains("pagehide"), "{}", script.display());
    }
}

/// The value for a file's `integrity` attribute.
fn integrity(file: &str) -> String {
    let list = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/dist/integrity.json"));
    let list: Value = serde_json::from_str(&list.expect("integrity.json")).expect("JSON");
    list[file].as_str().unwrap_or_else(|| panic!("{file} is not in integrity.json")).to_owned()
}

fn with_integrity() -> String {
    let attributes = format!("crossorigin integrity='{}' src", integrity("ems-career-path.js"));
    ELEMENT.replace("async src", &format!("async {attributes}"))
}

/// Sends a changed file if the request's path has this ending.
fn changed(request: &Request, ending: &str) -> Option<xtask::server::Response> {
    request.path.ends_with(ending).then(|| {
        let mut response = dist().respond(request).without("Content-Encoding");
        let plain = Request { headers: Vec::new(), ..request.clone() };
        response.body = [dist().respond(&plain).body, b"\n".to_vec()].concat();
        response
    })
}

#[tokio::test]
async fn integrity_blocks_a_changed_script() {
    let page = Page::with(&with_integrity(), "", |request| changed(request, "/ems-career-path.js")).await;
    page.until(
        "performance.getEntriesByType('resource').some(({ name }) => name.endsWith('/ems-career-path.js'))",
    )
    .await;
    page.until("document.readyState === 'complete'").await;
    assert_eq!(page.run("return customElements.get('ems-career-path') === undefined").await, true);
    assert!(page.shows_own_content().await);
}

#[tokio::test]
async fn a_changed_wasm_is_not_run() {
    if !can(Feature::WasmBoundary) {
        return;
    }
    // Without streaming, the loader checks the hash itself.
    for prelude in ["", "<script>WebAssembly.compileStreaming = undefined</script>"] {
        let body = [prelude, ELEMENT].concat();
        let page = Page::with(&body, "", |request| changed(request, ".wasm")).await;
        reach_a_result(&page).await;
        assert_eq!(page.run(PLAIN_REQUESTS).await, 1, "{prelude}");
    }
}

#[tokio::test]
async fn an_import_map_keeps_a_changed_glue_from_running() {
    if !can(Feature::WasmBoundary) {
        return;
    }
    let map = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/dist/importmap.html"));
    let map = map.expect("an import map").replace("https://HOST/PATH/", "WIDGET/");
    for (is_changed, plain_requests) in [(false, 0), (true, 1)] {
        let page = Page::with(&[&map, ELEMENT].concat(), "", move |request| {
            let is_glue =
                request.path.starts_with("/ems-career-path-") && !request.path.ends_with(".plain.js");
            (is_changed && is_glue).then(|| changed(request, ".js")).flatten()
        })
        .await;
        reach_a_result(&page).await;
        assert_eq!(page.run(PLAIN_REQUESTS).await, plain_requests);
    }
}

/// How often the page has requested the plain JavaScript.
const PLAIN_REQUESTS: &str =
    "return performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.plain.js')).length";

#[tokio::test]
async fn integrity_covers_no_other_file() {
    for (ending, warnings) in [("", [].as_slice()), (".json", &["content.en-"]), ("[glue]", &[])] {
        let page = Page::with(&with_integrity(), "", move |request| match ending {
            "" => None,
            "[glue]" => {
                request.path.starts_with("/ems-career-path-").then(|| changed(request, ".js")).flatten()
            }
            ending => changed(request, ending),
        })
        .await;
        reach_a_result(&page).await;
        page.assert_only_warnings(warnings).await;
    }
}

#[tokio::test]
async fn printing_works_under_a_strict_policy() {
    let policy = "default-src 'none'; script-src 'nonce-n' WIDGET 'wasm-unsafe-eval'; connect-src WIDGET; \
                  img-src data:; require-trusted-types-for 'script'; trusted-types 'none'";
    let page = Page::with(ELEMENT, policy, |_| None).await;
    reach_a_result(&page).await;
    page.run(
        "Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', { get() {
           const { body, adoptedStyleSheets } = this.contentDocument;
           return { print() { window.printed = [body.textContent !== '', adoptedStyleSheets.length > 0]; } };
         } });",
    )
    .await;
    page.first().click("[part=print]").await;
    assert_eq!(page.until("window.printed").await, json!([true, true]));
    page.assert_quiet().await;
}

#[tokio::test]
async fn the_widget_works_with_a_nonce_or_a_sandbox() {
    let policies = [
        "default-src 'none'; script-src 'nonce-n' 'strict-dynamic' 'wasm-unsafe-eval'; connect-src WIDGET; img-src data:",
        "sandbox allow-scripts",
    ];
    for policy in policies {
        let page = Page::with(&ELEMENT.replace("async", "async nonce=n"), policy, |_| None).await;
        reach_a_result(&page).await;
        page.assert_quiet().await;
    }
}

/// Some versions of Safari crash on a table of external references, which wasm-bindgen would use.
#[test]
fn the_wasm_has_only_a_function_table() {
    const TABLES: u8 = 4;
    const FUNCTIONS: u8 = 0x70;
    let files = fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/dist")).expect("dist/");
    let mut paths = files.map(|file| file.expect("a file").path());
    let path = paths.find(|path| path.extension().is_some_and(|kind| kind == "wasm")).expect("a wasm file");
    let wasm = fs::read(path).expect("a readable wasm file");
    // Sections follow the magic number and the version. Each has a kind, a length (LEB128) and its content.
    let mut rest = &wasm[8..];
    while let [kind, after @ ..] = rest {
        let digits = after.iter().position(|byte| byte & 0x80 == 0).expect("a length") + 1;
        let length = after[..digits].iter().rev().fold(0, |sum, byte| (sum << 7) | usize::from(byte & 0x7f));
        let (content, next) = after[digits..].split_at(length);
        if *kind == TABLES {
            assert_eq!(content[..2], [1, FUNCTIONS]);
            return;
        }
        rest = next;
    }
    panic!("the wasm has no table section");
}
