use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::changes::Stale;
use crate::package::{self, Purpose};
use crate::process;
use crate::project::Project;

const PROGRAM: &str = "ems-career-path";
const WASM: &str = "wasm32-unknown-unknown";

/// A debug build in `target/watch`: quickly made, and apart from what is published.
pub(super) struct Draft<'a> {
    project: &'a Project,
    folder: PathBuf,
}

impl<'a> Draft<'a> {
    pub(super) fn new(project: &'a Project) -> Self {
        Self { project, folder: project.path("target/watch") }
    }

    /// Where the last good build is kept.
    pub(super) fn published(&self) -> PathBuf {
        self.folder.join("dist")
    }

    /// Builds what is stale and gives the folder with the new page.
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
    fs::create_dir_all(folder).with_context(|| format!("could not make {}", folder.display()))
}
