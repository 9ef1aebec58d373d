use fantoccini::wd::WebDriverCompatibleCommand;
use serde_json::{Value, json};

use crate::engine::Engine;
use crate::page::Page;

/// A command that reads one of Chromium's logs. The WebDriver standard has no such command.
#[derive(Debug)]
pub struct ReadLog(pub &'static str);

impl WebDriverCompatibleCommand for ReadLog {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/se/log", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(json!({ "type": self.0 }).to_string()))
    }
}

impl Page {
    /// The warnings and errors in the console since the last call.
    pub async fn console(&self) -> Vec<String> {
        if Engine::current() != Engine::Chromium {
            return strings(&self.run("return consoleMessages.splice(0)").await);
        }
        let entries = self.log("browser").await;
        let found = entries.iter().filter(|entry| entry["level"] == "SEVERE" || entry["level"] == "WARNING");
        found.map(|entry| entry["message"].as_str().unwrap_or_default().to_owned()).collect()
    }

    /// The addresses of all requests since the last call.
    pub async fn requests(&self) -> Vec<String> {
        if Engine::current() != Engine::Chromium {
            return strings(&self.run("return performance.getEntries().map(({ name }) => name).filter((name) => /^\\w+:/.test(name))").await);
        }
        let messages = self.log("performance").await.into_iter().map(|entry| {
            let message = entry["message"].as_str().unwrap_or_default().to_owned();
            serde_json::from_str::<Value>(&message).unwrap_or_default()
        });
        let sent = messages.filter(|message| message["message"]["method"] == "Network.requestWillBeSent");
        sent.filter_map(|message| message["message"]["params"]["request"]["url"].as_str().map(str::to_owned))
            .collect()
    }

    async fn log(&self, kind: &'static str) -> Vec<Value> {
        let log = self.client().issue_cmd(ReadLog(kind)).await.expect("a log");
        log.as_array().expect("a list").clone()
    }
}

fn strings(list: &Value) -> Vec<String> {
    list.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}
