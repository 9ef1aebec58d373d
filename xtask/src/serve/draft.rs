use std::fs::{self, File};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::changes::Stale;
use crate::package::{self, Purpose};
use crate::process;
use crate::project::Project;

const PROGRAM: &str = "ems-career-path";
const WASM: &str = "wasm32-unknown-unknown";

/// A debug build in `target/watch`: quick to make, and separate from the published files.
pub(super) struct Draft<'a> {
    project: &'a Project,
    folder: PathBuf,
    /// The system unlocks it when this process ends, even in a crash.
    _lock: File,
}

impl<'a> Draft<'a> {
    /// Locks the folder. Fails if another process has locked it.
    pub(super) fn new(project: &'a Project) -> Result<Self> {
        let folder = project.path("target/watch");
        fs::create_dir_all(&folder)?;
        let lock = File::create(folder.join("lock"))?;
        lock.try_lock().context("another `cargo xtask serve --watch` is running")?;
        Ok(Self { project, folder, _lock: lock })
    }

    /// Returns the folder of the last good build.
    pub(super) fn published(&self) -> PathBuf {
        self.folder.join("dist")
    }

    /// Rebuilds what is stale and returns the folder with the new page.
    pub(super) fn build(&self, stale: Stale) -> Result<PathBuf> {
        let program = self.folder.join("program");
        if stale == Stale::Program {
            self.compile(&program)?;
        }
        let staging = self.folder.join("staging");
        clear(&staging)?;
        fs::copy(self.project.path("index.html"), staging.join("index.html"))?;
        for entry in fs::read_dir(program)? {
            let entry = entry?;
            fs::copy(entry.path(), staging.join(entry.file_name()))?;
        }
        package::package(self.project, &staging, Purpose::Watching)?;
        Ok(staging)
    }

    /// Compiles the program for the browser, with wasm-bindgen's glue beside it.
    fn compile(&self, program: &Path) -> Result<()> {
        let mut cargo = self.project.command("cargo");
        cargo.args(["build", "--package", PROGRAM, "--bin", PROGRAM, "--target", WASM]);
        process::run(&mut cargo)?;
        let wasm = self.project.target().join(WASM).join("debug").join(PROGRAM).with_extension("wasm");
        let mut bindgen = self.project.command("wasm-bindgen");
        bindgen.args(["--target", "web", "--no-typescript", "--debug", "--out-dir"]).arg(program).arg(wasm);
        process::run(&mut bindgen)
    }
}

fn clear(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    fs::create_dir_all(folder).with_context(|| format!("could not create {}", folder.display()))
}
