use std::cell::RefCell;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::thread;

use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;

use crate::desktop::Desktop;
use crate::engine::Engine;
use crate::{chromium, firefox, webkit};

/// A browser of its own for one test. Its driver gives it a fresh profile and takes it away again.
pub struct Browser {
    pub driver: Driver,
    session: String,
    pub client: Client,
}

/// A driver that listens, with what it needs to run.
pub struct Driver {
    pub port: u16,
    /// In the order in which they are to be stopped.
    pub processes: Vec<Child>,
    /// What is around a browser without a headless mode.
    pub desktop: Option<Desktop>,
}

thread_local! {
    /// Firefox takes seconds to start: what one page of a test leaves is for the next one.
    static IDLE: RefCell<Option<Browser>> = const { RefCell::new(None) };
}

impl Browser {
    pub async fn start(width: u32, height: u32) -> Self {
        if let Some(browser) = IDLE.take() {
            browser.forget().await;
            return browser;
        }
        let (driver, capabilities) = match Engine::current() {
            Engine::Chromium => (chromium::driver(), chromium::capabilities(width, height)),
            Engine::Firefox => (firefox::driver(), firefox::capabilities(width, height)),
            Engine::WebKit => (webkit::driver(), webkit::capabilities()),
        };
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities.as_object().expect("an object").clone())
            .connect(&format!("http://127.0.0.1:{}", driver.port))
            .await
            .expect("a session");
        let session = client.session_id().await.expect("an answer").expect("a session");
        if Engine::current() == Engine::WebKit {
            // Its window can't be told its size beforehand.
            client.set_window_rect(0, 0, width, height).await.expect("a window of this size");
        }
        Self { driver, session, client }
    }

    /// Takes it back when a page is done with it.
    pub fn leave(self) {
        if Engine::current() == Engine::Firefox {
            IDLE.set(Some(self));
        }
    }

    /// Goes on in a tab of its own, which knows nothing of the former ones.
    async fn forget(&self) {
        let former = self.client.windows().await.expect("tabs");
        let tab = self.client.new_window(true).await.expect("a tab");
        for window in former {
            self.client.switch_to_window(window).await.expect("a former tab");
            self.client.close_window().await.expect("closed");
        }
        self.client.switch_to_window(tab.handle).await.expect("the tab");
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // The session first: a driver that is killed leaves its browser behind.
        if let Ok(mut stream) = TcpStream::connect(("127.0.0.1", self.driver.port)) {
            let request = format!(
                "DELETE /session/{} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nConnection: close\r\n\r\n",
                self.session, self.driver.port
            );
            let _ = stream.write_all(request.as_bytes());
            let _ = stream.read(&mut [0; 64]);
        }
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        for process in &mut self.processes {
            let _ = process.kill();
            let _ = process.wait();
        }
    }
}

/// Starts a program that tells in a line of its output where it listens; `read` finds that in a line.
/// None where it ends without having told.
pub fn started<T>(command: &mut Command, read: impl Fn(&str) -> Option<T>) -> Option<(Child, T)> {
    let mut process = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap_or_else(|error| panic!("{command:?}: {error}; `cargo xtask setup` installs it"));
    let mut output = BufReader::new(process.stdout.take().expect("piped"));
    let told = output.by_ref().lines().map_while(Result::ok).find_map(|line| read(&line));
    if let Some(told) = told {
        // What more it says is read away: a program whose output nobody reads stops.
        thread::spawn(move || io::copy(&mut output, &mut io::sink()));
        return Some((process, told));
    }
    let _ = process.kill();
    let _ = process.wait();
    None
}
