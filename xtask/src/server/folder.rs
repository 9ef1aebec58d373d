use std::path::PathBuf;

use http_body_util::BodyExt;
use hyper::header::{ACCEPT_ENCODING, ALLOW, CONTENT_ENCODING, CONTENT_TYPE, LOCATION, VARY};
use percent_encoding::percent_decode_str;
use tokio::runtime::Handle;
use tower_http::services::ServeDir;

use super::{Request, Response};

/// A folder of files to publish, with the headers that the README recommends.
#[derive(Debug, Clone)]
pub struct Folder {
    root: PathBuf,
    always_fresh: bool,
}

impl Folder {
    /// Serves a folder as a CDN would: browsers cache files with hashed names forever and others for minutes.
    pub fn new(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into(), always_fresh: false }
    }

    /// Serves a folder whose files may change at any moment: browsers must revalidate them each time.
    pub fn always_fresh(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into(), always_fresh: true }
    }

    /// Answers a request. A test's `first` may call this to change one thing about a good response.
    pub fn respond(&self, request: &Request) -> Response {
        let found = Handle::current().block_on(self.serve(request));
        found
            .unwrap_or_else(Response::not_found)
            .with("Access-Control-Allow-Origin", "*")
            .with("Cross-Origin-Resource-Policy", "cross-origin")
            .with("X-Content-Type-Options", "nosniff")
    }

    /// Returns `ServeDir`'s response, with the content type and cache lifetime that a good host sends.
    async fn serve(&self, request: &Request) -> Option<Response> {
        if !self.contains(&request.path) {
            return None;
        }
        // HEAD is a GET whose body is never sent.
        let method = if request.method == "HEAD" { "GET" } else { &request.method };
        let mut wanted = hyper::Request::builder().method(method).uri(&request.path);
        // No other header is passed on: a 304 or a range would depend on what the browser cached from a faulty
        // response.
        if let Some(encodings) = request.header("Accept-Encoding") {
            wanted = wanted.header(ACCEPT_ENCODING, encodings);
        }
        let mut files = ServeDir::new(&self.root).precompressed_br().precompressed_gzip();
        let (head, body) = files.try_call(wanted.body(()).ok()?).await.ok()?.into_parts();
        let mut response = Response::new(head.status.as_u16(), body.collect().await.ok()?.to_bytes());
        for name in [ALLOW, CONTENT_ENCODING, CONTENT_TYPE, LOCATION, VARY] {
            if let Some(value) = head.headers.get(&name).and_then(|value| value.to_str().ok()) {
                response = response.with(name.as_str(), value);
            }
        }
        // Without a charset, a Windows-1252 host page would garble the text.
        let text = response
            .header("Content-Type")
            .filter(|kind| kind.starts_with("text/") || kind.ends_with("/json"));
        if let Some(typed) = text.map(|kind| format!("{kind}; charset=utf-8")) {
            response = response.with("Content-Type", &typed);
        }
        Some(response.with("Cache-Control", self.cache_control(&request.path)))
    }

    /// Returns whether a path leads to something inside the folder. `ServeDir` refuses `..` but follows links.
    fn contains(&self, path: &str) -> bool {
        let relative = percent_decode_str(path.trim_start_matches('/')).decode_utf8_lossy();
        let file = self.root.join(&*relative).canonicalize();
        file.and_then(|file| Ok(file.starts_with(self.root.canonicalize()?))).unwrap_or(false)
    }

    fn cache_control(&self, path: &str) -> &'static str {
        match path {
            _ if self.always_fresh => "no-cache",
            path if is_hashed(path) => "public, max-age=31536000, immutable",
            _ => "public, max-age=300",
        }
    }
}

/// Returns whether a name has the hash that `package` adds: a hyphen and 16 hexadecimal digits before its extension,
/// such as `js`, `wasm` or `plain.js`.
fn is_hashed(path: &str) -> bool {
    let hash = path.rsplit_once('-').and_then(|(_, end)| end.split('.').next()).unwrap_or_default();
    hash.len() == 16 && hash.bytes().all(|byte| byte.is_ascii_hexdigit())
}
