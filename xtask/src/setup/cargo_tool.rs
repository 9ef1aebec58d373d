use std::fs;
use std::path::Path;

use anyhow::Result;

use super::Need;
use crate::lockfile;
use crate::process;
use crate::project::Project;

/// A program from crates.io at exactly one version.
pub(crate) struct CargoTool {
    package: &'static str,
    version: String,
    programs: &'static [&'static str],
    purpose: &'static str,
    estimate: &'static str,
    features: &'static [&'static str],
    opt_level: &'static str,
}

impl CargoTool {
    /// Trunk, without its downloads and its check for updates. Version 0.22 needs a newer Rust. Not optimized, because
    /// it mostly waits for other programs.
    pub(crate) fn trunk() -> Self {
        Self {
            package: "trunk",
            version: "0.21.14".to_owned(),
            programs: &["trunk"],
            purpose: "builds the widget",
            estimate: "3 min",
            features: &["--no-default-features"],
            opt_level: "0",
        }
    }

    /// cargo-deny, which checks licenses and sources. Built without the feature that downloads advisories.
    pub(crate) fn deny() -> Self {
        Self {
            package: "cargo-deny",
            version: "0.20.2".to_owned(),
            programs: &["cargo-deny"],
            purpose: "checks licenses and sources",
            estimate: "1 min",
            features: &["--no-default-features"],
            opt_level: "0",
        }
    }

    /// Firefox's driver.
    pub(crate) fn geckodriver() -> Self {
        Self {
            package: "geckodriver",
            version: "0.37.1".to_owned(),
            programs: &["geckodriver"],
            purpose: "drives Firefox",
            estimate: "1 min",
            features: &[],
            opt_level: "0",
        }
    }

    /// wasm-bindgen's command line, at exactly the version the widget is linked with.
    pub(crate) fn wasm_bindgen(project: &Project) -> Result<Self> {
        Ok(Self {
            package: "wasm-bindgen-cli",
            version: lockfile::version(project, "wasm-bindgen")?,
            programs: &["wasm-bindgen", "wasm-bindgen-test-runner"],
            purpose: "connects the widget to JavaScript",
            estimate: "2 min",
            features: &[],
            opt_level: "1",
        })
    }

    /// cargo-fuzz, which builds and runs the fuzz targets.
    pub(crate) fn cargo_fuzz() -> Self {
        Self {
            package: "cargo-fuzz",
            version: "0.13.2".to_owned(),
            programs: &["cargo-fuzz"],
            purpose: "runs the fuzzer",
            estimate: "1 min",
            features: &[],
            opt_level: "0",
        }
    }
}

impl Need for CargoTool {
    fn name(&self) -> String {
        format!("{} {}", self.package, self.version)
    }

    fn purpose(&self) -> &'static str {
        self.purpose
    }

    fn source(&self) -> &'static str {
        "cargo"
    }

    fn estimate(&self) -> &'static str {
        self.estimate
    }

    fn is_met(&self, project: &Project) -> bool {
        let version = |program: &&str| process::version(&mut project.command(program));
        self.programs.iter().all(|program| version(program).as_ref() == Some(&self.version))
    }

    fn install(&self, project: &Project, log: &Path) -> Result<()> {
        let tools = project.tools();
        // Kept until the end, so that an interrupted install resumes where it stopped.
        let build = tools.join("build").join(self.package);
        let mut cargo = project.command("cargo");
        cargo.args(["install", "--locked", self.package, "--version", &self.version]);
        cargo.args(self.features);
        cargo.arg("--root").arg(&tools);
        cargo.arg("--target-dir").arg(&build);
        cargo.env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
        cargo.env("CARGO_PROFILE_RELEASE_LTO", "off");
        cargo.env("CARGO_PROFILE_RELEASE_OPT_LEVEL", self.opt_level);
        process::run_into(log, &mut cargo)?;
        if build.exists() {
            fs::remove_dir_all(build)?;
        }
        Ok(())
    }

    fn by_hand(&self) -> String {
        let programs = self.programs.join(" and ");
        format!("try again with a network, or put {programs} {} on the PATH", self.version)
    }
}
