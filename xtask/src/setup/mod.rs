//! Installs what a command needs and this machine lacks: one line for each thing, nothing otherwise.
//!
//! All of it but what Debian packages goes into `target/tools`. A thing that cannot be installed gets one
//! sentence; what the installer had to say is in `target/tools/NAME.log`.

mod cargo_tool;
mod debian;
mod npm;
mod rust_part;

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use cargo_tool::CargoTool;
use debian::{CHROMIUM, FIREFOX, HOSTS, WEBKIT, WORDPRESS};
pub(crate) use debian::{chromium, driver};
pub(crate) use npm::{PEERS, TOOLS};
use rust_part::RUST_SOURCE;
pub(crate) use rust_part::WASM_TARGET;

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

    /// What a person can do when that fails: the end of the sentence.
    fn by_hand(&self) -> String;
}

/// What building the widget needs.
pub(crate) fn for_building(project: &Project) -> Result<()> {
    let trunk = CargoTool::trunk();
    let wasm_bindgen = CargoTool::wasm_bindgen(project)?;
    meet(project, &[&WASM_TARGET, &RUST_SOURCE, &wasm_bindgen, &trunk, &TOOLS])
}

/// What the end-to-end tests need.
pub(crate) fn for_browser(project: &Project) -> Result<()> {
    // The browsers first: they are quick, and on some machines a person has to install them.
    meet(project, &[&CHROMIUM, &FIREFOX, &WEBKIT, &CargoTool::geckodriver()])?;
    for_building(project)
}

/// What the tests on servers and sites need.
pub(crate) fn for_sites(project: &Project) -> Result<()> {
    meet(project, &[&CHROMIUM, &HOSTS, &WORDPRESS])?;
    for_building(project)
}

/// What the check of licenses and sources needs.
pub(crate) fn for_licenses(project: &Project) -> Result<()> {
    meet(project, &[&CargoTool::deny()])
}

/// What the whole test needs.
pub(crate) fn for_testing(project: &Project) -> Result<()> {
    for_browser(project)?;
    for_sites(project)?;
    for_licenses(project)
}

/// What the benchmark needs.
pub(crate) fn for_comparing(project: &Project) -> Result<()> {
    meet(project, &[&CHROMIUM])?;
    for_building(project)?;
    meet(project, &[&PEERS])
}

/// What fuzzing needs.
pub(crate) fn for_fuzzing(project: &Project) -> Result<()> {
    meet(project, &[&CargoTool::cargo_fuzz()])
}

/// What the component tests need: a browser and wasm-bindgen's test runner.
pub(crate) fn for_components(project: &Project) -> Result<()> {
    let wasm_bindgen = CargoTool::wasm_bindgen(project)?;
    meet(project, &[&CHROMIUM, &WASM_TARGET, &wasm_bindgen])
}

/// Meets each need in turn.
pub(crate) fn meet(project: &Project, needs: &[&dyn Need]) -> Result<()> {
    for need in needs.iter().filter(|need| !need.is_met(project)) {
        println!("setup: installing {}, which {}", need.name(), need.purpose());
        let log = log_of(*need);
        let installed = need.install(project, &project.path(&log));
        let reason = match installed {
            Err(error) => error.to_string(),
            Ok(()) if !need.is_met(project) => "it is still not there".to_owned(),
            Ok(()) => continue,
        };
        bail!("{}", missing(*need, &reason, &log));
    }
    Ok(())
}

/// The one sentence for a thing that is not there: what was tried, and what a person can do.
fn missing(need: &dyn Need, reason: &str, log: &Path) -> String {
    let (name, by_hand, log) = (need.name(), need.by_hand(), log.display());
    format!("could not install {name} ({reason}; see {log}): {by_hand}")
}

/// The file for what an installer prints, from the project's root.
fn log_of(need: &dyn Need) -> PathBuf {
    let name = need.name();
    let word = name.split_whitespace().next().unwrap_or("setup");
    Path::new("target/tools").join(format!("{word}.log"))
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Moon;

    impl Need for Moon {
        fn name(&self) -> String {
            "moon 1.0".to_owned()
        }

        fn purpose(&self) -> &'static str {
            "shines"
        }

        fn is_met(&self, _project: &Project) -> bool {
            false
        }

        fn install(&self, _project: &Project, _log: &Path) -> Result<()> {
            bail!("`launch` failed")
        }

        fn by_hand(&self) -> String {
            "wait for the night".to_owned()
        }
    }

    #[test]
    fn what_cannot_be_installed_gets_one_sentence() {
        let error = meet(&Project::find().unwrap(), &[&Moon]).unwrap_err();
        let sentence = "could not install moon 1.0 \
            (`launch` failed; see target/tools/moon.log): wait for the night";
        assert_eq!(error.to_string(), sentence);
    }
}
