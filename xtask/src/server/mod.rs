//! A small static file server, for `serve`, the browser tests and the benchmark.
//!
//! A test serves a [`Folder`]. It may answer some requests itself (a host page kept in a string, a
//! missing file, a wrong header), hold a file back with a [`Gate`], and read what was requested.
//!
//! ```
//! use xtask::server::{Folder, Response, Server};
//!
//! let folder = Folder::new("dist");
//! let server = Server::start(folder, |request| match request.path.as_str() {
//!     "/host" => Some(Response::html("<!doctype html><title>Host</title>")),
//!     path if path.ends_with(".wasm") => Some(Response::not_found()),
//!     _ => None,
//! })?;
//! println!("{}", server.url("/host"));
//! # Ok::<(), std::io::Error>(())
//! ```

mod folder;
mod gate;
mod request;
mod response;
mod site;

use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::sync::{Arc, LazyLock, mpsc};

use tokio::runtime::Runtime;
use tokio::task::AbortHandle;

pub use folder::Folder;
pub use gate::Gate;
pub use request::Request;
pub use response::Response;

use site::Site;

/// All servers share one runtime: a test process starts hundreds of servers.
static RUNTIME: LazyLock<io::Result<Runtime>> = LazyLock::new(Runtime::new);

/// A running server on 127.0.0.1. It stops when dropped.
pub struct Server {
    site: Arc<Site>,
    address: SocketAddr,
    listening: AbortHandle,
    /// Closes when the server has stopped listening.
    stopped: mpsc::Receiver<()>,
}

impl Server {
    /// Serves a folder on a free port. `first` sees each request before the folder does and may
    /// answer it; `None` leaves the request to the folder.
    ///
    /// # Errors
    /// The system's error when no port can be opened.
    pub fn start<F>(folder: Folder, first: F) -> io::Result<Self>
    where
        F: Fn(&Request) -> Option<Response> + Send + Sync + 'static,
    {
        Self::start_at(0, folder, first)
    }

    /// Does the same as [`Server::start`], on a given port.
    ///
    /// # Errors
    /// The system's error, of kind `AddrInUse` when the port is taken.
    pub(crate) fn start_at<F>(port: u16, folder: Folder, first: F) -> io::Result<Self>
    where
        F: Fn(&Request) -> Option<Response> + Send + Sync + 'static,
    {
        let runtime = RUNTIME.as_ref().map_err(|error| io::Error::from(error.kind()))?;
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
        let address = listener.local_addr()?;
        listener.set_nonblocking(true)?;
        let listener = {
            let _context = runtime.enter();
            tokio::net::TcpListener::from_std(listener)?
        };
        let site = Arc::new(Site::new(folder, Box::new(first)));
        let (stopping, stopped) = mpsc::channel();
        let listening = runtime.spawn({
            let site = Arc::clone(&site);
            async move {
                let _stopping = stopping;
                site::listen(listener, site).await;
            }
        });
        Ok(Self { site, address, listening: listening.abort_handle(), stopped })
    }

    #[cfg(test)]
    pub(crate) fn address(&self) -> SocketAddr {
        self.address
    }

    /// Returns the full URL of a path.
    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    /// Returns every request so far, in order of arrival.
    pub fn requests(&self) -> Vec<Request> {
        self.site.requests()
    }

    /// Returns the path of every request so far, without its query.
    pub fn requested_paths(&self) -> Vec<String> {
        self.requests().into_iter().map(|request| request.path).collect()
    }

    /// Holds back the response to every path with this ending until the gate is released or dropped.
    /// The ending lets a test name a file without knowing its hash: `hold(".wasm")`.
    pub fn hold(&self, ending: &str) -> Gate {
        self.site.hold(ending)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.listening.abort();
        // Nothing is ever sent: this waits until the port is free again.
        let _ = self.stopped.recv();
    }
}

fn header<'a>(headers: &'a [(String, String)], name: &str) -> Option<&'a str> {
    headers.iter().find(|(other, _)| other.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
}

#[cfg(test)]
mod tests;
