//! Runs each part.

use std::fs;
use std::process::Command;

use anyhow::Result;
use serde_json::to_vec;

use super::{Part, Tally, browser, sizes};
use crate::chromium;
use crate::former_release::build_former_release;
use crate::process;
use crate::project::Project;
use crate::setup;

const WASM: [&str; 2] = ["--target", "wasm32-unknown-unknown"];
const NO_WARNINGS: [&str; 3] = ["--", "-D", "warnings"];

/// Cargo picks a dependency's features from the packages that a command names. Every command names the whole workspace,
/// so that each dependency compiles once.
const WHOLE_WORKSPACE: &str = "--workspace";

impl Part {
    /// Runs this part, or only those of its tests whose names contain a word of the filter.
    pub(super) fn check(self, project: &Project, filter: &[String], tally: &mut Tally) -> Result<()> {
        match self {
            Self::Format => format(project),
            Self::Lints => lints(project),
            Self::Host => host(project, filter, tally),
            Self::Components => components(project, filter, tally),
            Self::Sizes => sizes::check(&project.dist()),
            Self::Licenses => licenses(project),
            Self::Watch => watch(project, filter, tally),
            Self::Releases => {
                build_former_release(project)?;
                browser::check(project, self, filter, tally)
            }
            Self::Chromium
            | Self::Hosts
            | Self::Firefox
            | Self::Webkit
            | Self::Javascript
            | Self::Hosting
            | Self::Wordpress => browser::check(project, self, filter, tally),
        }
    }
}

/// Compiles all tests for this machine, once.
pub(super) fn compile(project: &Project) -> Result<()> {
    let mut cargo = project.command("cargo");
    cargo.args(["test", WHOLE_WORKSPACE, "--no-run", "--lib", "--bins", "--tests"]);
    process::run(&mut cargo)?;
    // Not compiled above, because a plain `cargo test` leaves it out.
    process::run(project.command("cargo").args(["test", WHOLE_WORKSPACE, "--no-run", "--test", "browser"]))
}

fn format(project: &Project) -> Result<()> {
    process::run(project.command("cargo").args(["fmt", "--all", "--check"]))?;
    process::run(biome(project).args(["check", "--linter-enabled=false"]))
}

fn lints(project: &Project) -> Result<()> {
    process::run(npm_program(project, "tsc").args(["--project", "loader"]))?;
    process::run(biome(project).args(["lint", "--error-on-warnings"]))?;
    for targets in [&["--all-targets"][..], &["--test", "browser"]] {
        let mut host = project.command("cargo");
        process::run(host.args(["clippy", WHOLE_WORKSPACE]).args(targets).args(NO_WARNINGS))?;
    }
    let mut wasm = project.command("cargo");
    wasm.args(["clippy", "--lib", "--bins", "--test", "components"]).args(WASM).args(NO_WARNINGS);
    process::run(&mut wasm)
}

/// Biome formats and lints TypeScript and CSS, as `biome.json` says.
fn biome(project: &Project) -> Command {
    npm_program(project, "biome")
}

fn npm_program(project: &Project, name: &str) -> Command {
    project.command(setup::TOOLS.modules(project).join(".bin").join(name))
}

fn host(project: &Project, filter: &[String], tally: &mut Tally) -> Result<()> {
    let mut tests = project.command("cargo");
    // Otherwise cargo stops at the first crate that fails.
    tests.args(["test", WHOLE_WORKSPACE, "--no-fail-fast", "--"]).args(filter);
    process::run_and_read(&mut tests, |line| tally.read(line))
}

/// Tests the components in Chromium. wasm-bindgen's test runner reads the browser's flags from `webdriver.json` in the
/// current folder.
fn components(project: &Project, filter: &[String], tally: &mut Tally) -> Result<()> {
    let folder = "target/components";
    fs::create_dir_all(project.path(folder))?;
    fs::write(project.path(folder).join("webdriver.json"), to_vec(&chromium::capabilities(project)?)?)?;
    let mut tests = project.command("cargo");
    chromium::set_in(&mut tests, project)?;
    let runner = format!("env -C {folder} wasm-bindgen-test-runner");
    tests.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner);
    // Shows the output, because it has a table of the engine's time per click.
    tests.arg("test").args(WASM).args(["--test", "components", "--", "--nocapture"]).args(filter);
    process::run_and_read(&mut tests, |line| tally.read(line))
}

/// Checks every crate in both `Cargo.lock` files, the project's and the fuzzer's, against deny.toml.
fn licenses(project: &Project) -> Result<()> {
    for manifest in ["Cargo.toml", "fuzz/Cargo.toml"] {
        let mut deny = project.command("cargo");
        deny.args(["deny", "--manifest-path", manifest, "check", "--hide-inclusion-graph"]);
        // Neither of the two uses every allowed license.
        deny.args(["--allow", "license-not-encountered", "--allow", "license-exception-not-encountered"]);
        process::run(deny.args(["licenses", "bans", "sources"]))?;
    }
    Ok(())
}

/// Tests `serve --watch`. A plain `cargo test` leaves this out, because it compiles the project once more.
fn watch(project: &Project, filter: &[String], tally: &mut Tally) -> Result<()> {
    let mut tests = project.command("cargo");
    // Shows the output, because it has the time from each change to the new page.
    tests.args(["test", WHOLE_WORKSPACE, "--test", "watch", "--", "--ignored", "--nocapture"]).args(filter);
    process::run_and_read(&mut tests, |line| tally.read(line))
}
