use std::env;
use std::process::Command;
use std::sync::atomic::{AtomicU32, Ordering};

use fantoccini::Client;
use fantoccini::wd::WebDriverCompatibleCommand;
use serde_json::{Value, json};

use crate::driver::{Driver, spawn_and_read};
use crate::engine::find_program;
use crate::page::Page;

pub fn driver() -> Driver {
    let program = env::var_os("GECKODRIVER").map(Into::into).or_else(|| find_program(&["geckodriver"]));
    let program = program.expect("geckodriver; `cargo xtask setup --full` installs it");
    let mut command = Command::new(program);
    command.args(["--port=0", "--websocket-port=0", "--allow-system-access"]);
    let (driver, port) = spawn_and_read(&mut command, port_in).expect("geckodriver starts");
    Driver { port, processes: vec![driver], desktop: None }
}

/// Reads "… Listening on 127.0.0.1:1234".
fn port_in(line: &str) -> Option<u16> {
    line.split_once("Listening on 127.0.0.1:")?.1.parse().ok()
}

pub fn capabilities(width: u32, height: u32) -> Value {
    let firefox =
        find_program(&["firefox-esr", "firefox"]).expect("Firefox; `cargo xtask setup --full` installs it");
    json!({ "moz:firefoxOptions": {
        "binary": firefox,
        "prefs": { "dom.w3c_touch_events.enabled": 1 },
        "args": ["-headless", format!("--width={width}"), format!("--height={height}")],
    } })
}

/// Opens a tab in a new container, which shares no storage or cache with others, and closes all other tabs.
pub async fn renew(client: &Client) {
    static CONTAINERS: AtomicU32 = AtomicU32::new(1000);
    let script = "const [userContextId] = arguments;
        for (const name of ['background_color', 'foreground_color'])
          Services.prefs.clearUserPref(`browser.display.${name}`);
        const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
        gBrowser.selectedTab = gBrowser.addTab('about:blank', { userContextId, triggeringPrincipal });";
    let former = client.windows().await.expect("tabs");
    run_in_chrome(client, script, vec![json!(CONTAINERS.fetch_add(1, Ordering::Relaxed))]).await;
    let tabs = client.windows().await.expect("tabs");
    let tab = tabs.into_iter().find(|tab| !former.contains(tab)).expect("the new tab");
    for window in former {
        client.switch_to_window(window).await.expect("a former tab");
        client.close_window().await.expect("the tab closes");
    }
    client.switch_to_window(tab).await.expect("the new tab");
}

/// Chooses where scripts run from now on: in the page (`content`) or in the browser itself (`chrome`).
#[derive(Debug)]
struct Context(&'static str);

impl WebDriverCompatibleCommand for Context {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/moz/context", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(json!({ "context": self.0 }).to_string()))
    }
}

impl Page {
    /// Runs a script in Firefox itself, where it can do more than WebDriver, and returns its result.
    pub async fn in_chrome(&self, script: &str, arguments: Vec<Value>) -> Value {
        run_in_chrome(self.client(), script, arguments).await
    }
}

async fn run_in_chrome(client: &Client, script: &str, arguments: Vec<Value>) -> Value {
    client.issue_cmd(Context("chrome")).await.expect("the browser");
    let answer = client.execute(script, arguments).await;
    client.issue_cmd(Context("content")).await.expect("the page");
    answer.unwrap_or_else(|error| panic!("{script}: {error}"))
}
