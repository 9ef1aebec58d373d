//! terser, which makes JavaScript smaller than esbuild does.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::process;
use crate::project::Project;
use crate::setup;

/// What a script is to the browser.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Module,
    Classic,
}

/// The script in fewer bytes; `scratch` is a folder for it in the meantime.
pub(crate) fn squeeze(project: &Project, scratch: &Path, script: &str, kind: Kind) -> Result<String> {
    let file = scratch.join("squeezed.js");
    fs::write(&file, script)?;
    let mut terser = project.command("node");
    terser.arg(setup::TOOLS.modules(project).join("terser/bin/terser")).arg(&file);
    terser.args([
        "--compress",
        "ecma=2020,passes=9,inline=1,unsafe_arrows,pure_getters",
        "--mangle",
        "--format",
        "ascii_only",
    ]);
    if kind == Kind::Module {
        terser.arg("--module");
    }
    let small = String::from_utf8(process::output(&mut terser)?).context("terser's output is not UTF-8");
    fs::remove_file(file)?;
    small
}
