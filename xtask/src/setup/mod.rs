//! Installs what a command needs and this machine lacks: one line for each thing, nothing otherwise.
//!
//! All of it but the browser goes into `target/tools`. A thing that cannot be installed gets one
//! sentence; what the installer had to say is in `target/tools/NAME.log`.

mod browser;
mod cargo_tool;
mod npm;
mod wasm_target;

use std::path::{Path, PathBuf};

use anyhow::{Result, anyhow};

pub(crate) use browser::{Browser, driver};
use cargo_tool::CargoTool;
use npm::NpmPackages;
pub(crate) use npm::modules;
pub(crate) use wasm_target::WasmTarget;

use crate::project::Project;

/// A thing a command cannot do without.
pub(crate) trait Need {
    /// Its name and, where it matters, the version: `trunk 0.21.14`.
    fn name(&self) -> String;

    /// What it is for: the end of the sentence "installing NAME, which …".
    fn purpose(&self) -> &'static str;

    /// Whether this machine has it. Asked at every start, so it has to be quick.
    fn is_met(&self, project: &Project) -> bool;

    /// Gets it; what the installer prints goes to the log.
    fn install(&self, project: &Project, log: &Path) -> Result<()>;

    /// What a person can do when that fails: the end of "…, or …".
    fn by_hand(&self) -> String;
}

/// What building the widget needs.
pub(crate) fn for_building(project: &Project) -> Result<()> {
    let trunk = CargoTool::trunk();
    let wasm_bindgen = CargoTool::wasm_bindgen(project)?;
    meet(project, &[&WasmTarget, &wasm_bindgen, &trunk, &NpmPackages])
}

/// What the whole test needs.
pub(crate) fn for_testing(project: &Project) -> Result<()> {
    // The browser first: it is quick, and on some machines a person has to install it.
    meet(project, &[&Browser])?;
    for_building(project)
}

/// What the component tests need: a browser and wasm-bindgen's test runner.
pub(crate) fn for_components(project: &Project) -> Result<()> {
    let wasm_bindgen = CargoTool::wasm_bindgen(project)?;
    meet(project, &[&Browser, &WasmTarget, &wasm_bindgen])
}

/// Meets each need in turn.
pub(crate) fn meet(project: &Project, needs: &[&dyn Need]) -> Result<()> {
    for need in needs.iter().filter(|need| !need.is_met(project)) {
        let name = need.name();
        println!("setup: installing {name}, which {}", need.purpose());
        let log = log_of(project, &name);
        need.install(project, &log)
            .map_err(|error| missing(*need, &error, &log))?;
        if !need.is_met(project) {
            return Err(missing(*need, &anyhow!("it is still not there"), &log));
        }
    }
    Ok(())
}

fn missing(need: &dyn Need, error: &anyhow::Error, log: &Path) -> anyhow::Error {
    let name = need.name();
    let by_hand = need.by_hand();
    let log = log.display();
    anyhow!(
        "{name} is missing and could not be installed: {error}; \
         connect to the network and try again, or {by_hand} (details, if any: {log})"
    )
}

fn log_of(project: &Project, name: &str) -> PathBuf {
    let word = name.split_whitespace().next().unwrap_or("setup");
    project.tools().join(word).with_extension("log")
}
