use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs;
use std::path::Path;

use anyhow::Result;

use super::hash::integrity;

/// Writes `integrity.json`, which has the `integrity` attribute of every published script, wasm and JSON file.
pub(super) fn package(staging: &Path) -> Result<()> {
    let mut hashes = BTreeMap::new();
    for entry in fs::read_dir(staging)? {
        let path = entry?.path();
        let ending = path.extension().and_then(OsStr::to_str);
        if let (Some("js" | "wasm" | "json"), Some(name)) = (ending, path.file_name()) {
            hashes.insert(name.to_string_lossy().into_owned(), integrity(&fs::read(&path)?));
        }
    }
    let json = serde_json::to_string_pretty(&hashes)?;
    Ok(fs::write(staging.join("integrity.json"), json + "\n")?)
}
