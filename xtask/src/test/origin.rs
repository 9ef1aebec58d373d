//! What the project is made of.

use anyhow::Result;

use super::headline;
use crate::process;
use crate::project::Project;

/// The licenses, bans and sources of deny.toml, for every crate in Cargo.lock and in the fuzzer's own.
pub(super) fn check(project: &Project) -> Result<()> {
    headline("licenses and sources");
    for manifest in ["Cargo.toml", "fuzz/Cargo.toml"] {
        let mut deny = project.command("cargo");
        deny.args(["deny", "--manifest-path", manifest, "check", "--hide-inclusion-graph"]);
        // Each of the two lists lacks some of the licenses.
        deny.args(["--allow", "license-not-encountered", "--allow", "license-exception-not-encountered"]);
        process::run(deny.args(["licenses", "bans", "sources"]))?;
    }
    Ok(())
}
