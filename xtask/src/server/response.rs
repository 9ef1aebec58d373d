use http_body_util::Full;
use hyper::body::Bytes;

/// An HTTP response, with its whole body in memory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Response {
    /// The HTTP status.
    pub status: u16,
    /// The headers. Date and length are added when it is sent.
    pub headers: Vec<(String, String)>,
    /// The body, already encoded if a header says so.
    pub body: Vec<u8>,
}

impl Response {
    /// Returns a response with a body and no headers yet.
    pub fn new(status: u16, body: impl Into<Vec<u8>>) -> Self {
        Self { status, headers: Vec::new(), body: body.into() }
    }

    /// Returns an HTML page, such as a test's host page.
    pub fn html(page: impl Into<Vec<u8>>) -> Self {
        Self::new(200, page).with("Content-Type", "text/html; charset=utf-8")
    }

    /// Returns a plain 404.
    pub fn not_found() -> Self {
        Self::new(404, "not found\n").with("Content-Type", "text/plain; charset=utf-8")
    }

    /// Sets a header, replacing an earlier one of the same name.
    #[must_use]
    pub fn with(self, name: &str, value: &str) -> Self {
        let mut response = self.without(name);
        response.headers.push((name.to_owned(), value.to_owned()));
        response
    }

    /// Removes a header.
    #[must_use]
    pub fn without(mut self, name: &str) -> Self {
        self.headers.retain(|(other, _)| !other.eq_ignore_ascii_case(name));
        self
    }

    /// Truncates the body to this many bytes, like a half-finished upload.
    #[must_use]
    pub fn truncated(mut self, length: usize) -> Self {
        self.body.truncate(length);
        self
    }

    /// Returns a header's value. Names are case-insensitive.
    pub fn header(&self, name: &str) -> Option<&str> {
        super::header(&self.headers, name)
    }

    pub(super) fn into_http(self) -> hyper::http::Result<hyper::Response<Full<Bytes>>> {
        let response = hyper::Response::builder().status(self.status);
        let headers = self.headers.iter();
        let response = headers.fold(response, |response, (name, value)| response.header(name, value));
        response.body(Full::from(self.body))
    }
}
