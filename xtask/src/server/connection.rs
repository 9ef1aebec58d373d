//! From a request on the wire to the answer on the wire.

use std::io::Cursor;

use tiny_http::{Header, StatusCode};

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
        // A browser that went away meanwhile is no error of the server's.
        let _ = incoming.respond(on_the_wire(response));
    }
}

fn on_the_wire(response: Response) -> tiny_http::Response<Cursor<Vec<u8>>> {
    let headers = response
        .headers
        .iter()
        .filter_map(|(name, value)| Header::from_bytes(name.as_bytes(), value.as_bytes()).ok())
        .collect();
    let length = response.body.len();
    let body = Cursor::new(response.body);
    tiny_http::Response::new(StatusCode(response.status), headers, body, Some(length), None)
        // A length on every answer, as a CDN sends it: never in chunks.
        .with_chunked_threshold(usize::MAX)
}
