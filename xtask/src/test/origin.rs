//! What the project is made of.

use anyhow::Result;

use super::headline;
use crate::process;
use crate::project::Project;

/// The licenses, bans and sources of deny.toml, for every crate in Cargo.lock.
pub(super) fn check(project: &Project) -> Result<()> {
    headline("licenses and sources");
    process::run(project.command("cargo").args(["deny", "check", "licenses", "bans", "sources"]))
}
