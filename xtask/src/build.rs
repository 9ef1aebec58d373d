//! Trunk compiles the widget; its hook, set in `Trunk.toml`, comes back here for `package`.

use anyhow::{Context, Result};

use crate::process;
use crate::project::Project;

/// Builds the files a site owner publishes into `dist/`.
pub(crate) fn build(project: &Project) -> Result<()> {
    let mut trunk = project.command("trunk");
    // Nothing is fetched here: set-up has put the right tools first on the path.
    trunk.args(["build", "--release", "--skip-version-check", "--log=warn"]);
    // When the widget does not compile, the compiler's message is the one to read.
    trunk.env("RUST_BACKTRACE", "0");
    process::run(&mut trunk).context("the widget was not built")
}
