use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Condvar, Mutex, PoisonError};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use anyhow::Result;

use crate::server::{Folder, Request, Response};

/// The path where a page waits for the next build. The query is the number of the page's own build.
const NEXT: &str = "/next-build";

/// How long a request waits for the next build. After that, the page sends another request.
const LONGEST_WAIT: Duration = Duration::from_secs(20);

/// The page that is served until the first build is done.
const NO_BUILD_YET: &str = "<!doctype html>\n<meta charset=\"utf-8\">\n<title>No build yet</title>\n\
    <body><p>There is no build yet: see the terminal. This page reloads after the first one.</p></body>\n";

/// The last good build. Its pages reload after the next one.
pub(super) struct LivePage {
    root: PathBuf,
    folder: Folder,
    /// The number of the build in the folder. It keeps growing when the server restarts, because a page may still be
    /// open. Hold this lock to read or replace the files, so that no page mixes two builds.
    build: Mutex<u128>,
    published: Condvar,
}

impl LivePage {
    /// Starts without a build. The folder is for this server alone: its old files are removed.
    pub(super) fn new(root: PathBuf) -> Result<Self> {
        if root.exists() {
            fs::remove_dir_all(&root)?;
        }
        let folder = Folder::always_fresh(&root);
        Ok(Self { root, folder, build: Mutex::new(now()), published: Condvar::new() })
    }

    /// Replaces the last build with a new one, by moving the new one's folder.
    pub(super) fn publish(&self, files: &Path) -> Result<()> {
        let mut build = self.build.lock().unwrap_or_else(PoisonError::into_inner);
        if self.root.exists() {
            fs::remove_dir_all(&self.root)?;
        }
        fs::rename(files, &self.root)?;
        *build = now().max(*build + 1);
        self.published.notify_all();
        Ok(())
    }

    /// Answers a request.
    pub(super) fn respond(&self, request: &Request) -> Response {
        if request.path == NEXT {
            return self.next_build(&request.query);
        }
        let build = self.build.lock().unwrap_or_else(PoisonError::into_inner);
        let response = if self.root.exists() {
            self.folder.respond(request)
        } else {
            Response { status: 503, ..Response::html(NO_BUILD_YET) }
        };
        reloading(response, *build)
    }

    /// Waits for a build other than the page's own, then sends an event. Sends none if the wait takes too long. Either
    /// way the connection ends, and the page's `EventSource` opens it again.
    fn next_build(&self, own: &str) -> Response {
        let build = self.build.lock().unwrap_or_else(PoisonError::into_inner);
        let is_own = |build: &mut u128| build.to_string() == own;
        let waited = self.published.wait_timeout_while(build, LONGEST_WAIT, is_own);
        let (_build, waited) = waited.unwrap_or_else(PoisonError::into_inner);
        let event = if waited.timed_out() { ":" } else { "data:" };
        Response::new(200, format!("retry: 200\n{event}\n\n"))
            .with("Content-Type", "text/event-stream")
            .with("Cache-Control", "no-store")
    }
}

/// Adds a script to an HTML page, which reloads the page after the next build. Does not change other files.
fn reloading(mut response: Response, build: u128) -> Response {
    let script = format!(
        "<script>new EventSource(\"{NEXT}?{build}\").onmessage = () => location.reload();</script>\n"
    );
    if response.header("Content-Type").is_some_and(|kind| kind.starts_with("text/html")) {
        let page = String::from_utf8_lossy(&response.body);
        if let Some((before, after)) = page.rsplit_once("</body>") {
            response.body = [before, &script, "</body>", after].concat().into();
        }
    }
    response
}

/// Returns the milliseconds since 1970.
fn now() -> u128 {
    SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_millis()
}

#[cfg(test)]
mod tests {
    use std::thread;

    use super::*;

    fn page(name: &str) -> LivePage {
        let target = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/xtask-tests");
        LivePage::new(target.join(name)).unwrap()
    }

    fn publish(page: &LivePage) {
        let files = page.root.with_extension("new");
        fs::create_dir_all(&files).unwrap();
        page.publish(&files).unwrap();
    }

    fn get(page: &LivePage, path: &str, query: &str) -> Response {
        let (method, path, query) = ("GET".to_owned(), path.to_owned(), query.to_owned());
        page.respond(&Request { method, path, query, headers: Vec::new() })
    }

    fn build(page: &LivePage) -> String {
        page.build.lock().unwrap().to_string()
    }

    #[test]
    fn only_pages_get_the_reload_script() {
        let page = reloading(Response::html("<body>Hello</body>"), 7);
        let script =
            "<script>new EventSource(\"/next-build?7\").onmessage = () => location.reload();</script>";
        assert_eq!(String::from_utf8(page.body).unwrap(), format!("<body>Hello{script}\n</body>"));
        let script = Response::new(200, "'</body>'").with("Content-Type", "text/javascript");
        assert_eq!(reloading(script.clone(), 7), script);
    }

    #[test]
    fn a_waiting_page_reloads_after_the_next_build() {
        let page = page("next-build");
        let own = build(&page);
        thread::scope(|scope| {
            let waiting = scope.spawn(|| get(&page, NEXT, &own));
            publish(&page);
            assert_eq!(waiting.join().unwrap().body, b"retry: 200\ndata:\n\n");
        });
    }

    #[test]
    fn a_page_of_an_earlier_build_reloads_at_once() {
        let page = page("earlier-build");
        for own in ["", "1"] {
            assert_eq!(get(&page, NEXT, own).body, b"retry: 200\ndata:\n\n", "{own}");
        }
    }

    #[test]
    fn before_the_first_build_a_page_waits_for_it() {
        let page = page("no-build");
        let response = get(&page, "/", "");
        let own = format!("{NEXT}?{}", build(&page));
        assert_eq!(response.status, 503);
        assert!(String::from_utf8(response.body).unwrap().contains(&own));
    }

    #[test]
    fn each_build_has_a_larger_number() {
        let page = page("numbers");
        let numbers = [(); 3].map(|()| {
            publish(&page);
            *page.build.lock().unwrap()
        });
        assert!(numbers.is_sorted_by(|one, next| one < next), "{numbers:?}");
    }
}
