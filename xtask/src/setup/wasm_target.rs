use std::path::Path;

use anyhow::Result;

use super::Need;
use crate::process;
use crate::project::Project;

const TARGET: &str = "wasm32-unknown-unknown";

/// The standard library for the browser.
pub(crate) struct WasmTarget;

impl Need for WasmTarget {
    fn name(&self) -> String {
        format!("{TARGET} for Rust")
    }

    fn purpose(&self) -> &'static str {
        "lets Rust compile for the browser"
    }

    fn is_met(&self, project: &Project) -> bool {
        // Asked of rustc, not of rustup: a Rust from a distribution has no rustup.
        let mut rustc = project.command("rustc");
        let libraries = process::output(rustc.args(["--print=target-libdir", "--target", TARGET]));
        libraries.is_ok_and(|path| Path::new(String::from_utf8_lossy(&path).trim()).is_dir())
    }

    fn install(&self, project: &Project, log: &Path) -> Result<()> {
        process::run_into(log, project.command("rustup").args(["target", "add", TARGET]))
    }

    fn by_hand(&self) -> String {
        format!("try again with a network, or add {TARGET} to this Rust in your own way")
    }
}
