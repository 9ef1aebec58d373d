use std::fs;
use std::path::Path;

use xtask::server::Response;

use super::Host;
use super::exchange::{decoded, request, single_header};

const DIST: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/dist");

/// Values of `Accept-Encoding`, each with the `Content-Encoding` of the response.
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

/// The headers of every response.
const SHARED: [(&str, &str); 3] = [
    ("Access-Control-Allow-Origin", "*"),
    ("Cross-Origin-Resource-Policy", "cross-origin"),
    ("X-Content-Type-Options", "nosniff"),
];

/// Returns the names of the published files, except the compressed versions.
fn published() -> Vec<String> {
    let names = fs::read_dir(DIST).expect("dist/").map(|entry| entry.expect("a file").file_name());
    let names = names.map(|name| name.into_string().expect("a name in UTF-8"));
    let uncompressed = |name: &String| !matches!(name.rsplit('.').next(), Some("br" | "gz"));
    let names: Vec<String> = names.filter(uncompressed).collect();
    assert!(names.len() >= 9, "{names:?}");
    names
}

/// Whether a published file has compressed versions.
fn has_compressed_versions(name: &str) -> bool {
    Path::new(DIST).join(format!("{name}.br")).exists()
}

fn media_type(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("json") => "application/json; charset=utf-8",
        Some("wasm") => "application/wasm",
        other => panic!("unexpected file type: {other:?}"),
    }
}

fn cache_control(name: &str) -> &'static str {
    let hash = name.rsplit_once('-').and_then(|(_, rest)| rest.split('.').next());
    match hash {
        Some(hash) if hash.len() == 16 => "public, max-age=31536000, immutable",
        _ => "public, max-age=300",
    }
}

impl Host {
    fn get(&self, method: &str, name: &str, headers: &[(&str, &str)]) -> Response {
        request(self.server.port, method, &format!("/career-path/{name}"), headers)
    }
}

/// Checks the headers of a response with a file. `at` names the request in failures.
fn check(response: &Response, name: &str, at: &str) {
    let expected = [("Content-Type", media_type(name)), ("Cache-Control", cache_control(name))];
    for (header, value) in SHARED.iter().chain(&expected) {
        assert_eq!(single_header(response, header), Some(*value), "{at}: {header}");
    }
    assert_eq!(single_header(response, "Expires"), None, "{at}");
    assert!(
        matches!(single_header(response, "Content-Language"), None | Some("en" | "es")),
        "{at}: the server took `.br` for a language"
    );
    if has_compressed_versions(name) {
        assert_eq!(single_header(response, "Vary"), Some("Accept-Encoding"), "{at}");
    }
}

#[test]
fn every_file_has_the_requested_encoding_and_its_headers() {
    for host in Host::each() {
        for name in published() {
            for (accepted, encoding) in ENCODINGS {
                let at = format!("{}, {name}, {accepted:?}", host.name);
                let headers = accepted.map(|accepted| ("Accept-Encoding", accepted));
                let response = host.get("GET", &name, headers.as_slice());
                assert_eq!(response.status, 200, "{at}");
                check(&response, &name, &at);
                // The server itself may compress the files that owners copy.
                if has_compressed_versions(&name) {
                    assert_eq!(single_header(&response, "Content-Encoding"), encoding, "{at}");
                    let length = response.body.len().to_string();
                    assert_eq!(single_header(&response, "Content-Length"), Some(&*length), "{at}");
                }
                assert!(decoded(&response) == fs::read(Path::new(DIST).join(&name)).expect("a file"), "{at}");
            }
        }
    }
}

#[test]
fn a_proxy_gets_compressed_files_too() {
    for host in Host::each() {
        for encoding in ["gzip", "br"] {
            let headers = [("Accept-Encoding", encoding), ("Via", "1.1 cdn.example")];
            let response = host.get("GET", "ems-career-path.js", &headers);
            assert_eq!(single_header(&response, "Content-Encoding"), Some(encoding), "{}", host.name);
        }
    }
}

#[test]
fn head_returns_the_headers_alone() {
    for host in Host::each() {
        for name in published() {
            let at = format!("{}, {name}", host.name);
            let mut get = host.get("GET", &name, &[("Accept-Encoding", "br")]);
            let mut head = host.get("HEAD", &name, &[("Accept-Encoding", "br")]);
            assert!(head.body.is_empty(), "{at}");
            for response in [&mut get, &mut head] {
                *response = response.clone().without("Date");
            }
            assert_eq!(head.headers, get.headers, "{at}");
        }
    }
}

#[test]
fn a_browser_that_has_the_file_gets_a_304() {
    for host in Host::each() {
        for name in published().iter().filter(|name| has_compressed_versions(name)) {
            let mut tags = Vec::new();
            for accepted in ["identity", "gzip", "br"] {
                let at = format!("{}, {name}, {accepted}", host.name);
                let encoding = ("Accept-Encoding", accepted);
                let first = host.get("GET", name, &[encoding]);
                for (header, condition) in [("ETag", "If-None-Match"), ("Last-Modified", "If-Modified-Since")]
                {
                    let value = single_header(&first, header).unwrap_or_else(|| panic!("{at}: no {header}"));
                    let again = host.get("GET", name, &[encoding, (condition, value)]);
                    assert_eq!((again.status, again.body.len()), (304, 0), "{at}, {condition}");
                    for unchanged in ["Cache-Control", "Vary", "ETag", "Access-Control-Allow-Origin"] {
                        assert_eq!(
                            single_header(&again, unchanged),
                            single_header(&first, unchanged),
                            "{at}, {condition}: {unchanged}"
                        );
                    }
                }
                tags.push(single_header(&first, "ETag").map(str::to_owned));
            }
            tags.dedup();
            assert_eq!(tags.len(), 3, "{}: two encodings of {name} have the same ETag", host.name);
        }
    }
}

#[test]
fn a_404_is_readable_by_the_page_and_never_cached() {
    for host in Host::each() {
        for name in ["ems-career-path-0000000000000000.wasm", "content.fr.json", "old.js", "none/"] {
            let at = format!("{}, {name}", host.name);
            let response = host.get("GET", name, &[]);
            assert_eq!(response.status, 404, "{at}");
            for (header, value) in SHARED.iter().chain(&[("Cache-Control", "no-store")]) {
                assert_eq!(single_header(&response, header), Some(*value), "{at}: {header}");
            }
        }
    }
}
