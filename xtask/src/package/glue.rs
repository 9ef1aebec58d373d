use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use wasmparser::{Validator, WasmFeatures};

use super::Purpose;
use super::content::Content;
use super::hash::{hashed_name, integrity};
use super::memory_views;
use super::styles;
use crate::binaryen;
use crate::esbuild::{self, Program};
use crate::project::Project;

/// The start of the names of all scripts.
pub(super) const STEM: &str = "ems-career-path";

/// What WebAssembly can do in the oldest browsers that the README lists.
const SUPPORTED: WasmFeatures = WasmFeatures::WASM1
    .union(WasmFeatures::BULK_MEMORY)
    .union(WasmFeatures::MULTI_VALUE)
    .union(WasmFeatures::REFERENCE_TYPES)
    .union(WasmFeatures::SATURATING_FLOAT_TO_INT)
    .union(WasmFeatures::SIGN_EXTENSION);

/// The names of the published files.
pub(super) struct Glue {
    pub(super) script: String,
    pub(super) wasm: String,
    /// The hash of the glue, for an import map.
    pub(super) script_integrity: String,
    /// The hash of the wasm, which the loader checks.
    pub(super) wasm_integrity: String,
    /// The plain JavaScript, which has both; empty in a debug build.
    pub(super) plain: String,
}

/// Bundles Trunk's glue, adds hashes to the names of the bundle and the wasm, and removes the originals. Also writes
/// one script with both, for browsers and pages that cannot run WebAssembly (docs/adr/0011). A debug build does not
/// have that script.
pub(super) fn package(
    project: &Project,
    staging: &Path,
    purpose: Purpose,
    content: &Content,
    checksums: &Value,
) -> Result<Glue> {
    let wasm_file = wasm_in(staging)?;
    let script_file = script_beside(&wasm_file)?;
    let wasm = fs::read(&wasm_file)?;
    Validator::new_with_features(SUPPORTED).validate_all(&wasm).context("the wasm needs newer browsers")?;
    let definitions = [
        ("CONTENT_CHECKSUMS", checksums.to_string()),
        ("CONTENT_COPY_FILE", json!(content.copy).to_string()),
        ("LATER_STYLES", json!(styles::later(project, staging)?).to_string()),
    ];
    let script = esbuild::glue(project, &script_file, Program::Wasm, &definitions)?;
    let plain = match purpose {
        Purpose::Publishing => {
            let plain = plain(project, staging, &script_file, &wasm, &definitions)?;
            write_hashed(staging, plain.as_bytes(), "plain.js")?
        }
        Purpose::Watching => String::new(),
    };
    fs::remove_file(script_file)?;
    fs::remove_file(wasm_file)?;
    Ok(Glue {
        script: write_hashed(staging, script.as_bytes(), "js")?,
        wasm: write_hashed(staging, &wasm, "wasm")?,
        script_integrity: integrity(script.as_bytes()),
        wasm_integrity: integrity(&wasm),
        plain,
    })
}

/// Translates the program into JavaScript and bundles it with its glue.
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

/// Writes a file with the hash of its content in its name, and returns the name.
pub(super) fn write_hashed(staging: &Path, bytes: &[u8], ending: &str) -> Result<String> {
    let name = hashed_name(STEM, bytes, ending);
    fs::write(staging.join(&name), bytes)?;
    Ok(name)
}

fn wasm_in(staging: &Path) -> Result<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(staging).context("could not read Trunk's output")? {
        let path = entry?.path();
        if path.to_string_lossy().ends_with("_bg.wasm") {
            found.push(path);
        }
    }
    ensure!(found.len() == 1, "Trunk wrote {} wasm files instead of one", found.len());
    found.pop().context("Trunk wrote no wasm file")
}

/// Returns the path of the glue: wasm-bindgen writes `NAME.js` for `NAME_bg.wasm`.
fn script_beside(wasm: &Path) -> Result<PathBuf> {
    let name = wasm.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let stem =
        name.strip_suffix("_bg.wasm").context("the name of the wasm file does not end in `_bg.wasm`")?;
    Ok(wasm.with_file_name(format!("{stem}.js")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_glue_is_beside_its_wasm() {
        let script = script_beside(Path::new("stage/name-12_bg.wasm")).unwrap();
        assert_eq!(script, Path::new("stage/name-12.js"));
        assert!(script_beside(Path::new("stage/name.wasm")).is_err());
    }
}
