//! Lists the tools that a command needs and this machine lacks, then installs them.
//!
//! Debian packages go into the system, and parts of Rust into its toolchain. Everything else goes into `target/tools`,
//! where each installer also writes its output to `NAME.log`.

mod cargo_tool;
mod debian;
mod npm;
mod rust_part;

use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::{Result, bail};

pub(crate) use cargo_tool::CargoTool;
use debian::DebianPackages;
pub(crate) use debian::{CHROMIUM, FIREFOX, WEB_SERVERS, WEBKIT, WORDPRESS};
pub(crate) use npm::{PEERS, TOOLS};
use rust_part::RUST_SOURCE;
pub(crate) use rust_part::WASM_TARGET;

use crate::project::Project;

/// Something a command needs.
pub(crate) trait Need {
    /// Its name and, where it matters, the version: `trunk 0.21.14`.
    fn name(&self) -> String;

    /// What it is for: "builds the widget".
    fn purpose(&self) -> &'static str;

    /// The installer: `cargo`, `npm`, `apt` or `rustup`.
    fn source(&self) -> &'static str;

    /// About how long installing takes on two cores.
    fn estimate(&self) -> &'static str;

    /// Returns whether this machine has it. Every command calls this, so it must be quick.
    fn is_met(&self, project: &Project) -> bool;

    /// Installs it, with the installer's output in the log.
    fn install(&self, project: &Project, log: &Path) -> Result<()>;

    /// What the user can do if installing fails.
    fn by_hand(&self) -> String;
}

/// The needs of a command, without duplicates.
#[derive(Default)]
pub(crate) struct Needs {
    apt: Vec<&'static DebianPackages>,
    others: Vec<Box<dyn Need>>,
}

impl Needs {
    /// Adds a group of Debian packages.
    pub(crate) fn apt(&mut self, packages: &'static DebianPackages) {
        if self.apt.iter().all(|other| other.name() != packages.name()) {
            self.apt.push(packages);
        }
    }

    /// Adds any other need.
    pub(crate) fn add(&mut self, need: impl Need + 'static) {
        if self.others.iter().all(|other| other.name() != need.name()) {
            self.others.push(Box::new(need));
        }
    }

    /// Adds what building the widget needs.
    pub(crate) fn for_building(&mut self, project: &Project) -> Result<()> {
        self.for_watching(project)?;
        self.add(RUST_SOURCE);
        self.add(CargoTool::trunk());
        Ok(())
    }

    /// Adds what a debug build of the widget needs.
    pub(crate) fn for_watching(&mut self, project: &Project) -> Result<()> {
        self.add(WASM_TARGET);
        self.add(CargoTool::wasm_bindgen(project)?);
        self.add(TOOLS);
        Ok(())
    }

    /// Returns the name of the first need that this machine does not meet.
    pub(crate) fn missing(&self, project: &Project) -> Option<String> {
        let apt = self.apt.iter().map(|need| *need as &dyn Need);
        let mut all = apt.chain(self.others.iter().map(Box::as_ref));
        all.find(|need| !need.is_met(project)).map(Need::name)
    }
}

/// Installs what building the widget needs.
pub(crate) fn for_building(project: &Project) -> Result<()> {
    let mut needs = Needs::default();
    needs.for_building(project)?;
    meet(project, needs)
}

/// Installs what `serve --watch` needs.
pub(crate) fn for_watching(project: &Project) -> Result<()> {
    let mut needs = Needs::default();
    needs.for_watching(project)?;
    meet(project, needs)
}

/// Installs what the end-to-end tests in Chromium need.
pub(crate) fn for_end_to_end(project: &Project) -> Result<()> {
    let mut needs = Needs::default();
    needs.apt(&CHROMIUM);
    needs.for_building(project)?;
    meet(project, needs)
}

/// Installs what the benchmark needs.
pub(crate) fn for_comparing(project: &Project) -> Result<()> {
    let mut needs = Needs::default();
    needs.apt(&CHROMIUM);
    needs.for_building(project)?;
    needs.add(PEERS);
    meet(project, needs)
}

/// Installs what fuzzing needs.
pub(crate) fn for_fuzzing(project: &Project) -> Result<()> {
    let mut needs = Needs::default();
    needs.add(CargoTool::cargo_fuzz());
    meet(project, needs)
}

/// Lists what is missing, then installs it.
pub(crate) fn meet(project: &Project, mut needs: Needs) -> Result<()> {
    needs.apt.retain(|need| !need.is_met(project));
    needs.others.retain(|need| !need.is_met(project));
    let Needs { apt, others } = needs;
    if apt.is_empty() && others.is_empty() {
        return Ok(());
    }
    println!("Missing on this machine:\n");
    let missing = apt.iter().map(|need| *need as &dyn Need).chain(others.iter().map(Box::as_ref));
    missing.for_each(|need| println!("{}", row(need)));
    println!(
        "\napt installs for the whole system. Everything else goes into target/tools or the Rust toolchain.\n"
    );
    // First check the installers themselves, because only the user can install them.
    for need in &others {
        let installer = need.source();
        if project.program(installer).is_none() {
            bail!("{installer} is missing: install it first, as the README says");
        }
    }
    debian::install(project, &apt)?;
    for need in &others {
        install(project, need.as_ref())?;
    }
    Ok(())
}

fn row(need: &dyn Need) -> String {
    let (name, purpose, source, estimate) = (need.name(), need.purpose(), need.source(), need.estimate());
    format!("  {source:<7}{estimate:<7}{name}: {purpose}")
}

fn install(project: &Project, need: &dyn Need) -> Result<()> {
    println!("installing {} (about {})", need.name(), need.estimate());
    let (log, start) = (log_of(need), Instant::now());
    let reason = match need.install(project, &project.path(&log)) {
        Err(error) => error.to_string(),
        Ok(()) if !need.is_met(project) => "it is still missing".to_owned(),
        Ok(()) => {
            println!("    {:>3} s  done", start.elapsed().as_secs());
            return Ok(());
        }
    };
    let (name, by_hand, log) = (need.name(), need.by_hand(), log.display());
    bail!("could not install {name} ({reason}; see {log}): {by_hand}")
}

/// Returns the path of the installer's log, from the project's root.
fn log_of(need: &dyn Need) -> PathBuf {
    let name = need.name();
    let word = name.split([' ', ',']).next().unwrap_or("setup");
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

        fn source(&self) -> &'static str {
            "cargo"
        }

        fn estimate(&self) -> &'static str {
            "1 min"
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
    fn a_failed_installation_says_why_and_what_to_do() {
        let mut needs = Needs::default();
        needs.add(Moon);
        needs.add(Moon);
        assert_eq!(needs.others.len(), 1, "each need is added once");
        let error = meet(&Project::find().unwrap(), needs).unwrap_err().to_string();
        for part in ["moon 1.0", "`launch` failed", "target/tools/moon.log", "wait for the night"] {
            assert!(error.contains(part), "{error}");
        }
    }
}
