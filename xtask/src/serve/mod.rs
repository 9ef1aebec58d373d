//! `cargo xtask serve`: serves the published files on this machine. With `--watch`, serves a debug build and rebuilds
//! it on every change.
//!
//! ```text
//! changes    watches the files, and decides what to rebuild
//! draft      the debug build
//! live_page  the last good build, served with a script that reloads the page after the next one
//! ```
//!
//! We do not use Trunk's own `serve`, because it compiles and packages everything on every change, even of one word.

mod changes;
mod draft;
mod live_page;

use std::io::ErrorKind;
use std::sync::Arc;
use std::thread;
use std::time::Instant;

use anyhow::{Context, Result};

use crate::build;
use crate::project::Project;
use crate::server::{Folder, Request, Response, Server};
use crate::setup;
use changes::{Changes, Stale};
use draft::Draft;
use live_page::LivePage;

/// How many ports are tried after the first one.
const PORTS: u16 = 20;

/// Builds the widget and serves it until the program is stopped.
pub(crate) fn serve(project: &Project, port: u16) -> Result<()> {
    setup::for_building(project)?;
    build::build(project)?;
    let server = first_free(&Folder::always_fresh(project.dist()), port, |_| None)?;
    announce(&server);
    loop {
        thread::park();
    }
}

/// Serves a debug build until the program is stopped, and rebuilds it on every change. If a build fails, the last good
/// page stays up.
pub(crate) fn watch(project: &Project, port: u16) -> Result<()> {
    setup::for_watching(project)?;
    // Starts before the first build, so that changes during it are not missed.
    let changes = Changes::watch(project)?;
    let draft = Draft::new(project)?;
    let page = Arc::new(LivePage::new(draft.published())?);
    let served = Arc::clone(&page);
    let respond = move |request: &Request| Some(served.respond(request));
    let server = first_free(&Folder::new(draft.published()), port, respond)?;
    announce(&server);
    let mut stale = Stale::Program;
    loop {
        let start = Instant::now();
        let built = draft.build(stale).and_then(|files| page.publish(&files));
        match &built {
            Ok(()) => println!("built in {:.1} s", start.elapsed().as_secs_f64()),
            Err(error) => eprintln!("error: {error:#}\nnot built: the last good page stays up"),
        }
        let changed = changes.next()?;
        stale = if built.is_ok() { changed } else { stale.max(changed) };
    }
}

fn announce(server: &Server) {
    println!("Serving index.html with the widget (Ctrl-C stops):\n{}", server.url("/"));
}

/// Starts a server on this port or, if it is taken, on the next free one.
fn first_free<F>(folder: &Folder, port: u16, first: F) -> Result<Server>
where
    F: Fn(&Request) -> Option<Response> + Clone + Send + Sync + 'static,
{
    let mut ports = port..=port.saturating_add(PORTS);
    let started = loop {
        let Some(port) = ports.next() else { break Err(ErrorKind::AddrInUse.into()) };
        match Server::start_at(port, folder.clone(), first.clone()) {
            Err(error) if error.kind() == ErrorKind::AddrInUse => {}
            started => break started,
        }
    };
    started.with_context(|| format!("could not listen on 127.0.0.1:{port}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_taken_port_falls_back_to_the_next() {
        let folder = Folder::new(".");
        let first = first_free(&folder, 18_080, |_| None).unwrap();
        let second = first_free(&folder, first.address().port(), |_| None).unwrap();
        assert!(second.address().port() > first.address().port());
    }
}
