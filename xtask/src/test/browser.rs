//! The checks in browsers.

use std::fs;
use std::process::Command;

use anyhow::{Context, Result};

use super::hosting::ON_SITES;
use super::{gaps, headline};
use crate::process;
use crate::project::Project;
use crate::setup;

/// Two browsers at a time keep two cores busy; more would only wait for each other.
pub(super) const BROWSERS_AT_ONCE: &str = "--test-threads=2";

/// How the widget runs where there is no WebAssembly, and what its list is called.
const JAVASCRIPT: &str = "javascript";

const ENGINES: [&str; 3] = ["chromium", "firefox", "webkit"];

/// The Yew components, one by one, under wasm-bindgen's test runner. How the browser is started
/// stands in `webdriver.json`, where the runner looks for it.
pub(super) fn components(project: &Project) -> Result<()> {
    headline("components in a browser");
    let mut tests = with_driver(project)?;
    tests.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner").args([
        "test",
        "--target",
        "wasm32-unknown-unknown",
        "--test",
        "components",
        "--",
        // For the table of what a click costs the engine.
        "--nocapture",
    ]);
    process::run(&mut tests)
}

/// The packaged widget on host pages, friendly and hostile: in all three engines, and as plain JavaScript, with the
/// list of what each leaves out. The tests start the drivers and serve `dist/` themselves.
pub(super) fn end_to_end(project: &Project) -> Result<()> {
    for engine in ENGINES {
        headline(&format!("the widget on host pages, in {engine}"));
        tests_in(project, engine, &[("ENGINE", engine)])?;
    }
    headline("the widget as plain JavaScript, in chromium");
    tests_in(project, JAVASCRIPT, &[("WIDGET_RUNS_AS", JAVASCRIPT)])
}

/// Runs them all, and compares what they say they leave out with what is known.
fn tests_in(project: &Project, name: &str, settings: &[(&str, &str)]) -> Result<()> {
    let list = project.path(format!("target/not-done-in-{name}"));
    fs::write(&list, "")?;
    let mut tests = with_driver(project)?;
    tests.envs(settings.iter().copied()).env("NOT_DONE", &list);
    tests.args(["test", "--test", "browser", "--", BROWSERS_AT_ONCE]).args(ON_SITES);
    process::run(&mut tests)?;
    gaps::check(project, name, &fs::read_to_string(&list)?)
}

pub(super) fn with_driver(project: &Project) -> Result<Command> {
    let driver = setup::driver(project).context("there is no chromedriver")?;
    let mut cargo = project.command("cargo");
    cargo.env("CHROMEDRIVER", driver);
    Ok(cargo)
}
