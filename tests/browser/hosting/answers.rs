use std::fs;
use std::path::Path;

use xtask::server::Response;

use super::Host;
use super::exchange::{ask, decoded, only};

const DIST: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/dist");

/// What the browser takes, and what it gets.
const ENCODINGS: [(Option<&str>, Option<&str>); 10] = [
    (None, None),
    (Some(""), None),
    (Some("identity"), None),
    (Some("deflate"), None),
    (Some("brotli"), None),
    (Some("gzip;q=0, br;q=0"), None),
    (Some("gzip"), Some("gzip")),
    (Some("gzip, deflate, br;q=0"), Some("gzip")),
    (Some("br"), Some("br")),
    (Some("gzip, deflate, br, zstd"), Some("br")),
];

/// What every answer has.
const SHARED: [(&str, &str); 3] = [
    ("Access-Control-Allow-Origin", "*"),
    ("Cross-Origin-Resource-Policy", "cross-origin"),
    ("X-Content-Type-Options", "nosniff"),
];

/// The published files by name, without those that are compressed.
fn published() -> Vec<String> {
    let names = fs::read_dir(DIST).expect("dist/").map(|entry| entry.expect("a file").file_name());
    let names = names.map(|name| name.into_string().expect("a plain name"));
    let plain = |name: &String| !matches!(name.rsplit('.').next(), Some("br" | "gz"));
    let names: Vec<String> = names.filter(plain).collect();
    assert!(names.len() >= 9, "{names:?}");
    names
}

fn is_compressed(name: &str) -> bool {
    Path::new(DIST).join(format!("{name}.br")).exists()
}

fn media_type(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("json") => "application/json; charset=utf-8",
        Some("wasm") => "application/wasm",
        other => panic!("{other:?} is not published"),
    }
}

fn life(name: &str) -> &'static str {
    let hash = name.strip_prefix("ems-career-path-").and_then(|rest| rest.split('.').next());
    match hash {
        Some(hash) if hash.len() == 16 => "public, max-age=31536000, immutable",
        _ => "public, max-age=300",
    }
}

impl Host {
    fn get(&self, method: &str, name: &str, headers: &[(&str, &str)]) -> Response {
        ask(self.server.port, method, &format!("/career-path/{name}"), headers)
    }
}

/// Checks what every answer with a file has; gives its headers that depend on the encoding.
fn check(answer: &Response, name: &str, at: &str) {
    let expected = [("Content-Type", media_type(name)), ("Cache-Control", life(name))];
    for (header, value) in SHARED.iter().chain(&expected) {
        assert_eq!(only(answer, header), Some(*value), "{at}: {header}");
    }
    assert_eq!(only(answer, "Expires"), None, "{at}");
    assert!(
        matches!(only(answer, "Content-Language"), None | Some("en" | "es")),
        "{at}: `.br` is no language"
    );
    if is_compressed(name) {
        assert_eq!(only(answer, "Vary"), Some("Accept-Encoding"), "{at}");
    }
}

#[test]
fn every_file_comes_in_the_encoding_asked_for_with_its_headers() {
    for host in Host::each() {
        for name in published() {
            for (accepted, encoding) in ENCODINGS {
                let at = format!("{}, {name}, {accepted:?}", host.name);
                let headers = accepted.map(|accepted| ("Accept-Encoding", accepted));
                let answer = host.get("GET", &name, headers.as_slice());
                assert_eq!(answer.status, 200, "{at}");
                check(&answer, &name, &at);
                let encoding = encoding.filter(|_| is_compressed(&name));
                assert_eq!(only(&answer, "Content-Encoding"), encoding, "{at}");
                assert_eq!(only(&answer, "Content-Length"), Some(&*answer.body.len().to_string()), "{at}");
                assert!(decoded(&answer) == fs::read(Path::new(DIST).join(&name)).expect("a file"), "{at}");
            }
        }
    }
}

#[test]
fn a_proxy_gets_the_compressed_file_too() {
    for host in Host::each() {
        for encoding in ["gzip", "br"] {
            let headers = [("Accept-Encoding", encoding), ("Via", "1.1 cdn.example")];
            let answer = host.get("GET", "ems-career-path.js", &headers);
            assert_eq!(only(&answer, "Content-Encoding"), Some(encoding), "{}", host.name);
        }
    }
}

#[test]
fn head_gives_the_headers_alone() {
    for host in Host::each() {
        for name in published() {
            let at = format!("{}, {name}", host.name);
            let mut get = host.get("GET", &name, &[("Accept-Encoding", "br")]);
            let mut head = host.get("HEAD", &name, &[("Accept-Encoding", "br")]);
            assert!(head.body.is_empty(), "{at}");
            for answer in [&mut get, &mut head] {
                *answer = answer.clone().without("Date");
            }
            assert_eq!(head.headers, get.headers, "{at}");
        }
    }
}

#[test]
fn who_has_the_file_gets_a_304() {
    for host in Host::each() {
        for name in published().iter().filter(|name| is_compressed(name)) {
            let mut tags = Vec::new();
            for accepted in ["identity", "gzip", "br"] {
                let at = format!("{}, {name}, {accepted}", host.name);
                let encoding = ("Accept-Encoding", accepted);
                let first = host.get("GET", name, &[encoding]);
                for (header, condition) in [("ETag", "If-None-Match"), ("Last-Modified", "If-Modified-Since")]
                {
                    let known = only(&first, header).unwrap_or_else(|| panic!("{at}: no {header}"));
                    let again = host.get("GET", name, &[encoding, (condition, known)]);
                    assert_eq!((again.status, again.body.len()), (304, 0), "{at}, {condition}");
                    for kept in ["Cache-Control", "Vary", "ETag", "Access-Control-Allow-Origin"] {
                        assert_eq!(only(&again, kept), only(&first, kept), "{at}, {condition}: {kept}");
                    }
                }
                tags.push(only(&first, "ETag").map(str::to_owned));
            }
            tags.dedup();
            assert_eq!(tags.len(), 3, "{}: each encoding of {name} has a tag of its own", host.name);
        }
    }
}

#[test]
fn what_is_not_there_is_said_to_the_page_and_never_kept() {
    for host in Host::each() {
        for name in ["ems-career-path-0000000000000000.wasm", "content.fr.json", "old.js", "none/"] {
            let at = format!("{}, {name}", host.name);
            let answer = host.get("GET", name, &[]);
            assert_eq!(answer.status, 404, "{at}");
            for (header, value) in SHARED.iter().chain(&[("Cache-Control", "no-store")]) {
                assert_eq!(only(&answer, header), Some(*value), "{at}: {header}");
            }
        }
    }
}
