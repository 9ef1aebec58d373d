//! `cargo xtask bench`: measures the decision diagram, then compares the widget in a browser with its peers, the same
//! questionnaire written in other ways.

mod peers;

use std::process::Command;

use anyhow::{Context, Result};

use crate::build;
use crate::chromium;
use crate::process;
use crate::project::Project;
use crate::setup;

/// Prints tables of times and sizes. A slow result is not a failure.
pub(crate) fn bench(project: &Project, runs: u32) -> Result<()> {
    process::run(&mut cargo_bench(project, "diagram"))?;

    setup::for_comparing(project)?;
    build::build(project)?;
    peers::build(project)?;
    let program = chromium::program(project).context("could not find Chromium")?;
    let mut performance = cargo_bench(project, "performance");
    process::run(performance.env("CHROMIUM", program).env("RUNS", runs.to_string()))
}

/// Uses the dev profile, which the tests have compiled already.
fn cargo_bench(project: &Project, name: &str) -> Command {
    let mut cargo = project.command("cargo");
    cargo.args(["bench", "--workspace", "--quiet", "--profile", "dev", "--bench", name]);
    cargo
}
