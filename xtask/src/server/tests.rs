//! The server over a real connection.

use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::PathBuf;
use std::thread;

use super::{Folder, Response, Server};

/// A folder in `target/` with a page, a compressed script, and a secret beside it.
fn site(name: &str) -> PathBuf {
    let top = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../target/xtask-tests").join(name);
    let dist = top.join("dist");
    fs::create_dir_all(&dist).unwrap();
    fs::write(top.join("secret.txt"), "secret").unwrap();
    fs::write(dist.join("index.html"), "home").unwrap();
    fs::write(dist.join("a b.js"), "plain").unwrap();
    fs::write(dist.join("a b.js.br"), "small").unwrap();
    dist
}

/// The whole answer to a request, as text.
fn get(server: &Server, path: &str, header: &str) -> String {
    let mut stream = TcpStream::connect(server.address()).unwrap();
    write!(stream, "GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n{header}\r\n").unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer
}

#[test]
fn a_folder_is_served_with_the_headers_other_origins_need() {
    let server = Server::start(Folder::new(site("headers")), |_| None).unwrap();
    let answer = get(&server, "/", "");
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
    assert!(answer.ends_with("\r\n\r\nhome"), "{answer}");
    for header in [
        "Content-Type: text/html; charset=utf-8",
        "Access-Control-Allow-Origin: *",
        "Cross-Origin-Resource-Policy: cross-origin",
        "X-Content-Type-Options: nosniff",
        "Cache-Control: public, max-age=300",
        "Content-Length: 4",
    ] {
        assert!(answer.contains(header), "{header} is not in {answer}");
    }
}

#[test]
fn the_compressed_file_goes_to_those_who_take_it() {
    let server = Server::start(Folder::new(site("compressed")), |_| None).unwrap();
    let small = get(&server, "/a%20b.js?ver=6.1", "Accept-Encoding: gzip, br\r\n");
    assert!(small.contains("Content-Encoding: br") && small.ends_with("small"), "{small}");
    let plain = get(&server, "/a%20b.js", "Accept-Encoding: gzip\r\n");
    assert!(!plain.contains("Content-Encoding") && plain.ends_with("plain"), "{plain}");
}

#[test]
fn no_path_leads_out_of_the_folder() {
    let server = Server::start(Folder::new(site("outside")), |_| None).unwrap();
    for path in [
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/%2e%2e%2fsecret.txt",
        "/..\\secret.txt",
        "//etc/hostname",
        "/%00",
        "/%zz",
        "/%",
        "/nowhere",
    ] {
        let answer = get(&server, path, "");
        assert!(answer.starts_with("HTTP/1.1 404"), "{path}: {answer}");
    }
}

#[test]
fn the_test_answers_before_the_folder() {
    let folder = Folder::new(site("first"));
    let below = folder.clone();
    let server = Server::start(folder, move |request| match request.path.as_str() {
        "/host" => Some(Response::html("host page").with("X-Extra", "yes")),
        "/a%20b.js" => Some(below.respond(request).without("Access-Control-Allow-Origin").truncated(2)),
        _ => None,
    })
    .unwrap();
    let page = get(&server, "/host?x=1", "");
    assert!(page.contains("X-Extra: yes") && page.ends_with("host page"), "{page}");
    let broken = get(&server, "/a%20b.js", "");
    assert!(
        !broken.contains("Access-Control-Allow-Origin")
            && broken.ends_with("\n\npl".replace('\n', "\r\n").as_str()),
        "{broken}"
    );
    assert_eq!(server.requested_paths(), ["/host", "/a%20b.js"]);
}

#[test]
fn a_held_path_is_answered_when_its_gate_opens() {
    let server = Server::start(Folder::new(site("held")), |_| None).unwrap();
    let gate = server.hold(".js");
    thread::scope(|scope| {
        let held = scope.spawn(|| get(&server, "/a%20b.js", ""));
        assert!(gate.wait_until_reached());
        assert!(server.wait_for_request(".js"));
        assert!(get(&server, "/", "").ends_with("home"));
        assert!(!held.is_finished());
        gate.release();
        assert!(held.join().unwrap().ends_with("plain"));
    });
}

#[test]
fn a_server_stops_when_dropped_even_with_a_gate_closed() {
    let server = Server::start(Folder::new(site("stopped")), |_| None).unwrap();
    let (gate, address) = (server.hold("/"), server.address());
    drop(server);
    drop(gate);
    // The system may still take the connection, but nobody answers on it.
    let mut answer = String::new();
    let asked = TcpStream::connect(address).and_then(|mut stream| {
        stream.write_all(b"GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")?;
        stream.read_to_string(&mut answer)
    });
    assert!(asked.is_err() || answer.is_empty(), "{answer}");
}
