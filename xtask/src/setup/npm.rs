use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Result;

use super::Need;
use crate::process;
use crate::project::Project;

const LOCK: &str = "package-lock.json";

/// Packages from npm, at the versions in one of the project's `package-lock.json` files.
pub(crate) struct NpmPackages {
    /// The folder with that file.
    wanted: &'static str,
    /// The folder they are installed into, inside `target/tools`.
    installed: &'static str,
    packages: &'static str,
    purpose: &'static str,
}

/// esbuild, TypeScript, Biome, binaryen and axe-core.
pub(crate) const TOOLS: NpmPackages = NpmPackages {
    wanted: "xtask/npm",
    installed: "npm",
    packages: "esbuild, TypeScript, Biome, binaryen, axe-core",
    purpose: "check and package the loader, and check accessibility",
};

/// The libraries of the benchmark's peers.
pub(crate) const PEERS: NpmPackages = NpmPackages {
    wanted: "benches/peers",
    installed: "peers",
    packages: "Preact, React, SurveyJS",
    purpose: "build the peers that the widget is compared with",
};

impl NpmPackages {
    /// Returns the packages' `node_modules` folder.
    pub(crate) fn modules(&self, project: &Project) -> PathBuf {
        self.installed(project).join("node_modules")
    }

    fn installed(&self, project: &Project) -> PathBuf {
        project.tools().join(self.installed)
    }

    fn wanted(&self, project: &Project) -> PathBuf {
        project.path(self.wanted)
    }
}

impl Need for NpmPackages {
    fn name(&self) -> String {
        format!("npm packages ({})", self.packages)
    }

    fn purpose(&self) -> &'static str {
        self.purpose
    }

    fn source(&self) -> &'static str {
        "npm"
    }

    fn estimate(&self) -> &'static str {
        "10 s"
    }

    fn is_met(&self, project: &Project) -> bool {
        // npm writes its hidden lock file last, so if it is there, the installation is complete.
        let whole = self.modules(project).join(".package-lock.json").is_file();
        let lock = fs::read(self.wanted(project).join(LOCK));
        let same = lock.is_ok_and(|lock| {
            fs::read(self.installed(project).join(LOCK)).is_ok_and(|installed| installed == lock)
        });
        whole && same && project.program("node").is_some()
    }

    fn install(&self, project: &Project, log: &Path) -> Result<()> {
        let folder = self.installed(project);
        fs::create_dir_all(&folder)?;
        for file in ["package.json", LOCK] {
            fs::copy(self.wanted(project).join(file), folder.join(file))?;
        }
        let mut npm = project.command("npm");
        npm.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
        // Without these, npm retries a lost network for two minutes, even for packages in its cache.
        npm.args(["--prefer-offline", "--fetch-retries=1"]);
        process::run_into(log, npm.current_dir(folder))
    }

    fn by_hand(&self) -> String {
        "try again with a network, and with Node.js 20 or newer and its npm installed".to_owned()
    }
}
