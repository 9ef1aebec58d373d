use std::env;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};

use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};

/// How Chromium is started: without a window, and without asking anybody anything.
const FLAGS: [&str; 9] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
];

/// A browser of its own for one test. Its driver gives it a fresh profile and takes it away again.
pub struct Browser {
    driver: Child,
    port: u16,
    session: String,
    pub client: Client,
}

impl Browser {
    pub async fn start(width: u32, height: u32) -> Self {
        let (driver, port) = started_driver();
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities(width, height))
            .connect(&format!("http://127.0.0.1:{port}"))
            .await
            .expect("a session");
        let session = client.session_id().await.expect("an answer").expect("a session");
        Self { driver, port, session, client }
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // The session first: a driver that is killed leaves its browser behind.
        if let Ok(mut stream) = TcpStream::connect(("127.0.0.1", self.port)) {
            let request = format!(
                "DELETE /session/{} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n",
                self.session
            );
            let _ = stream.write_all(request.as_bytes());
            let _ = stream.read(&mut [0; 64]);
        }
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}

/// A driver and the port it listens on. It looks for a port that is free on IPv4, then wants the same on
/// IPv6, and gives up where somebody has taken that: the next one finds another.
fn started_driver() -> (Child, u16) {
    let program = env::var("CHROMEDRIVER").unwrap_or_else(|_| "chromedriver".to_owned());
    let mut said = Vec::new();
    for _ in 0..10 {
        let mut driver = Command::new(&program)
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| panic!("{program}: {error}; `cargo xtask setup` installs it"));
        let output = BufReader::new(driver.stdout.take().expect("piped"));
        for line in output.lines().map_while(Result::ok) {
            if let Some(port) = port_in(&line) {
                return (driver, port);
            }
            said.push(line);
        }
        let _ = driver.wait();
    }
    panic!("{program} does not start: {said:#?}");
}

/// Reads "… was started successfully on port 1234."
fn port_in(line: &str) -> Option<u16> {
    line.split_once("successfully on port ")?.1.trim_end_matches('.').parse().ok()
}

fn capabilities(width: u32, height: u32) -> serde_json::Map<String, Value> {
    let mut flags: Vec<String> = FLAGS.map(str::to_owned).to_vec();
    flags.push(format!("--window-size={width},{height}"));
    let capabilities = json!({
        "goog:chromeOptions": { "args": flags },
        "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
    });
    capabilities.as_object().expect("an object").clone()
}
