use std::fs;
use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::{env, process};

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::devtools::Devtools;

/// No window, no first-run questions, no background traffic.
const FLAGS: [&str; 11] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
    "--remote-debugging-port=0",
    "--window-size=360,740",
];

/// One browser for all runs. Each run gets its own context with an empty cache.
pub struct Chromium {
    child: Child,
    profile: PathBuf,
    pub devtools: Devtools,
    pub version: String,
}

impl Chromium {
    /// Starts the program named in `CHROMIUM`, or `chromium`.
    pub fn start() -> Result<Self> {
        let program = env::var("CHROMIUM").unwrap_or_else(|_| "chromium".to_owned());
        let profile = env::temp_dir().join(format!("ems-career-path-bench-{}", process::id()));
        let mut child = Command::new(&program)
            .args(FLAGS)
            .arg(format!("--user-data-dir={}", profile.display()))
            .stderr(Stdio::piped())
            .spawn()
            .with_context(|| format!("could not start {program}"))?;
        let mut errors = BufReader::new(child.stderr.take().context("standard error is not piped")?);
        let mut line = String::new();
        let address = loop {
            line.clear();
            anyhow::ensure!(errors.read_line(&mut line)? > 0, "{program} exited before it was ready");
            if let Some((_, address)) = line.trim().split_once("listening on ws://127.0.0.1:") {
                break address.to_owned();
            }
        };
        // Keep reading: the browser blocks once the pipe is full.
        std::thread::spawn(move || errors.lines().map_while(Result::ok).for_each(drop));
        let (port, path) = address.split_once('/').context("the DevTools address has no path")?;
        let mut devtools = Devtools::connect(port.parse()?, &format!("/{path}"))?;
        let version = devtools.call(None, "Browser.getVersion", &json!({}))?;
        let version = version["product"].as_str().unwrap_or_default().to_owned();
        Ok(Self { child, profile, devtools, version })
    }

    /// Opens a context for a new visitor.
    pub fn visitor(&mut self) -> Result<Value> {
        let context = self.devtools.call(None, "Target.createBrowserContext", &json!({}))?;
        Ok(context["browserContextId"].clone())
    }

    /// Closes a visitor's context and everything in it.
    pub fn forget(&mut self, visitor: &Value) -> Result<()> {
        let context = json!({ "browserContextId": visitor });
        self.devtools.call(None, "Target.disposeBrowserContext", &context)?;
        self.devtools.take_events();
        Ok(())
    }
}

impl Drop for Chromium {
    fn drop(&mut self) {
        let _ = self.devtools.send(None, "Browser.close", &json!({}));
        let _ = self.child.wait();
        let _ = fs::remove_dir_all(&self.profile);
    }
}
