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
    features: &'static [&'static str],
    opt_level: &'static str,
}

impl CargoTool {
    /// Trunk; 0.22 needs a newer Rust. It is built without its downloading and its check for
    /// updates, and as fast as can be: most of its work is waiting for others.
    pub(crate) fn trunk() -> Self {
        Self {
            package: "trunk",
            version: "0.21.14".to_owned(),
            programs: &["trunk"],
            purpose: "builds the widget (once, about five minutes)",
            features: &["--no-default-features"],
            opt_level: "0",
        }
    }

    /// What checks licenses and sources, without its downloading of advisories.
    pub(crate) fn deny() -> Self {
        Self {
            package: "cargo-deny",
            version: "0.20.2".to_owned(),
            programs: &["cargo-deny"],
            purpose: "checks licenses and sources (once, about two minutes)",
            features: &["--no-default-features"],
            opt_level: "0",
        }
    }

    /// Firefox's driver, which Debian lacks.
    pub(crate) fn geckodriver() -> Self {
        Self {
            package: "geckodriver",
            version: "0.37.1".to_owned(),
            programs: &["geckodriver"],
            purpose: "drives Firefox (once, about a minute)",
            features: &[],
            opt_level: "0",
        }
    }

    /// The half of wasm-bindgen that has to be of the very version the widget is linked with.
    pub(crate) fn wasm_bindgen(project: &Project) -> Result<Self> {
        Ok(Self {
            package: "wasm-bindgen-cli",
            version: lockfile::version(project, "wasm-bindgen")?,
            programs: &["wasm-bindgen", "wasm-bindgen-test-runner"],
            purpose: "joins the widget to JavaScript (once, about two minutes)",
            features: &[],
            opt_level: "1",
        })
    }

    /// What builds and runs the fuzzer's targets.
    pub(crate) fn cargo_fuzz() -> Self {
        Self {
            package: "cargo-fuzz",
            version: "0.13.2".to_owned(),
            programs: &["cargo-fuzz"],
            purpose: "runs the fuzzer (once, about a minute)",
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

    fn is_met(&self, project: &Project) -> bool {
        let version = |program: &&str| process::version(&mut project.command(program));
        self.programs.iter().all(|program| version(program).as_ref() == Some(&self.version))
    }

    fn install(&self, project: &Project, log: &Path) -> Result<()> {
        let tools = project.tools();
        // Kept until all is done, so that an interrupted set-up goes on where it stopped.
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
