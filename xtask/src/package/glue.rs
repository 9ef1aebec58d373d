use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

use super::hash::hashed_name;
use super::imports;
use super::styles;
use crate::esbuild;
use crate::project::Project;
use crate::terser;

const STEM: &str = "ems-career-path";

/// What the loader uses of wasm-bindgen's glue.
const EXPORTS: &str = "Widget, initSync";

/// What the glue asks in vain: the oldest browsers it is made for have the first, and the loader calls it in
/// one way only.
const KNOWN: [(&str, &str); 3] = [
    ("'encodeInto' in cachedTextEncoder", "true"),
    ("Object.getPrototypeOf(module) === Object.prototype", "true"),
    ("module instanceof WebAssembly.Module", "true"),
];

/// The names under which the glue and the widget are published.
pub(super) struct Glue {
    pub(super) script: String,
    pub(super) wasm: String,
}

/// Minifies Trunk's glue, names it and the wasm by their content, and removes the originals.
pub(super) fn package(project: &Project, staging: &Path) -> Result<Glue> {
    let wasm_file = wasm_in(staging)?;
    let script_file = script_beside(&wasm_file)?;
    fs::write(&script_file, with_what_is_known(&fs::read_to_string(&script_file)?)?)?;
    let script = esbuild::glue(project, &script_file, EXPORTS)?;
    let (mut wasm, script) = imports::shorten(&fs::read(&wasm_file)?, &script)?;
    styles::append(&mut wasm, &styles::later(project, staging)?);
    let script = terser::squeeze(project, staging, &script, terser::Kind::Module)?;
    fs::remove_file(script_file)?;
    fs::remove_file(wasm_file)?;
    let glue =
        Glue { script: hashed_name(STEM, script.as_bytes(), "js"), wasm: hashed_name(STEM, &wasm, "wasm") };
    fs::write(staging.join(&glue.script), script)?;
    fs::write(staging.join(&glue.wasm), wasm)?;
    Ok(glue)
}

/// The glue with those questions answered, so that the minifiers leave out what follows from other answers.
fn with_what_is_known(script: &str) -> Result<String> {
    KNOWN.iter().try_fold(script.to_owned(), |script, (question, answer)| {
        ensure!(script.contains(question), "the glue no longer asks `{question}`");
        Ok(script.replace(question, answer))
    })
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
    fn what_is_known_is_not_asked() {
        let asked = KNOWN.map(|(question, _)| format!("if ({question}) a();")).concat();
        assert_eq!(with_what_is_known(&asked).unwrap(), "if (true) a();".repeat(3));
        assert!(with_what_is_known("").is_err());
    }

    #[test]
    fn the_glue_stands_beside_its_wasm() {
        let script = script_beside(Path::new("stage/name-12_bg.wasm")).unwrap();
        assert_eq!(script, Path::new("stage/name-12.js"));
        assert!(script_beside(Path::new("stage/name.wasm")).is_err());
    }
}
