use std::env;
use std::fs;
use std::path::Path;

use anyhow::{Result, ensure};
use serde_json::json;

use super::content::Content;
use super::glue::{Glue, write_hashed};
use super::screens::FirstScreen;
use crate::esbuild;
use crate::lockfile;
use crate::project::Project;

/// An environment variable with the address of the published files. The build puts it into the loader, which needs it
/// on pages where it cannot find its own script element.
pub(crate) const BASE_URL: &str = "EMS_CAREER_PATH_BASE_URL";

/// The file that the script tag loads.
pub(crate) const LOADER: &str = "ems-career-path.js";

/// Writes the loader, with the first screen and the names of the other files baked in.
pub(super) fn package(
    project: &Project,
    staging: &Path,
    glue: &Glue,
    content: &Content,
    screen: &FirstScreen,
    styles: &str,
) -> Result<()> {
    let version = lockfile::version(project, "ems-career-path")?;
    let languages: Vec<&String> = screen.snippets.keys().collect();
    let check = [("VERSION", json!(version).to_string())];
    let check = esbuild::module(project, &project.path("loader/check/check_entry.ts"), &check)?;
    let check = write_hashed(staging, check.as_bytes(), "check.js")?;
    let definitions = [
        ("BASE_URL", json!(base_url()?)),
        ("CHECK_FILE", json!(check)),
        ("CONTENT_HASH", json!(content.hash)),
        ("FALLBACK_FACTS", json!(screen.fallback.get("facts"))),
        ("FALLBACK_HOURS", json!(screen.fallback.get("hours"))),
        ("FALLBACK_LINKS", json!(screen.fallback.get("links"))),
        ("FALLBACK_WORDS", json!(screen.fallback.get("words"))),
        ("FIRST_STYLES", json!(styles)),
        ("GLUE_FILE", json!(glue.script)),
        ("LANGS", json!(languages)),
        ("PLAIN_FILE", json!(glue.plain)),
        ("SCREEN", screen.tree.clone()),
        ("SCREEN_ID", json!(screen.id())),
        ("SCREEN_WORDS", screen.words.clone()),
        ("VERSION", json!(version)),
        ("WASM_FILE", json!(glue.wasm)),
        ("WASM_INTEGRITY", json!(glue.wasm_integrity)),
    ];
    let definitions = definitions.map(|(name, value)| (name, value.to_string()));
    let script = esbuild::script(project, &project.path("loader/main.ts"), &definitions)?;
    Ok(fs::write(staging.join(LOADER), script)?)
}

/// Returns the address in [`BASE_URL`], or nothing if it is not set.
pub(super) fn base_url() -> Result<String> {
    absolute(&env::var(BASE_URL).unwrap_or_default())
}

/// Makes an address end in exactly one slash. An empty one stays empty, and a relative one is an error.
fn absolute(given: &str) -> Result<String> {
    let given = given.trim();
    if given.is_empty() {
        return Ok(String::new());
    }
    let absolute = given.starts_with("https://") || given.starts_with("http://");
    ensure!(absolute, "{BASE_URL} must start with https:// or http://, but is `{given}`");
    Ok(format!("{}/", given.trim_end_matches('/')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_base_url_is_absolute_and_ends_in_a_slash() {
        let table = [
            ("", Some("")),
            (" ", Some("")),
            ("https://cdn.example/path", Some("https://cdn.example/path/")),
            ("http://localhost:8080/", Some("http://localhost:8080/")),
            ("/path", None),
            ("javascript:alert(1)", None),
        ];
        for (given, expected) in table {
            assert_eq!(absolute(given).ok().as_deref(), expected, "{given}");
        }
    }
}
