/// A browser's request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// Usually `GET`.
    pub method: String,
    /// The path as it was sent: still percent-encoded, without the query.
    pub path: String,
    /// The part after the question mark; empty without one.
    pub query: String,
    /// The headers.
    pub headers: Vec<(String, String)>,
}

impl Request {
    /// Returns a header's value. Names are case-insensitive.
    pub fn header(&self, name: &str) -> Option<&str> {
        super::header(&self.headers, name)
    }
}

impl<Body> From<&hyper::Request<Body>> for Request {
    fn from(incoming: &hyper::Request<Body>) -> Self {
        let headers = incoming.headers().iter();
        let text = |value: &[u8]| String::from_utf8_lossy(value).into_owned();
        Self {
            method: incoming.method().to_string(),
            path: incoming.uri().path().to_owned(),
            query: incoming.uri().query().unwrap_or_default().to_owned(),
            headers: headers.map(|(name, value)| (name.to_string(), text(value.as_bytes()))).collect(),
        }
    }
}
