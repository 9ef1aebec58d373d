//! Compares the widget with what a site owner might use instead: loading time, speed and size. `cargo xtask bench`
//! builds all of them and runs this. docs/performance.md explains the method and has the latest results.

#![allow(clippy::indexing_slicing, reason = "a missing field of a JSON value is null")]

mod chromium;
mod contestant;
mod crowd;
mod devtools;
mod journeys;
mod main_thread;
mod profile;
mod site;
mod stats;
mod table;
mod visit;

use std::path::Path;
use std::{env, fs, thread};

use anyhow::{Context, Result};

use chromium::Chromium;
use site::Site;

fn main() -> Result<()> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (dist, bench) = (folder.join("dist"), folder.join("target/bench"));
    let runs = env::var("RUNS").ok().map_or(Ok(9), |runs| runs.parse()).context("RUNS is not a number")?;
    let mut chromium = Chromium::start()?;
    let site = Site::start(&dist, &bench.join("peers"))?;
    let mut report = format!("{}, {}, {runs} runs\n", machine(), chromium.version);
    report += "\n### The same questionnaire, written in other ways\n";
    let contestants = contestant::contestants(&dist)?;
    report += &journeys::compare(&mut chromium, &site, &contestants, runs)?;
    report += "\n### Main-thread work until the first question, with a processor 4x slower\n\n";
    report += &main_thread::compare(&mut chromium, &site, &contestants, runs, contestant::HAND_WRITTEN)?;
    report += "\n### Many widgets on one page, on slow 4G with a processor 4x slower\n\n";
    report += &crowd::grow(&mut chromium, &site, runs)?;
    let file = bench.join("report.md");
    fs::write(&file, &report).with_context(|| file.display().to_string())?;
    println!("{report}\n(also in {})", file.display());
    Ok(())
}

/// Returns the processor's model, the number of cores and the system. Only Linux has the model.
fn machine() -> String {
    let info = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = info.lines().find_map(|line| line.strip_prefix("model name")?.split_once(": "));
    let model = model.map_or("an unknown processor", |(_, model)| model.trim());
    let cores = thread::available_parallelism().map_or(1, usize::from);
    format!("{model}, {cores} cores, {}", env::consts::OS)
}
