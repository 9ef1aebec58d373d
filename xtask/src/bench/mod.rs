//! `cargo xtask bench`: builds the widget, its peers and a larger questionnaire, and compares them in a browser.

mod peers;
mod tenfold;

use anyhow::{Context, Result};

use crate::build;
use crate::chromium;
use crate::process;
use crate::project::Project;
use crate::setup;

/// Shows how soon, how fast and how large: tables, and no verdict.
pub(crate) fn bench(project: &Project, runs: u32) -> Result<()> {
    setup::for_comparing(project)?;
    build::build(project)?;
    peers::build(project)?;
    tenfold::build(project)?;
    let program = chromium::program(project).context("there is no Chromium")?;
    let mut bench = project.command("cargo");
    // What it measures is in the browser; its own speed does not matter, that of compiling it does.
    bench.args(["bench", "--quiet", "--profile", "dev", "--bench", "performance"]);
    bench.env("CHROMIUM", program).env("RUNS", runs.to_string());
    process::run(&mut bench)
}
