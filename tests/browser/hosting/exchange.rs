use std::io::{Read, Write};
use std::net::TcpStream;

use xtask::server::Response;

/// Sends a request to a local server. Adds only the headers `Host` and `Connection` to the given ones. Returns the
/// response without decoding it.
pub fn request(port: u16, method: &str, path: &str, headers: &[(&str, &str)]) -> Response {
    let headers: Vec<String> = headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
    let headers = headers.concat();
    let text =
        format!("{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n{headers}\r\n");
    let mut stream = TcpStream::connect(("127.0.0.1", port)).expect("a connection");
    stream.write_all(text.as_bytes()).expect("the request is sent");
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).expect("a response");
    let end = bytes.windows(4).position(|window| window == b"\r\n\r\n").expect("headers");
    let head = String::from_utf8(bytes[..end].to_vec()).expect("text");
    let mut lines = head.lines();
    let status = lines.next().and_then(|line| line.split(' ').nth(1)).and_then(|code| code.parse().ok());
    let headers = lines.filter_map(|line| line.split_once(": "));
    let headers = headers.map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    let response = Response { status: status.expect("a status"), headers, body: bytes[end + 4..].to_vec() };
    assert_eq!(
        single_header(&response, "Transfer-Encoding"),
        None,
        "{method} {path}: the server knows a file's length"
    );
    response
}

/// Returns a header's value. Panics if the header is repeated, because browsers reject a second
/// `Access-Control-Allow-Origin`.
pub fn single_header<'a>(response: &'a Response, name: &str) -> Option<&'a str> {
    let mut values = response.headers.iter().filter(|(other, _)| other.eq_ignore_ascii_case(name));
    let first = values.next();
    assert_eq!(values.next(), None, "{name} is repeated");
    first.map(|(_, value)| value.as_str())
}

/// Returns the body without its encoding.
pub fn decoded(response: &Response) -> Vec<u8> {
    let mut plain = Vec::new();
    let mut body = response.body.as_slice();
    match single_header(response, "Content-Encoding") {
        Some("br") => brotli::Decompressor::new(body, 4096).read_to_end(&mut plain),
        Some("gzip") => flate2::read::GzDecoder::new(body).read_to_end(&mut plain),
        None => body.read_to_end(&mut plain),
        other => panic!("unexpected encoding: {other:?}"),
    }
    .expect("a complete body");
    plain
}
