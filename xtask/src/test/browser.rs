//! The checks in browsers.

use std::fs;
use std::process::Command;

use anyhow::{Context, Result};

use super::hosting::ON_SITES;
use super::{gaps, headline, parts};
use crate::process;
use crate::project::Project;
use crate::setup;

/// Two browsers at a time keep two cores busy; more would only wait for each other.
pub(super) const BROWSERS_AT_ONCE: &str = "--test-threads=2";

const ENGINES: [&str; 3] = ["chromium", "firefox", "webkit"];

/// The visits to all hostile pages: some minutes in each engine.
const HOSTILE_PAGES: &str = "hosts::the_";

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

/// The packaged widget on host pages: all tests in Chromium, then the visits of [`parts`] in the other engines
/// and as plain JavaScript. The tests start the drivers and serve `dist/` themselves.
pub(super) fn end_to_end(project: &Project) -> Result<()> {
    headline("the widget on host pages, in chromium");
    in_engine(project, "chromium", &[])?;
    for (engine, parts) in [("firefox", parts::FIREFOX), ("webkit", parts::WEBKIT)] {
        headline(&format!("visits in {engine}: {}", parts.join(" ")));
        in_engine(project, engine, parts)?;
    }
    headline(&format!("visits as plain JavaScript: {}", parts::JAVASCRIPT.join(" ")));
    let mut tests = with_driver(project)?;
    tests.env("WIDGET_RUNS_AS", "javascript");
    tests.args(["test", "--test", "browser", "--", BROWSERS_AT_ONCE]).args(parts::JAVASCRIPT);
    process::run(&mut tests)
}

/// Every end-to-end test but the hostile pages, in all three engines, with the list of what is left out.
pub(super) fn engines(project: &Project) -> Result<()> {
    for engine in ENGINES {
        headline(&format!("the widget on host pages, in {engine}"));
        let list = project.path(format!("target/not-done-in-{engine}"));
        fs::write(&list, "")?;
        let mut tests = with_driver(project)?;
        tests.env("ENGINE", engine).env("NOT_DONE", &list);
        tests
            .args(["test", "--test", "browser", "--", BROWSERS_AT_ONCE, "--skip", HOSTILE_PAGES])
            .args(ON_SITES);
        process::run(&mut tests)?;
        gaps::check(project, engine, &fs::read_to_string(&list)?)?;
    }
    Ok(())
}

fn in_engine(project: &Project, engine: &str, parts: &[&str]) -> Result<()> {
    let mut tests = with_driver(project)?;
    tests.env("ENGINE", engine);
    tests.args(["test", "--test", "browser", "--", BROWSERS_AT_ONCE]).args(ON_SITES).args(parts);
    process::run(&mut tests)
}

/// The hostile pages, in all engines; those of Chromium are a part of [`end_to_end`].
pub(super) fn hostile_pages(project: &Project) -> Result<()> {
    for engine in ENGINES {
        headline(&format!("hostile pages, in {engine}"));
        let mut tests = with_driver(project)?;
        tests.env("ENGINE", engine);
        tests.args(["test", "--test", "browser", "--", BROWSERS_AT_ONCE, "--nocapture", HOSTILE_PAGES]);
        process::run(&mut tests)?;
    }
    Ok(())
}

pub(super) fn with_driver(project: &Project) -> Result<Command> {
    let driver = setup::driver(project).context("there is no chromedriver")?;
    let mut cargo = project.command("cargo");
    cargo.env("CHROMEDRIVER", driver);
    Ok(cargo)
}
