//! From a request on the wire to the answer on the wire.

use std::io::{self, Write};

use tiny_http::StatusCode;

use super::gate::Gates;
use super::journal::Journal;
use super::{Folder, Request, Response};

/// Answers a request before the folder does.
type First = Box<dyn Fn(&Request) -> Option<Response> + Send + Sync>;

/// What the threads of one server share.
pub(super) struct Site {
    folder: Folder,
    first: First,
    pub(super) journal: Journal,
    pub(super) gates: Gates,
}

impl Site {
    pub(super) fn new(folder: Folder, first: First) -> Self {
        Self { folder, first, journal: Journal::default(), gates: Gates::default() }
    }

    /// Notes the request, waits at its gates, and answers it.
    pub(super) fn answer(&self, incoming: tiny_http::Request) {
        let request = Request::from(&incoming);
        self.journal.note(&request);
        self.gates.pass(&request.path);
        let response = (self.first)(&request).unwrap_or_else(|| self.folder.respond(&request));
        let head_only = request.method == "HEAD";
        // A browser that went away meanwhile is no error of the server's.
        let _ = write(&mut incoming.into_writer(), &response, head_only);
    }
}

/// Writes an answer and asks for the connection to be closed: `tiny_http` gives each connection that is
/// kept open a thread, and lets a new one wait when the threads run out.
fn write(wire: &mut impl Write, response: &Response, head_only: bool) -> io::Result<()> {
    let status = StatusCode(response.status);
    write!(wire, "HTTP/1.1 {} {}\r\n", response.status, status.default_reason_phrase())?;
    for (name, value) in &response.headers {
        write!(wire, "{name}: {value}\r\n")?;
    }
    write!(wire, "Content-Length: {}\r\nConnection: close\r\n\r\n", response.body.len())?;
    if !head_only {
        wire.write_all(&response.body)?;
    }
    wire.flush()
}
