use std::fs;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::thread;

use serde_json::{Value, json};

use crate::desktop::Desktop;
use crate::driver::Driver;
use crate::page::Page;

/// Distributions put `MiniBrowser` somewhere below one of these folders.
const LIBRARIES: [&str; 3] = ["/usr/lib", "/usr/libexec", "/usr/lib64"];

pub fn driver() -> Driver {
    let desktop = Desktop::start();
    for _ in 0..10 {
        let port = free_port();
        let mut command = Command::new("WebKitWebDriver");
        desktop.attach(&mut command);
        let mut driver = command
            .arg(format!("--port={port}"))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("WebKitWebDriver; `cargo xtask setup --full` installs it");
        if listens(&mut driver, port) {
            return Driver { port, processes: vec![driver], desktop: Some(desktop) };
        }
    }
    panic!("WebKitWebDriver did not start");
}

/// Finds a free port, because the driver cannot choose one. If another program takes the port first, the driver exits.
fn free_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
    listener.local_addr().expect("an address").port()
}

/// Waits until the driver listens, which it does not announce. Returns false if it exits first.
fn listens(driver: &mut Child, port: u16) -> bool {
    while driver.try_wait().is_ok_and(|ended| ended.is_none()) {
        if TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok() {
            return true;
        }
        thread::yield_now();
    }
    false
}

pub fn capabilities() -> Value {
    let browser = browser().expect("WebKitGTK's MiniBrowser; `cargo xtask setup --full` installs it");
    json!({ "webkitgtk:browserOptions": { "binary": browser, "args": ["--automation"] } })
}

/// Finds a path such as `/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser`.
fn browser() -> Option<PathBuf> {
    let entries_of = |folder: &PathBuf| {
        let entries = fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok);
        entries.map(|entry| entry.path()).collect::<Vec<_>>()
    };
    let libraries = LIBRARIES.iter().flat_map(|library| entries_of(&PathBuf::from(library)));
    let folders = libraries.flat_map(|folder| entries_of(&folder).into_iter().chain([folder]));
    let mut browsers = folders.map(|folder| folder.join("MiniBrowser"));
    browsers.find(|browser| browser.is_file())
}

impl Page {
    /// The desktop on which the browser runs.
    pub fn desktop(&self) -> &Desktop {
        self.driver().desktop.as_ref().expect("WebKit's desktop")
    }
}
