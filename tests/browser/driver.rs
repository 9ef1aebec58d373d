use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread;

use fantoccini::Client;
use fantoccini::wd::Capabilities;
use hyper_util::client::legacy::connect::HttpConnector;

use crate::desktop::Desktop;
use crate::engine::Engine;
use crate::page::TIMEOUT;
use crate::{chromium, firefox, webkit};

/// Browsers that no test is using. Starting one takes a second, so tests reuse them.
static IDLE: Mutex<Vec<Browser>> = Mutex::new(Vec::new());

/// A driver and its browser. Every test gets a new profile.
pub struct Browser {
    pub driver: Driver,
    session: String,
    /// Chromium's profiles; `None` in other engines.
    pub chromium: Option<chromium::Profiles>,
}

/// A running driver and the programs it needs.
pub struct Driver {
    pub port: u16,
    /// In the order in which they must stop.
    pub processes: Vec<Child>,
    /// The virtual screen of a browser without a headless mode.
    pub desktop: Option<Desktop>,
}

impl Browser {
    /// Takes an idle browser or starts one, with a fresh profile and a window of this size.
    pub async fn take(width: u32, height: u32) -> (Self, Client) {
        let idle = idle().pop();
        let reconnected = match idle {
            Some(browser) => browser.reconnect().await,
            None => None,
        };
        let (mut browser, client) = match reconnected {
            Some(reconnected) => reconnected,
            None => Self::start(width, height).await,
        };
        client.persist().await.expect("a session that outlives this client");
        match Engine::current() {
            Engine::Chromium => chromium::renew(&mut browser, &client, width, height).await,
            Engine::Firefox => firefox::renew(&client).await,
            // WebKit ignores a size requested at the start of a session.
            Engine::WebKit => {
                client.set_window_rect(0, 0, width, height).await.expect("a window of this size");
            }
        }
        (browser, client)
    }

    /// Lets the next test use this browser, unless this test failed and may have left it in a bad state.
    pub fn hand_on(self) {
        if !thread::panicking() {
            idle().push(self);
        }
    }

    async fn start(width: u32, height: u32) -> (Self, Client) {
        let (driver, capabilities) = match Engine::current() {
            Engine::Chromium => (chromium::driver(), chromium::capabilities(width, height)),
            Engine::Firefox => (firefox::driver(), firefox::capabilities(width, height)),
            Engine::WebKit => (webkit::driver(), webkit::capabilities()),
        };
        let capabilities = capabilities.as_object().expect("an object").clone();
        let client = new_session(driver.port, &capabilities).await;
        let session = session_of(&client).await;
        let chromium = client.capabilities().and_then(chromium::Profiles::of);
        (Self { driver, session, chromium }, client)
    }

    /// Connects to this browser again. `None` if it has gone away.
    async fn reconnect(mut self) -> Option<(Self, Client)> {
        if Engine::current() == Engine::WebKit {
            // With this driver, every session is a new browser with a new profile, and only one can run at a time.
            self.end_session();
            self.driver.desktop.as_ref().expect("WebKit's desktop").prefers(&[]);
            let capabilities = webkit::capabilities().as_object().expect("an object").clone();
            let client = new_session(self.driver.port, &capabilities).await;
            self.session = session_of(&client).await;
            return Some((self, client));
        }
        let url = format!("http://127.0.0.1:{}", self.driver.port);
        let client = Client::with_existing_session(&url, &self.session, HttpConnector::new()).await.ok()?;
        client.window().await.ok()?;
        Some((self, client))
    }

    /// Closes the browser. Killing only the driver would leave it running.
    fn end_session(&self) {
        if let Ok(mut stream) = TcpStream::connect(("127.0.0.1", self.driver.port)) {
            let request = format!(
                "DELETE /session/{} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nConnection: close\r\n\r\n",
                self.session, self.driver.port
            );
            let _ = stream.set_read_timeout(Some(TIMEOUT));
            let _ = stream.write_all(request.as_bytes());
            let _ = stream.read(&mut [0; 64]);
        }
    }
}

async fn new_session(port: u16, capabilities: &Capabilities) -> Client {
    let url = format!("http://127.0.0.1:{port}");
    Client::with_capabilities_and_connector(&url, capabilities, HttpConnector::new())
        .await
        .expect("a session")
}

async fn session_of(client: &Client) -> String {
    client.session_id().await.expect("an answer").expect("a session")
}

fn idle() -> MutexGuard<'static, Vec<Browser>> {
    IDLE.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Closes all browsers when the process ends. The test runner has no hook for that.
#[dtor::dtor(unsafe)]
fn close_browsers() {
    idle().clear();
}

impl Drop for Browser {
    fn drop(&mut self) {
        self.end_session();
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

/// Starts a program and waits until `read` finds its address in a line of output. Returns `None` if the program ends
/// first.
pub fn spawn_and_read<T>(command: &mut Command, read: impl Fn(&str) -> Option<T>) -> Option<(Child, T)> {
    let mut process = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap_or_else(|error| panic!("{command:?}: {error}; `cargo xtask setup --full` installs it"));
    let mut output = BufReader::new(process.stdout.take().expect("piped"));
    let address = output.by_ref().lines().map_while(Result::ok).find_map(|line| read(&line));
    if let Some(address) = address {
        // Keep reading: a program stops when its output pipe is full.
        thread::spawn(move || io::copy(&mut output, &mut io::sink()));
        return Some((process, address));
    }
    let _ = process.kill();
    let _ = process.wait();
    None
}
