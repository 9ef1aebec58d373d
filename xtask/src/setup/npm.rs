use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Result;

use super::Need;
use crate::process;
use crate::project::Project;

const LOCK: &str = "package-lock.json";

/// esbuild and axe-core, at the versions of `xtask/npm/package-lock.json`.
pub(crate) struct NpmPackages;

/// Where the packages are: `esbuild`, `axe-core`, `.bin`.
pub(crate) fn modules(project: &Project) -> PathBuf {
    installed(project).join("node_modules")
}

fn installed(project: &Project) -> PathBuf {
    project.tools().join("npm")
}

fn wanted(project: &Project) -> PathBuf {
    project.path("xtask/npm")
}

impl Need for NpmPackages {
    fn name(&self) -> String {
        "npm packages (esbuild, terser, axe-core)".to_owned()
    }

    fn purpose(&self) -> &'static str {
        "pack the widget's JavaScript and check its accessibility"
    }

    fn is_met(&self, project: &Project) -> bool {
        // npm writes its hidden lock file last: with it the installation is whole.
        let whole = modules(project).join(".package-lock.json").is_file();
        let lock = fs::read(wanted(project).join(LOCK));
        let same = lock.is_ok_and(|lock| {
            fs::read(installed(project).join(LOCK)).is_ok_and(|installed| installed == lock)
        });
        whole && same && project.program("node").is_some()
    }

    fn install(&self, project: &Project, log: &Path) -> Result<()> {
        let folder = installed(project);
        fs::create_dir_all(&folder)?;
        for file in ["package.json", LOCK] {
            fs::copy(wanted(project).join(file), folder.join(file))?;
        }
        let mut npm = project.command("npm");
        npm.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
        // npm would try a lost network for two minutes, even for what it has kept.
        npm.args(["--prefer-offline", "--fetch-retries=1"]);
        process::run_into(log, npm.current_dir(folder))
    }

    fn by_hand(&self) -> String {
        "try again with a network, and with Node.js 20 or newer and its npm installed".to_owned()
    }
}
