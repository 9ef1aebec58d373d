use std::env;
use std::process::Command;

use fantoccini::wd::WebDriverCompatibleCommand;
use serde_json::{Value, json};

use crate::driver::{Driver, started};
use crate::page::Page;

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

/// It looks for a port that is free on IPv4, then wants the same on IPv6, and gives up where somebody has
/// taken that: the next one finds another.
pub fn driver() -> Driver {
    let program = env::var("CHROMEDRIVER").unwrap_or_else(|_| "chromedriver".to_owned());
    let mut attempts = (0..10).filter_map(|_| started(Command::new(&program).arg("--port=0"), port_in));
    let (driver, port) = attempts.next().unwrap_or_else(|| panic!("{program} does not start"));
    Driver { port, processes: vec![driver], desktop: None }
}

/// Reads "… was started successfully on port 1234."
fn port_in(line: &str) -> Option<u16> {
    line.split_once("successfully on port ")?.1.trim_end_matches('.').parse().ok()
}

pub fn capabilities(width: u32, height: u32) -> Value {
    let mut flags: Vec<String> = FLAGS.map(str::to_owned).to_vec();
    flags.push(format!("--window-size={width},{height}"));
    json!({
        "goog:chromeOptions": { "args": flags },
        "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
    })
}

/// A command of Chromium's own protocol, for what the standard has no word for.
#[derive(Debug)]
struct Devtools(&'static str, Value);

impl WebDriverCompatibleCommand for Devtools {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/goog/cdp/execute", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(json!({ "cmd": self.0, "params": self.1 }).to_string()))
    }
}

impl Page {
    /// Sends a command of Chromium's protocol; gives its answer.
    pub async fn devtools(&self, command: &'static str, parameters: Value) -> Value {
        let answer = self.client().issue_cmd(Devtools(command, parameters)).await;
        answer.unwrap_or_else(|error| panic!("{command}: {error}"))
    }
}
