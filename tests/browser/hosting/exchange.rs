use std::io::{Read, Write};
use std::net::TcpStream;

use xtask::server::Response;

/// Asks a server of this machine's, with these headers and no others; gives its answer as it came.
pub fn ask(port: u16, method: &str, path: &str, headers: &[(&str, &str)]) -> Response {
    let headers: Vec<String> = headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
    let headers = headers.concat();
    let request =
        format!("{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n{headers}\r\n");
    let mut stream = TcpStream::connect(("127.0.0.1", port)).expect("a connection");
    stream.write_all(request.as_bytes()).expect("sent");
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).expect("an answer");
    let end = answer.windows(4).position(|bytes| bytes == b"\r\n\r\n").expect("headers");
    let head = String::from_utf8(answer[..end].to_vec()).expect("text");
    let mut lines = head.lines();
    let status = lines.next().and_then(|line| line.split(' ').nth(1)).and_then(|code| code.parse().ok());
    let headers = lines.filter_map(|line| line.split_once(": "));
    let headers = headers.map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    let answer = Response { status: status.expect("a status"), headers, body: answer[end + 4..].to_vec() };
    assert_eq!(only(&answer, "Transfer-Encoding"), None, "{method} {path}: a file's length is known");
    answer
}

/// A header that an answer has once or not at all: said twice, an origin is none that a browser knows.
pub fn only<'a>(answer: &'a Response, name: &str) -> Option<&'a str> {
    let mut values = answer.headers.iter().filter(|(other, _)| other.eq_ignore_ascii_case(name));
    let first = values.next();
    assert_eq!(values.next(), None, "{name} is said once");
    first.map(|(_, value)| value.as_str())
}

/// The body without its encoding.
pub fn decoded(answer: &Response) -> Vec<u8> {
    let mut plain = Vec::new();
    let mut body = answer.body.as_slice();
    match only(answer, "Content-Encoding") {
        Some("br") => brotli::Decompressor::new(body, 4096).read_to_end(&mut plain),
        Some("gzip") => flate2::read::GzDecoder::new(body).read_to_end(&mut plain),
        None => body.read_to_end(&mut plain),
        other => panic!("{other:?} is no encoding of ours"),
    }
    .expect("a whole body");
    plain
}
