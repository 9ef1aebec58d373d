//! Runs `cargo xtask serve --watch` on a copy of the project, changes files, and checks that the served page updates.
#![allow(clippy::unwrap_used, reason = "test helpers may panic")]

use std::env;
use std::fs;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::os::unix::fs::symlink;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};

/// Long enough for the first build, which compiles the widget's dependencies.
const PATIENCE: Duration = Duration::from_secs(1000);

/// What the copy of the project leaves out. The copy is inside the project, so Cargo finds the project's `.cargo`. A
/// second one would make Cargo compile the dependencies again.
const NOT_COPIED: [&str; 5] = [".cargo", ".git", "dist", "node_modules", "target"];

#[test]
#[ignore = "compiles the project once more: `cargo xtask test --only watch` runs it"]
fn the_page_updates_when_files_change() {
    let tree = copy_of_the_project();
    let server = Server::start(&tree);
    server.wait_for_a_build("first build", || ());

    let words = tree.join("content/en.json");
    server.wait_for_a_build("word", || edit(&words, |text| text.replacen(": \"", ": \"Edited word ", 1)));
    assert!(server.get("/content.en.json").contains("Edited word"));

    let styles = tree.join("styles/base.css");
    server.wait_for_a_build("style", || edit(&styles, |text| text + ".edited-style{top:0}"));
    assert!(server.get("/ems-career-path.js").contains("edited-style"));

    let program = tree.join("src/lib.rs");
    server.wait_for_a_build("Rust", || edit(&program, |text| text + EDITED_PROGRAM));
    assert!(server.wasm().contains("edited program"));

    let good = (server.number(), server.wasm());
    edit(&program, |text| text + "fn broken(");
    wait_for_a_line(&server.lines, "not built");
    assert_eq!((server.number(), server.wasm()), good, "the last good page stays up");
    server.wait_for_a_build("repaired Rust", || edit(&program, |text| text.replace("fn broken(", "")));

    edit(&program, |text| text.replace("edited program", "edited once more"));
    wait_for_a_line(&server.lines, "Compiling");
    server.interrupt();
    server.wait_for_the_end();
}

/// Code that the test adds to the program.
const EDITED_PROGRAM: &str = r#"
/// The test looks for this string in the wasm.
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn edited() -> String {
    "edited program".to_owned()
}
"#;

/// A running `serve --watch`.
struct Server {
    process: Child,
    /// The output of the process and its children.
    lines: Receiver<String>,
    address: String,
}

impl Server {
    fn start(tree: &Path) -> Self {
        let (output, input) = io::pipe().unwrap();
        let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
        command.args(["serve", "--watch", "--port", "0"]).env("CARGO_MANIFEST_DIR", tree.join("xtask"));
        // The project's target folder already has the compiled dependencies.
        let target = env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into());
        command.env("CARGO_TARGET_DIR", project().join(target));
        command.stdin(Stdio::null()).stdout(input.try_clone().unwrap()).stderr(input).process_group(0);
        let process = command.spawn().unwrap();
        // The output ends when every writer is closed. `command` still holds two.
        drop(command);
        let (sender, lines) = mpsc::channel();
        thread::spawn(move || {
            for line in BufReader::new(output).lines().map_while(Result::ok) {
                println!("    {line}");
                if sender.send(line).is_err() {
                    break;
                }
            }
        });
        let url = wait_for_a_line(&lines, "http://");
        let address = url.trim_start_matches("http://").trim_end_matches('/').to_owned();
        Self { process, lines, address }
    }

    /// Makes a change, and waits until an open page would reload because of it.
    fn wait_for_a_build(&self, name: &str, change: impl FnOnce()) {
        let number = self.number();
        let start = Instant::now();
        change();
        while !self.get(&format!("/next-build?{number}")).contains("data:") {
            assert!(start.elapsed() < PATIENCE, "{name}: nothing was built");
        }
        println!("{name}: {:.1} s", start.elapsed().as_secs_f64());
    }

    /// Returns the number of the build in the served page.
    fn number(&self) -> String {
        let page = self.get("/");
        let (_, rest) = page.split_once("/next-build?").unwrap();
        rest.split('"').next().unwrap().to_owned()
    }

    fn wasm(&self) -> String {
        let loader = self.get("/ems-career-path.js");
        let (before, _) = loader.split_once(".wasm").unwrap();
        let (_, name) = before.rsplit_once(['"', '\'', '`']).unwrap();
        self.get(&format!("/{name}.wasm"))
    }

    /// Fetches a file as text. Bytes that are not UTF-8 are replaced.
    fn get(&self, path: &str) -> String {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        write!(stream, "GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").unwrap();
        let mut response = Vec::new();
        stream.read_to_end(&mut response).unwrap();
        let response = String::from_utf8_lossy(&response);
        response.split_once("\r\n\r\n").unwrap().1.to_owned()
    }

    /// Ends the process group, as Ctrl-C does in a terminal, but with SIGTERM: background jobs ignore Ctrl-C's SIGINT.
    fn interrupt(&self) {
        let group = format!("-{}", self.process.id());
        assert!(Command::new("kill").args(["-TERM", "--", &group]).status().unwrap().success());
    }

    /// Waits until the process and its children have ended.
    fn wait_for_the_end(&self) {
        let end = loop {
            if let Err(end) = self.lines.recv_timeout(PATIENCE) {
                break end;
            }
        };
        assert_eq!(end, RecvTimeoutError::Disconnected);
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if self.process.try_wait().is_ok_and(|end| end.is_none()) {
            self.interrupt();
        }
        let _ = self.process.wait();
    }
}

fn wait_for_a_line(lines: &Receiver<String>, part: &str) -> String {
    loop {
        let line = lines.recv_timeout(PATIENCE).unwrap();
        if line.contains(part) {
            return line;
        }
    }
}

/// Changes a file as many editors do: writes a new file and renames it.
fn edit(file: &Path, change: impl FnOnce(String) -> String) {
    let text = change(fs::read_to_string(file).unwrap());
    let new = file.with_extension("new");
    fs::write(&new, text).unwrap();
    fs::rename(new, file).unwrap();
}

fn copy_of_the_project() -> PathBuf {
    let project = project();
    let tree = project.join("target/watch-test");
    let _ = fs::remove_dir_all(&tree);
    copy(&project, &tree);
    fs::create_dir(tree.join("target")).unwrap();
    symlink(project.join("target/tools"), tree.join("target/tools")).unwrap();
    tree
}

fn project() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let (name, kind) = (entry.file_name(), entry.file_type().unwrap());
        if NOT_COPIED.iter().any(|other| name == *other) {
            continue;
        }
        if kind.is_dir() {
            copy(&entry.path(), &to.join(name));
        } else if kind.is_file() {
            fs::copy(entry.path(), to.join(name)).unwrap();
        }
    }
}
