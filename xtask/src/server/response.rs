/// An answer, held whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Response {
    /// The HTTP status.
    pub status: u16,
    /// The headers; the length is added on the way out.
    pub headers: Vec<(String, String)>,
    /// The body, encoded already where a header says so.
    pub body: Vec<u8>,
}

impl Response {
    /// An answer with a body and no headers yet.
    pub fn new(status: u16, body: impl Into<Vec<u8>>) -> Self {
        Self { status, headers: Vec::new(), body: body.into() }
    }

    /// A page, such as a host page of a test.
    pub fn html(page: impl Into<Vec<u8>>) -> Self {
        Self::new(200, page).with("Content-Type", "text/html; charset=utf-8")
    }

    /// A 404 as a plain host gives it.
    pub fn not_found() -> Self {
        Self::new(404, "not found\n").with("Content-Type", "text/plain; charset=utf-8")
    }

    /// The same answer with a header set: an earlier one of this name gives way.
    #[must_use]
    pub fn with(self, name: &str, value: &str) -> Self {
        let mut response = self.without(name);
        response.headers.push((name.to_owned(), value.to_owned()));
        response
    }

    /// The same answer without a header.
    #[must_use]
    pub fn without(mut self, name: &str) -> Self {
        self.headers.retain(|(other, _)| !other.eq_ignore_ascii_case(name));
        self
    }

    /// The same answer with only the first bytes of its body, as a half-uploaded file has.
    #[must_use]
    pub fn truncated(mut self, length: usize) -> Self {
        self.body.truncate(length);
        self
    }

    /// A header's value; names are compared without regard to case.
    pub fn header(&self, name: &str) -> Option<&str> {
        let mut headers = self.headers.iter();
        headers.find(|(other, _)| other.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_header_is_set_once_whatever_its_case() {
        let response = Response::html("page").with("content-type", "text/plain");
        assert_eq!(response.headers, [("content-type".to_owned(), "text/plain".to_owned())]);
        assert_eq!(response.without("Content-Type").headers, []);
    }
}
