//! Finds Chromium and its driver on this machine.

use std::env;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::project::Project;

/// Flags for the tests: headless, and without Chromium's own requests, which fail offline.
pub const FLAGS: [&str; 9] = [
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

/// The names Chromium has on different systems.
const NAMES: [&str; 5] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

/// Returns the browser that `CHROMIUM` names, or the first one on the path.
pub(crate) fn program(project: &Project) -> Option<PathBuf> {
    named("CHROMIUM").or_else(|| NAMES.iter().find_map(|name| project.program(name)))
}

/// Returns the driver that `CHROMEDRIVER` names, or the one on the path.
pub(crate) fn driver(project: &Project) -> Option<PathBuf> {
    named("CHROMEDRIVER").or_else(|| project.program("chromedriver"))
}

/// Sets `CHROMIUM` and `CHROMEDRIVER` for a test command.
pub(crate) fn set_in<'a>(command: &'a mut Command, project: &Project) -> Result<&'a mut Command> {
    let program = program(project).context("could not find Chromium")?;
    let driver = driver(project).context("could not find chromedriver")?;
    Ok(command.env("CHROMIUM", program).env("CHROMEDRIVER", driver))
}

/// Returns the WebDriver capabilities for wasm-bindgen's test runner.
pub(crate) fn capabilities(project: &Project) -> Result<Value> {
    let program = program(project).context("could not find Chromium")?;
    Ok(json!({ "goog:chromeOptions": { "args": FLAGS, "binary": program } }))
}

fn named(variable: &str) -> Option<PathBuf> {
    env::var_os(variable).map(PathBuf::from).filter(|path| path.is_file())
}
