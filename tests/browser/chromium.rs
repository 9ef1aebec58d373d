use std::path::Path;
use std::process::Command;
use std::{env, fs};

use fantoccini::Client;
use fantoccini::wd::{Capabilities, WebDriverCompatibleCommand, WindowHandle};
use serde_json::{Value, json};
use tungstenite::Message;
use tungstenite::stream::MaybeTlsStream;

use crate::driver::{Browser, Driver, spawn_and_read};
use crate::page::{Page, TIMEOUT};

/// Chromedriver picks a port that is free on IPv4 and gives up if it is taken on IPv6, so try a few times.
pub fn driver() -> Driver {
    let program = env::var("CHROMEDRIVER").unwrap_or_else(|_| "chromedriver".to_owned());
    let mut attempts =
        (0..10).filter_map(|_| spawn_and_read(Command::new(&program).arg("--port=0"), port_in));
    let (driver, port) = attempts.next().unwrap_or_else(|| panic!("{program} did not start"));
    Driver { port, processes: vec![driver], desktop: None }
}

/// Reads "… was started successfully on port 1234."
fn port_in(line: &str) -> Option<u16> {
    line.split_once("successfully on port ")?.1.trim_end_matches('.').parse().ok()
}

/// The capabilities of a new session: flags, a window of this size, and logs of the console and the network.
pub fn capabilities(width: u32, height: u32) -> Value {
    let mut flags: Vec<String> = xtask::CHROMIUM_FLAGS.map(str::to_owned).to_vec();
    flags.push(format!("--window-size={width},{height}"));
    let mut options = json!({ "args": flags });
    if let Ok(program) = env::var("CHROMIUM") {
        options["binary"] = program.into();
    }
    json!({
        "goog:chromeOptions": options,
        "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
    })
}

/// The profiles of one browser. Like incognito windows, they share nothing.
pub struct Profiles {
    /// The address of the DevTools socket.
    address: String,
    current: Option<Value>,
}

impl Profiles {
    /// Finds the socket of this session's browser; `None` in other engines.
    pub fn of(capabilities: &Capabilities) -> Option<Self> {
        let folder = capabilities.get("chrome")?.get("userDataDir")?.as_str()?;
        let listening = fs::read_to_string(Path::new(folder).join("DevToolsActivePort")).ok()?;
        let (port, path) = listening.trim_end().split_once('\n')?;
        Some(Self { address: format!("ws://127.0.0.1:{port}{path}"), current: None })
    }

    /// Opens a window in a new profile.
    fn open(&mut self, width: u32, height: u32) -> WindowHandle {
        let profile = self.call("Target.createBrowserContext", &json!({}))["browserContextId"].clone();
        let window =
            json!({ "url": "about:blank", "browserContextId": profile, "width": width, "height": height });
        let window = self.call("Target.createTarget", &window);
        self.current = Some(profile);
        let handle = window["targetId"].as_str().expect("a window").to_owned();
        handle.try_into().expect("a handle")
    }

    /// Sends one command to the browser itself. The driver only passes on commands for a page.
    fn call(&self, method: &str, parameters: &Value) -> Value {
        let (mut socket, _) =
            tungstenite::connect(&self.address).unwrap_or_else(|error| panic!("{}: {error}", self.address));
        if let MaybeTlsStream::Plain(stream) = socket.get_ref() {
            stream.set_read_timeout(Some(TIMEOUT)).expect("a time limit");
        }
        let command = json!({ "id": 1, "method": method, "params": parameters });
        socket.send(Message::text(command.to_string())).expect("the browser accepts commands");
        loop {
            let message = socket.read().expect("an answer");
            let mut answer: Value = serde_json::from_str(message.to_text().expect("text")).expect("JSON");
            if answer["id"] == 1 {
                assert!(answer["error"].is_null(), "{method}: {answer}");
                return answer["result"].take();
            }
        }
    }
}

/// Switches to a window in a new profile, deletes the former profile with its storage, and empties the logs.
pub async fn renew(browser: &mut Browser, client: &Client, width: u32, height: u32) {
    let profiles = browser.chromium.as_mut().expect("Chromium's profiles");
    let former = profiles.current.take();
    let window = profiles.open(width, height);
    if former.is_none() {
        client.close_window().await.expect("the browser's first window closes");
    }
    client.switch_to_window(window).await.expect("the new window");
    if let Some(former) = former {
        profiles.call("Target.disposeBrowserContext", &json!({ "browserContextId": former }));
    }
    for log in ["browser", "performance"] {
        client.issue_cmd(crate::log::ReadLog(log)).await.expect("a log to empty");
    }
}

/// A DevTools command, for things that WebDriver cannot do.
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
    /// Sends a DevTools command to the page and returns the result.
    pub async fn devtools(&self, command: &'static str, parameters: Value) -> Value {
        let answer = self.client().issue_cmd(Devtools(command, parameters)).await;
        answer.unwrap_or_else(|error| panic!("{command}: {error}"))
    }
}
