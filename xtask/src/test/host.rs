//! The checks that need no browser.

use anyhow::Result;

use super::headline;
use crate::process;
use crate::project::Project;

const WASM: [&str; 2] = ["--target", "wasm32-unknown-unknown"];
const NO_WARNINGS: [&str; 3] = ["--", "-D", "warnings"];

/// Format, lints for this machine and for the browser, then every test of the workspace.
pub(super) fn test(project: &Project) -> Result<()> {
    headline("format");
    process::run(project.command("cargo").args(["fmt", "--all", "--check"]))?;

    headline("lints");
    let mut host = project.command("cargo");
    host.args(["clippy", "--workspace", "--all-targets"]).args(NO_WARNINGS);
    process::run(&mut host)?;
    // "All" targets leave out the one that is not run by default.
    process::run(project.command("cargo").args(["clippy", "--test", "browser"]).args(NO_WARNINGS))?;

    headline("lints for the browser");
    let mut wasm = project.command("cargo");
    wasm.args(["clippy", "--lib", "--bins", "--test", "components"]).args(WASM).args(NO_WARNINGS);
    process::run(&mut wasm)?;

    headline("tests");
    process::run(project.command("cargo").args(["test", "--workspace"]))?;

    // Once more in view: the numbers of its walk say what the tests above have proved.
    headline("the audit's numbers");
    let mut audit = project.command("cargo");
    audit.args(["test", "--test", "audit", "--", "--nocapture"]);
    process::run(&mut audit)
}
