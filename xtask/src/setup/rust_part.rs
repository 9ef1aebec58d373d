use std::path::Path;

use anyhow::Result;

use super::Need;
use crate::process;
use crate::project::Project;

const TARGET: &str = "wasm32-unknown-unknown";

/// A target or a component of Rust, which rustup installs.
pub(crate) struct RustPart {
    name: &'static str,
    purpose: &'static str,
    kind: &'static str,
    /// The arguments with which rustc prints the folder to look in.
    folder_args: &'static [&'static str],
    /// A path in that folder that exists if the part is installed.
    installed_path: &'static str,
}

/// The standard library for the browser.
pub(crate) const WASM_TARGET: RustPart = RustPart {
    name: TARGET,
    purpose: "compiles Rust for the browser",
    kind: "target",
    folder_args: &["--print=target-libdir", "--target", TARGET],
    installed_path: "",
};

/// The standard library's source.
pub(crate) const RUST_SOURCE: RustPart = RustPart {
    name: "rust-src",
    purpose: "compiles the standard library for size",
    kind: "component",
    folder_args: &["--print=sysroot"],
    installed_path: "lib/rustlib/src/rust/library/std",
};

impl Need for RustPart {
    fn name(&self) -> String {
        format!("{} for Rust", self.name)
    }

    fn purpose(&self) -> &'static str {
        self.purpose
    }

    fn source(&self) -> &'static str {
        "rustup"
    }

    fn estimate(&self) -> &'static str {
        "10 s"
    }

    fn is_met(&self, project: &Project) -> bool {
        // Checks with rustc, because a Linux distribution's Rust comes without rustup.
        let folder = process::output(project.command("rustc").args(self.folder_args));
        let has_part = |folder: &str| Path::new(folder.trim()).join(self.installed_path).is_dir();
        folder.is_ok_and(|folder| has_part(&String::from_utf8_lossy(&folder)))
    }

    fn install(&self, project: &Project, log: &Path) -> Result<()> {
        process::run_into(log, project.command("rustup").args([self.kind, "add", self.name]))
    }

    fn by_hand(&self) -> String {
        format!("try again with a network, or add {} to your Rust another way", self.name)
    }
}
