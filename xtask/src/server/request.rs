/// What a browser asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// `GET`, mostly.
    pub method: String,
    /// The path as it was sent, percent signs and all, without the query.
    pub path: String,
    /// What followed the question mark; empty without one.
    pub query: String,
    /// The headers, in the order they came.
    pub headers: Vec<(String, String)>,
}

impl Request {
    /// A header's value; names are compared without regard to case.
    pub fn header(&self, name: &str) -> Option<&str> {
        let mut headers = self.headers.iter();
        headers.find(|(other, _)| other.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
    }

    /// Whether the browser takes a content encoding such as `br`.
    pub fn accepts(&self, encoding: &str) -> bool {
        self.header("Accept-Encoding").unwrap_or_default().split(',').any(|entry| {
            let (name, weight) = entry.split_once(';').unwrap_or((entry, ""));
            let refused = matches!(weight.trim(), "q=0" | "q=0.0" | "q=0.00" | "q=0.000");
            name.trim().eq_ignore_ascii_case(encoding) && !refused
        })
    }
}

impl From<&tiny_http::Request> for Request {
    fn from(incoming: &tiny_http::Request) -> Self {
        let (path, query) = incoming.url().split_once('?').unwrap_or((incoming.url(), ""));
        let headers = incoming.headers().iter();
        Self {
            method: incoming.method().to_string(),
            path: path.to_owned(),
            query: query.to_owned(),
            headers: headers.map(|header| (header.field.to_string(), header.value.to_string())).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn request(accept_encoding: &str) -> Request {
        Request {
            method: "GET".to_owned(),
            path: "/".to_owned(),
            query: String::new(),
            headers: vec![("accept-encoding".to_owned(), accept_encoding.to_owned())],
        }
    }

    #[test]
    fn an_encoding_counts_only_when_it_is_listed_and_not_refused() {
        let table = [
            ("gzip, deflate, br", true),
            ("br;q=0.5", true),
            ("BR", true),
            ("gzip, br;q=0", false),
            ("brotli", false),
            ("", false),
        ];
        for (header, accepted) in table {
            assert_eq!(request(header).accepts("br"), accepted, "{header}");
        }
    }
}
