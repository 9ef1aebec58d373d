//! Tests the server over real connections.

use std::fs;
use std::io::{self, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::os::unix::fs::symlink;
use std::path::PathBuf;
use std::thread;

use super::{Folder, Response, Server};

/// Creates a folder in `target/` with a page and scripts, and a secret file beside the folder.
fn site(name: &str) -> PathBuf {
    let top = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../target/xtask-tests").join(name);
    let dist = top.join("dist");
    fs::create_dir_all(&dist).unwrap();
    fs::write(top.join("secret.txt"), "secret").unwrap();
    for (name, text) in [
        ("index.html", "home"),
        ("a b.js", "plain"),
        ("a b.js.br", "small"),
        ("app.js", "app"),
        ("app-0123456789abcdef.wasm", "wasm"),
        ("app-0123456789abcdef.plain.js", "script"),
        ("content.en.json", "{}"),
        ("unknown", "bytes"),
    ] {
        fs::write(dist.join(name), text).unwrap();
    }
    dist
}

/// Sends a request and reads the response.
fn ask(address: SocketAddr, method: &str, path: &str, headers: &str) -> io::Result<Response> {
    let mut stream = TcpStream::connect(address)?;
    write!(stream, "{method} {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n{headers}\r\n")?;
    let mut text = String::new();
    stream.read_to_string(&mut text)?;
    let (head, body) = text.split_once("\r\n\r\n").ok_or(io::ErrorKind::UnexpectedEof)?;
    let status = head.split(' ').nth(1).unwrap().parse().unwrap();
    let headers = head.lines().filter_map(|line| line.split_once(": "));
    Ok(headers.fold(Response::new(status, body), |response, (name, value)| response.with(name, value)))
}

fn get(server: &Server, path: &str) -> Response {
    ask(server.address(), "GET", path, "").unwrap()
}

#[test]
fn files_have_the_headers_for_other_origins() {
    let server = Server::start(Folder::new(site("headers")), |_| None).unwrap();
    let response = get(&server, "/");
    assert_eq!((response.status, response.body.as_slice()), (200, b"home".as_slice()));
    for (name, value) in [
        ("Content-Length", "4"),
        ("Access-Control-Allow-Origin", "*"),
        ("Cross-Origin-Resource-Policy", "cross-origin"),
        ("X-Content-Type-Options", "nosniff"),
        ("Vary", "accept-encoding"),
    ] {
        assert_eq!(response.header(name), Some(value), "{name}");
    }
}

#[test]
fn every_file_has_its_type_and_lifetime() {
    let (minutes, forever) = ("public, max-age=300", "public, max-age=31536000, immutable");
    let published = Server::start(Folder::new(site("types")), |_| None).unwrap();
    let fresh = Server::start(Folder::always_fresh(site("types")), |_| None).unwrap();
    for (path, media_type, lifetime) in [
        ("/", "text/html; charset=utf-8", minutes),
        ("/app.js", "text/javascript; charset=utf-8", minutes),
        ("/app-0123456789abcdef.wasm", "application/wasm", forever),
        ("/app-0123456789abcdef.plain.js", "text/javascript; charset=utf-8", forever),
        ("/content.en.json", "application/json; charset=utf-8", minutes),
        ("/unknown", "application/octet-stream", minutes),
    ] {
        let response = get(&published, path);
        assert_eq!(response.header("Content-Type"), Some(media_type), "{path}");
        assert_eq!(response.header("Cache-Control"), Some(lifetime), "{path}");
        assert_eq!(get(&fresh, path).header("Cache-Control"), Some("no-cache"), "{path}");
    }
}

#[test]
fn compressed_files_go_only_to_clients_that_accept_them() {
    let server = Server::start(Folder::new(site("compressed")), |_| None).unwrap();
    for (accepted, encoding, body) in [
        ("gzip, br", Some("br"), "small"),
        ("br;q=0.5", Some("br"), "small"),
        ("gzip", None, "plain"),
        ("gzip, br;q=0", None, "plain"),
    ] {
        let header = format!("Accept-Encoding: {accepted}\r\n");
        let response = ask(server.address(), "GET", "/a%20b.js?ver=6.1", &header).unwrap();
        assert_eq!(response.header("Content-Encoding"), encoding, "{accepted}");
        assert_eq!(response.body, body.as_bytes(), "{accepted}");
    }
}

#[test]
fn head_returns_the_headers_without_a_body() {
    let server = Server::start(Folder::new(site("head")), |_| None).unwrap();
    let get = get(&server, "/app.js").without("Date");
    let head = ask(server.address(), "HEAD", "/app.js", "").unwrap().without("Date");
    assert_eq!(head.headers, get.headers);
    assert_eq!((get.body.len(), head.body.len()), (3, 0));
    assert_eq!(ask(server.address(), "POST", "/app.js", "").unwrap().status, 405);
}

#[test]
fn nothing_outside_the_folder_is_served() {
    let dist = site("outside");
    let link = dist.join("link.txt");
    let _ = fs::remove_file(&link);
    symlink(dist.join("../secret.txt"), link).unwrap();
    let server = Server::start(Folder::new(dist), |_| None).unwrap();
    for path in [
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/%2e%2e%2fsecret.txt",
        "/%2fetc/hostname",
        "//etc/hostname",
        "/link.txt",
        "/%00",
        "/%zz",
        "/%ff",
        "/%",
        "/nowhere",
    ] {
        assert_eq!(get(&server, path).status, 404, "{path}");
    }
}

#[test]
fn a_test_can_answer_before_the_folder() {
    let folder = Folder::new(site("first"));
    let files = folder.clone();
    let server = Server::start(folder, move |request| match request.path.as_str() {
        "/host" => Some(Response::html("host page").with("X-Extra", "yes")),
        "/app.js" => Some(files.respond(request).without("Access-Control-Allow-Origin").truncated(2)),
        _ => None,
    })
    .unwrap();
    let page = get(&server, "/host?x=1");
    assert_eq!((page.header("X-Extra"), page.body.as_slice()), (Some("yes"), b"host page".as_slice()));
    let broken = get(&server, "/app.js");
    assert_eq!(
        (broken.header("Access-Control-Allow-Origin"), broken.body.as_slice()),
        (None, b"ap".as_slice())
    );
    assert_eq!(server.requested_paths(), ["/host", "/app.js"]);
    assert_eq!(server.requests().first().unwrap().query, "x=1");
}

#[test]
fn a_panic_or_invalid_header_gives_an_error() {
    let server = Server::start(Folder::new(site("panic")), |request| match request.path.as_str() {
        "/panic" => panic!("on purpose"),
        _ => Some(Response::html("").with("X-Wrong", "two\nlines")),
    })
    .unwrap();
    assert_eq!(get(&server, "/panic").status, 500);
    assert_eq!(get(&server, "/header").status, 500);
}

#[test]
fn header_names_are_case_insensitive() {
    let response = Response::html("page").with("content-type", "text/plain");
    assert_eq!(response.headers, [("content-type".to_owned(), "text/plain".to_owned())]);
    assert_eq!(response.without("Content-Type").headers, []);
}

#[test]
fn a_gate_holds_back_only_its_path() {
    let server = Server::start(Folder::new(site("held")), |_| None).unwrap();
    let gate = server.hold(".js");
    let address = server.address();
    let held = thread::spawn(move || ask(address, "GET", "/app.js", ""));
    assert!(gate.wait_until_reached());
    assert_eq!(get(&server, "/").body, b"home");
    assert!(!held.is_finished());
    gate.release();
    assert_eq!(held.join().unwrap().unwrap().body, b"app");
    assert_eq!(get(&server, "/app.js").body, b"app");
}

#[test]
fn a_dropped_server_hangs_up_and_frees_its_port() {
    let server = Server::start(Folder::new(site("stopped")), |_| None).unwrap();
    let (gate, address) = (server.hold("/"), server.address());
    let held = thread::spawn(move || ask(address, "GET", "/", ""));
    assert!(gate.wait_until_reached());
    let mut idle = TcpStream::connect(address).unwrap();
    drop(server);
    assert!(held.join().unwrap().is_err());
    assert_eq!(idle.read(&mut [0]).unwrap_or(0), 0);
    drop(TcpListener::bind(address).unwrap());
}
