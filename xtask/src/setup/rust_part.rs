use std::path::Path;

use anyhow::Result;

use super::Need;
use crate::process;
use crate::project::Project;

const TARGET: &str = "wasm32-unknown-unknown";

/// A part of Rust itself, which rustup adds.
pub(crate) struct RustPart {
    name: &'static str,
    purpose: &'static str,
    kind: &'static str,
    /// The arguments of rustc that print its folder, and a path in that folder that must exist.
    question: &'static [&'static str],
    place: &'static str,
}

/// The standard library for the browser.
pub(crate) const WASM_TARGET: RustPart = RustPart {
    name: TARGET,
    purpose: "compiles Rust for the browser",
    kind: "target",
    question: &["--print=target-libdir", "--target", TARGET],
    place: "",
};

/// The standard library's source.
pub(crate) const RUST_SOURCE: RustPart = RustPart {
    name: "rust-src",
    purpose: "compiles the standard library for size",
    kind: "component",
    question: &["--print=sysroot"],
    place: "lib/rustlib/src/rust/library/std",
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
        // Asks rustc, because a Rust from a distribution has no rustup.
        let answer = process::output(project.command("rustc").args(self.question));
        let is_there = |path: &str| Path::new(path.trim()).join(self.place).is_dir();
        answer.is_ok_and(|path| is_there(&String::from_utf8_lossy(&path)))
    }

    fn install(&self, project: &Project, log: &Path) -> Result<()> {
        process::run_into(log, project.command("rustup").args([self.kind, "add", self.name]))
    }

    fn by_hand(&self) -> String {
        format!("try again with a network, or add {} to your Rust another way", self.name)
    }
}
