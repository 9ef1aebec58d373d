use fantoccini::wd::WebDriverCompatibleCommand;
use serde_json::{Value, json};

use crate::page::Page;

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

    /// Gives the page a viewport in CSS pixels, also one that no window is narrow enough for.
    pub async fn viewport(&self, width: u32, height: u32, zoom: u32) {
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": zoom, "mobile": false });
        self.devtools("Emulation.setDeviceMetricsOverride", size).await;
        self.until(&format!("innerWidth === {width}")).await;
    }

    /// Sets what the visitor's system prefers, such as `("prefers-color-scheme", "dark")`.
    pub async fn prefers(&self, features: &[(&str, &str)]) {
        let list: Vec<Value> =
            features.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
        self.devtools("Emulation.setEmulatedMedia", json!({ "features": list })).await;
        for (name, value) in features {
            self.until(&format!("matchMedia('({name}: {value})').matches")).await;
        }
    }
}
