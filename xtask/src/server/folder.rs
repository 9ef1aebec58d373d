use std::fs;
use std::path::{Component, Path, PathBuf};

use super::freshness::Freshness;
use super::media_type::media_type;
use super::{Request, Response};

/// The compressed neighbours a file may have, the smaller first.
const ENCODINGS: [(&str, &str); 2] = [("br", "br"), ("gzip", "gz")];

/// A folder of files to publish, with the headers the README asks a host for.
#[derive(Debug, Clone)]
pub struct Folder {
    root: PathBuf,
    freshness: Freshness,
}

impl Folder {
    /// A folder served as a CDN would: hashed names are kept for ever, the others for minutes.
    pub fn new(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into(), freshness: Freshness::Published }
    }

    /// A folder whose files may change at any moment, as they do while one works on them.
    pub fn always_fresh(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into(), freshness: Freshness::AlwaysFresh }
    }

    /// The answer to a request. A test may call this to change one thing about a good answer.
    pub fn respond(&self, request: &Request) -> Response {
        if !matches!(request.method.as_str(), "GET" | "HEAD") {
            return Response::new(405, "only GET and HEAD\n").with("Allow", "GET, HEAD");
        }
        let found = self.file(&request.path).and_then(|path| {
            let (body, encoding) = read(&path, request)?;
            Some((path, body, encoding))
        });
        let Some((path, body, encoding)) = found else {
            return shared(Response::not_found());
        };
        let response = Response::new(200, body)
            .with("Content-Type", media_type(&path))
            .with("Cache-Control", self.freshness.cache_control(&path))
            .with("Vary", "Accept-Encoding");
        shared(match encoding {
            Some(encoding) => response.with("Content-Encoding", encoding),
            None => response,
        })
    }

    /// The file a path means: inside the folder, however the path is spelled.
    fn file(&self, path: &str) -> Option<PathBuf> {
        let relative = PathBuf::from(decoded(path)?.strip_prefix('/')?);
        let plain = relative.components().all(|part| matches!(part, Component::Normal(_)));
        if !plain {
            return None;
        }
        let file = self.root.join(relative);
        let file = if file.is_dir() { file.join("index.html") } else { file };
        // A link that leads outside is no part of the folder either.
        let inside = file.canonicalize().ok()?.starts_with(self.root.canonicalize().ok()?);
        inside.then_some(file)
    }
}

/// The smallest form of the file that the browser takes, and its encoding.
fn read(path: &Path, request: &Request) -> Option<(Vec<u8>, Option<&'static str>)> {
    for (encoding, ending) in ENCODINGS {
        if request.accepts(encoding) {
            let mut neighbour = path.as_os_str().to_owned();
            neighbour.push(".");
            neighbour.push(ending);
            if let Ok(body) = fs::read(neighbour) {
                return Some((body, Some(encoding)));
            }
        }
    }
    Some((fs::read(path).ok()?, None))
}

/// What lets a page of any other origin use the files.
fn shared(response: Response) -> Response {
    response
        .with("Access-Control-Allow-Origin", "*")
        .with("Cross-Origin-Resource-Policy", "cross-origin")
        .with("X-Content-Type-Options", "nosniff")
}

/// A path without its percent signs; `None` when it is not UTF-8 or cannot be a file's name.
fn decoded(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(if byte == b'%' {
            let digits = [rest.next()?, rest.next()?];
            u8::from_str_radix(std::str::from_utf8(&digits).ok()?, 16).ok()?
        } else {
            byte
        });
    }
    let path = String::from_utf8(bytes).ok()?;
    (!path.contains(['\0', '\\'])).then_some(path)
}
