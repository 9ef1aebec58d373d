//! The packaged widget in the surroundings that the guides in docs/ describe.

use anyhow::{Context, Result};

use super::headline;
use crate::process;
use crate::project::Project;
use crate::setup;

/// The servers of docs/hosting.md, with the very configurations that stand there.
pub(super) fn hosting(project: &Project) -> Result<()> {
    headline("the widget in nginx and Apache");
    ignored(project, "hosting::")
}

/// A `WordPress` in which people of all roles paste the widget.
pub(super) fn wordpress(project: &Project) -> Result<()> {
    headline("the widget in WordPress");
    ignored(project, "wordpress::")
}

/// End-to-end tests that are left out where only a browser is sure to be there.
fn ignored(project: &Project, name: &str) -> Result<()> {
    let driver = setup::driver(project).context("there is no chromedriver")?;
    let mut cargo = project.command("cargo");
    cargo.env("CHROMEDRIVER", driver);
    cargo.args(["test", "--test", "browser", "--", "--ignored", "--test-threads=2", name]);
    process::run(&mut cargo)
}
