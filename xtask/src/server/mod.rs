//! A small static file server, for `serve` and for the browser tests.
//!
//! A test serves a [`Folder`] and may answer some requests itself (a host page kept in a string, a
//! missing file, a wrong header), hold a file back with a [`Gate`], and read what was asked for.
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

mod connection;
mod folder;
mod freshness;
mod gate;
mod journal;
mod media_type;
mod request;
mod response;

use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::thread::{self, JoinHandle};

pub use folder::Folder;
pub use gate::Gate;
pub use request::Request;
pub use response::Response;

use connection::Site;
use gate::Gates;
use journal::Journal;

/// A running server on 127.0.0.1; it stops when dropped.
pub struct Server {
    listener: Arc<tiny_http::Server>,
    site: Arc<Site>,
    address: SocketAddr,
    listening: Option<JoinHandle<()>>,
}

impl Server {
    /// Serves a folder on a free port. `first` sees each request before the folder does; what it
    /// gives is the answer, and `None` leaves the request to the folder.
    ///
    /// # Errors
    /// The system's error when no port can be opened.
    pub fn start<F>(folder: Folder, first: F) -> io::Result<Self>
    where
        F: Fn(&Request) -> Option<Response> + Send + Sync + 'static,
    {
        Self::start_at(0, folder, first)
    }

    /// [`Server::start`] on a port of the caller's choice.
    ///
    /// # Errors
    /// The system's error, of kind `AddrInUse` when the port is taken.
    pub fn start_at<F>(port: u16, folder: Folder, first: F) -> io::Result<Self>
    where
        F: Fn(&Request) -> Option<Response> + Send + Sync + 'static,
    {
        let listener = tiny_http::Server::http((Ipv4Addr::LOCALHOST, port)).map_err(as_io)?;
        let address = listener.server_addr().to_ip().ok_or(io::ErrorKind::AddrNotAvailable)?;
        let listener = Arc::new(listener);
        let site = Arc::new(Site::new(folder, Box::new(first)));
        let listening = thread::spawn({
            let (listener, site) = (Arc::clone(&listener), Arc::clone(&site));
            move || listen(&listener, &site)
        });
        Ok(Self { listener, site, address, listening: Some(listening) })
    }

    /// Where the server listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The whole address of a path, as a browser is given it.
    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    /// Every request so far, in the order of arrival.
    pub fn requests(&self) -> Vec<Request> {
        self.journal().requests()
    }

    /// The path of every request so far, without its query.
    pub fn requested_paths(&self) -> Vec<String> {
        self.requests().into_iter().map(|request| request.path).collect()
    }

    /// Waits until a path with this ending has been asked for; false when ten seconds pass first.
    #[must_use]
    pub fn wait_for_request(&self, ending: &str) -> bool {
        self.journal().wait_for(ending)
    }

    /// Holds back the answer to every path with this ending, until the gate is released or dropped.
    /// The ending lets a test name a file without knowing its hash: `hold(".wasm")`.
    pub fn hold(&self, ending: &str) -> Gate {
        self.gates().hold(ending)
    }

    fn journal(&self) -> &Journal {
        &self.site.journal
    }

    fn gates(&self) -> &Gates {
        &self.site.gates
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.gates().release_all();
        self.listener.unblock();
        if let Some(listening) = self.listening.take() {
            // A panic there has already been reported; there is nothing to add.
            let _ = listening.join();
        }
    }
}

/// Takes one request after the other. Each gets a thread of its own, since a gate may hold it.
fn listen(listener: &tiny_http::Server, site: &Arc<Site>) {
    for incoming in listener.incoming_requests() {
        let site = Arc::clone(site);
        thread::spawn(move || site.answer(incoming));
    }
}

fn as_io(error: Box<dyn std::error::Error + Send + Sync>) -> io::Error {
    error.downcast::<io::Error>().map_or_else(io::Error::other, |error| *error)
}

#[cfg(test)]
mod tests;
