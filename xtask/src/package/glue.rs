use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use serde_json::json;

use super::Purpose;
use super::hash::hashed_name;
use super::memory_views;
use super::styles;
use crate::binaryen;
use crate::esbuild::{self, Program};
use crate::project::Project;

const STEM: &str = "ems-career-path";

/// The names under which the glue and the widget are published.
pub(super) struct Glue {
    pub(super) script: String,
    pub(super) wasm: String,
    /// Both in one, as JavaScript.
    pub(super) plain: String,
}

/// Bundles Trunk's glue, names it and the wasm by their content, and removes the originals. What both do goes into one
/// more script, for browsers and pages that do not run WebAssembly (docs/adr/0011); a debug build has none.
pub(super) fn package(project: &Project, staging: &Path, purpose: Purpose) -> Result<Glue> {
    let wasm_file = wasm_in(staging)?;
    let script_file = script_beside(&wasm_file)?;
    let wasm = fs::read(&wasm_file)?;
    let definitions = [("LATER_STYLES", json!(styles::later(project, staging)?).to_string())];
    let script = esbuild::glue(project, &script_file, Program::Wasm, &definitions)?;
    let plain = match purpose {
        Purpose::Publishing => {
            let plain = plain(project, staging, &script_file, &wasm, &definitions)?;
            write(staging, plain.as_bytes(), "plain.js")?
        }
        Purpose::Watching => String::new(),
    };
    fs::remove_file(script_file)?;
    fs::remove_file(wasm_file)?;
    Ok(Glue { script: write(staging, script.as_bytes(), "js")?, wasm: write(staging, &wasm, "wasm")?, plain })
}

/// The program as JavaScript, together with its glue.
fn plain(
    project: &Project,
    staging: &Path,
    glue: &Path,
    wasm: &[u8],
    definitions: &[(&str, String)],
) -> Result<String> {
    let (plain_glue, translated) = (staging.join("plain.js"), staging.join("translated.js"));
    fs::write(&plain_glue, memory_views::for_plain(&fs::read_to_string(glue)?)?)?;
    fs::write(&translated, binaryen::program(project, staging, wasm)?)?;
    let script = esbuild::glue(project, &plain_glue, Program::Plain(&translated), definitions)?;
    fs::remove_file(plain_glue)?;
    fs::remove_file(translated)?;
    Ok(script)
}

fn write(staging: &Path, bytes: &[u8], ending: &str) -> Result<String> {
    let name = hashed_name(STEM, bytes, ending);
    fs::write(staging.join(&name), bytes)?;
    Ok(name)
}

fn wasm_in(staging: &Path) -> Result<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(staging).context("Trunk left no folder to package")? {
        let path = entry?.path();
        if path.to_string_lossy().ends_with("_bg.wasm") {
            found.push(path);
        }
    }
    ensure!(found.len() == 1, "Trunk left {} wasm files instead of one", found.len());
    found.pop().context("Trunk left no wasm file")
}

/// wasm-bindgen writes `NAME.js` for `NAME_bg.wasm`.
fn script_beside(wasm: &Path) -> Result<PathBuf> {
    let name = wasm.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let stem = name.strip_suffix("_bg.wasm").context("the wasm file is not wasm-bindgen's")?;
    Ok(wasm.with_file_name(format!("{stem}.js")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_glue_stands_beside_its_wasm() {
        let script = script_beside(Path::new("stage/name-12_bg.wasm")).unwrap();
        assert_eq!(script, Path::new("stage/name-12.js"));
        assert!(script_beside(Path::new("stage/name.wasm")).is_err());
    }
}
