use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};

use xtask::server::{Folder, Request, Response, Server};

use super::form::Form;
use super::held::File;
use super::host_page::HostPage;
use crate::page::{Page, dist};
use crate::runs_as::RunsAs;
use crate::time_limits;

/// Under this path, the page is the same and our script is empty.
const INERT: &str = "/inert";

/// A build of the widget with its address baked in.
const ADDRESSED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/target/addressed/dist");

/// Whether our script runs on the page.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Guest {
    Absent,
    Present,
}

impl Guest {
    fn prefix(self) -> &'static str {
        match self {
            Self::Absent => INERT,
            Self::Present => "",
        }
    }

    /// Returns the path of the page.
    pub fn path(self) -> String {
        format!("{}/", self.prefix())
    }
}

/// Starts the servers of a host page and of its widget.
pub fn serve(page: &mut Page, host: &HostPage, form: Form) {
    page.widget = widget(host);
    page.host = site(host, form, &page.widget.url(""));
}

fn widget(host: &HostPage) -> Server {
    let fault = host.fault;
    start(move |request| {
        if request.path.starts_with(INERT) {
            let script = Response::new(200, "").with("Content-Type", "text/javascript");
            return Some(
                script
                    .with("Access-Control-Allow-Origin", "*")
                    .with("Cross-Origin-Resource-Policy", "cross-origin"),
            );
        }
        fault(request)
    })
}

fn site(host: &HostPage, form: Form, widget: &str) -> Server {
    let pages = [Guest::Absent, Guest::Present].map(|guest| (guest, compose(host, form, guest, widget)));
    let headers: Vec<(&str, String)> =
        host.headers.iter().map(|(name, value)| (*name, value.replace("WIDGET", widget))).collect();
    let (frame, address) = (host.frame, format!("{widget}/"));
    start(move |request| {
        let guest = if request.path.starts_with(INERT) { Guest::Absent } else { Guest::Present };
        let path = request.path.strip_prefix(guest.prefix()).unwrap_or_default();
        let (_, html) = pages.iter().find(|(other, _)| *other == guest)?;
        let document = || {
            headers.iter().fold(Response::html(html.clone()), |page, (name, value)| page.with(name, value))
        };
        Some(match (path, frame) {
            ("/", None) | ("/framed.html", Some(_)) => document(),
            ("/", Some(attributes)) => Response::html(framing_document(attributes)),
            ("/elsewhere", _) => Response::html("<!doctype html><title>Elsewhere</title>"),
            ("/bundle.js" | "/beside/bundle.js", _) => bundle(guest, &dist(), request),
            ("/addressed.js", _) => {
                let mut bundle = bundle(guest, &Folder::always_fresh(ADDRESSED), request);
                let script = String::from_utf8(bundle.body).expect("text");
                bundle.body = script.replace(xtask::ADDRESS, &address).into_bytes();
                bundle
            }
            // In this folder, our files are next to the bundle.
            (path, _) if path.starts_with("/beside/") => {
                dist().respond(&Request { path: path.replace("/beside", ""), ..request.clone() })
            }
            _ => Response::not_found(),
        })
    })
}

/// Starts a server on a port that no earlier page had, because browsers store answers and files by origin.
fn start(answer: impl Fn(&Request) -> Option<Response> + Clone + Send + Sync + 'static) -> Server {
    static USED: Mutex<BTreeSet<String>> = Mutex::new(BTreeSet::new());
    loop {
        let server = Server::start(dist(), answer.clone()).expect("a server");
        if USED.lock().unwrap_or_else(PoisonError::into_inner).insert(server.url("")) {
            return server;
        }
    }
}

/// Returns the page's HTML with the recorder and the widget's markup inserted.
fn compose(host: &HostPage, form: Form, guest: Guest, widget: &str) -> Vec<u8> {
    let limits = if host.hold.is_some() { 1 } else { time_limits::NEVER };
    let recorder = format!(
        "<head><script nonce=\"n\">{}{}{}</script><link rel=icon href=data:,>",
        RunsAs::current().prelude(),
        time_limits::scaled_by(limits),
        include_str!("recorder.js")
    );
    let script = format!("<script {} src=\"SCRIPT{}\"></script>", host.attributes, host.query);
    let url = format!("{widget}{}/ems-career-path.js", guest.prefix());
    let html = host
        .html()
        .replacen("<head>", &recorder, 1)
        .replace("<!-- widget -->", &[&form.element(), "\n", &script].concat())
        .replace("<!-- element -->", &form.element())
        .replace("<!-- script -->", &script)
        .replace("SCRIPT", &url)
        .replace("WIDGET", widget)
        .replace("INTEGRITY", &integrity());
    if host.western {
        // We only use characters below 256 that Windows-1252 encodes as Unicode does.
        html.chars().map(|letter| u8::try_from(u32::from(letter)).expect("a Western letter")).collect()
    } else {
        html.into_bytes()
    }
}

/// Returns a document that shows the page in a frame.
fn framing_document(attributes: &str) -> String {
    format!(
        "<!doctype html><html lang=en><head><title>Outer</title><link rel=icon href=data:,></head>
         <body><iframe width=460 height=860 src=framed.html {attributes}></iframe></body></html>"
    )
}

/// Returns the page's scripts and ours combined, as an optimizer would.
fn bundle(guest: Guest, folder: &Folder, request: &Request) -> Response {
    let path = File::Loader.ending();
    let mut response = folder.respond(&Request { path, headers: Vec::new(), ..request.clone() });
    if guest == Guest::Absent {
        response.body.clear();
    }
    let (before, after) = ("window.bundled = 'before';\n;", "\n;window.bundled = 'after';");
    response.body = [before.as_bytes(), &response.body, after.as_bytes()].concat();
    response
}

/// Returns the digest of our script, from `integrity.json`.
fn integrity() -> String {
    let list = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/dist/integrity.json"));
    let list: serde_json::Value =
        serde_json::from_str(&list.expect("integrity.json is packaged")).expect("JSON");
    list["ems-career-path.js"].as_str().expect("a digest").to_owned()
}
