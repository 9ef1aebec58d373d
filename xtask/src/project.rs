//! Where the project's files are, and how its programs are started.

use std::env;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::process;

/// The project's root folder.
#[derive(Debug, Clone)]
pub(crate) struct Project {
    root: PathBuf,
}

impl Project {
    /// Finds the project that this xtask belongs to.
    pub(crate) fn find() -> Result<Self> {
        let xtask = env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let root = xtask.parent().context("xtask has no parent folder")?;
        Ok(Self { root: root.to_owned() })
    }

    /// Returns the full path of a file or folder, given its path from the root.
    pub(crate) fn path(&self, path: impl AsRef<Path>) -> PathBuf {
        self.root.join(path)
    }

    /// Returns the folder that a site owner publishes.
    pub(crate) fn dist(&self) -> PathBuf {
        self.path("dist")
    }

    /// Returns the folder that setup installs into. It is in `target/`, so that nothing outside the project changes.
    pub(crate) fn tools(&self) -> PathBuf {
        self.path("target/tools")
    }

    /// Returns a command that runs in the project's folder, with the project's own tools first on the path.
    pub(crate) fn command(&self, program: impl AsRef<OsStr>) -> Command {
        let mut command = Command::new(program);
        command.current_dir(&self.root).env("PATH", self.search_path());
        if env::var_os("NO_COLOR").is_some() {
            // Trunk 0.21 reads the variable as a boolean and fails on the usual "1".
            command.env("NO_COLOR", "true");
        }
        command
    }

    /// Compiles one of the workspace's programs. The build names the whole workspace, so that it shares compiled
    /// dependencies with the tests.
    pub(crate) fn own_program(&self, name: &str) -> Result<Command> {
        process::run(self.command("cargo").args(["build", "--quiet", "--workspace", "--bin", name]))?;
        Ok(self.command(self.target().join("debug").join(name)))
    }

    /// Returns cargo's target folder.
    pub(crate) fn target(&self) -> PathBuf {
        self.path(env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into()))
    }

    /// Returns the program that [`Project::command`] would run for this name.
    pub(crate) fn program(&self, name: &str) -> Option<PathBuf> {
        env::split_paths(&self.search_path()).map(|folder| folder.join(name)).find(|path| path.is_file())
    }

    fn search_path(&self) -> OsString {
        let inherited = env::var_os("PATH").unwrap_or_default();
        let folders = [self.tools().join("bin")].into_iter().chain(env::split_paths(&inherited));
        env::join_paths(folders).unwrap_or(inherited)
    }
}
