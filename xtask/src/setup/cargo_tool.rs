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
    programs: &'static [&'static str],
    version: String,
    purpose: &'static str,
}

impl CargoTool {
    /// Trunk; 0.22 needs a newer Rust.
    pub(crate) fn trunk() -> Self {
        Self {
            package: "trunk",
            programs: &["trunk"],
            version: "0.21.14".to_owned(),
            purpose: "builds the widget (once, some minutes)",
        }
    }

    /// The half of wasm-bindgen that has to be of the very version the widget is linked with.
    pub(crate) fn wasm_bindgen(project: &Project) -> Result<Self> {
        Ok(Self {
            package: "wasm-bindgen-cli",
            programs: &["wasm-bindgen", "wasm-bindgen-test-runner"],
            version: lockfile::version(project, "wasm-bindgen")?,
            purpose: "joins the widget to JavaScript (once, some minutes)",
        })
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
        self.programs
            .iter()
            .all(|program| version(program).as_ref() == Some(&self.version))
    }

    fn install(&self, project: &Project, log: &Path) -> Result<()> {
        let tools = project.tools();
        let build = tools.join("build");
        let mut cargo = project.command("cargo");
        cargo
            .args([
                "install",
                "--locked",
                self.package,
                "--version",
                &self.version,
                "--root",
            ])
            .arg(&tools)
            // Kept until it is done, so that an interrupted set-up goes on where it stopped.
            .arg("--target-dir")
            .arg(&build)
            // They run for a second at a time: compile them fast, not for speed.
            .envs([
                ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
                ("CARGO_PROFILE_RELEASE_LTO", "off"),
                ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1"),
            ]);
        if self.package == "trunk" {
            // What is left out is downloading and the check for updates.
            cargo.arg("--no-default-features");
        }
        process::run_into(log, &mut cargo)?;
        Ok(fs::remove_dir_all(build)?)
    }

    fn by_hand(&self) -> String {
        format!(
            "put {} {} on the PATH",
            self.programs.join(" and "),
            self.version
        )
    }
}
