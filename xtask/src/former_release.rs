//! Builds the former release, from before a question changed its meaning. The tests run it together with the current one.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use anyhow::{Context, Result, ensure};

use crate::package::LOADER;
use crate::process;
use crate::project::Project;

/// The last commit that asked for the hours in the next few months.
const COMMIT: &str = "0a6ae05706b8eb66ee0f4e6dd6c86dbdfc6b2186";

/// The folder with the former release's source and build.
const FOLDER: &str = "target/former-release";

/// Builds the former release into `target/former-release/dist`, unless it is there.
pub(crate) fn build_former_release(project: &Project) -> Result<()> {
    let folder = project.path(FOLDER).join(COMMIT);
    if !folder.join("dist").join(LOADER).is_file() {
        check_out(project, &folder)?;
        let mut build = project.command("cargo");
        build.current_dir(&folder).env_remove("CARGO_TARGET_DIR");
        process::run(build.args(["xtask", "build"]))?;
    }
    let dist = project.path(FOLDER).join("dist");
    let _ = fs::remove_file(&dist);
    symlink(Path::new(COMMIT).join("dist"), &dist).context("could not link the former release")
}

/// Writes the former release's source into the folder. Its build uses the current tools.
fn check_out(project: &Project, folder: &PathBuf) -> Result<()> {
    let _ = fs::remove_dir_all(folder);
    fs::create_dir_all(folder.join("target"))?;
    let has_commit =
        project.command("git").args(["cat-file", "-e", COMMIT]).stderr(Stdio::null()).status()?;
    if !has_commit.success() {
        // A shallow clone has only the newest commits.
        process::run(project.command("git").args(["fetch", "--unshallow"]))?;
    }
    let mut archive = project.command("git");
    archive.args(["archive", COMMIT]).stdout(Stdio::piped());
    let mut archive = archive.spawn().context("could not start git")?;
    let source = archive.stdout.take().context("the output is not piped")?;
    process::run(project.command("tar").arg("-x").current_dir(folder).stdin(source))?;
    ensure!(archive.wait()?.success(), "could not read commit {COMMIT}");
    symlink(project.tools(), folder.join("target/tools")).context("could not link the tools")
}
