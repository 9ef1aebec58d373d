use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::esbuild;
use crate::project::Project;

/// The sheets that others build on.
const FIRST: [&str; 2] = ["tokens.css", "base.css"];

/// Returns the styles of the first question, minified. `scratch` is a folder for a temporary file.
pub(crate) fn first(project: &Project, scratch: &Path) -> Result<String> {
    sheet(project, scratch, "styles")
}

/// Returns the styles that come with the glue, minified.
pub(crate) fn later(project: &Project, scratch: &Path) -> Result<String> {
    sheet(project, scratch, "styles/later")
}

/// Returns the extra styles that a snippet needs until its script runs, minified.
pub(super) fn snippet(project: &Project, scratch: &Path) -> Result<String> {
    sheet(project, scratch, "styles/snippet")
}

fn sheet(project: &Project, scratch: &Path, folder: &str) -> Result<String> {
    let mut sheets = Vec::new();
    for entry in fs::read_dir(project.path(folder)).with_context(|| format!("could not read {folder}"))? {
        let path = entry?.path();
        if path.extension().is_some_and(|ending| ending == "css") {
            sheets.push(path);
        }
    }
    let mut joined = String::new();
    for sheet in in_order(sheets) {
        joined.push_str(&fs::read_to_string(sheet)?);
        joined.push('\n');
    }
    let file = scratch.join("styles.css");
    fs::write(&file, joined)?;
    let small = esbuild::stylesheet(project, &file)?;
    fs::remove_file(file)?;
    Ok(small.trim_end().to_owned())
}

/// Sorts the sheets: tokens, base, then the others by name, so that the order does not depend on the file system.
fn in_order(mut sheets: Vec<PathBuf>) -> Vec<PathBuf> {
    sheets.sort_by_key(|sheet| {
        let rank = FIRST.iter().position(|name| sheet.ends_with(name)).unwrap_or(FIRST.len());
        (rank, sheet.clone())
    });
    sheets
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_and_base_come_before_the_parts() {
        let sheets = ["result.css", "base.css", "question.css", "tokens.css"];
        let ordered = in_order(sheets.map(PathBuf::from).to_vec());
        let expected = ["tokens.css", "base.css", "question.css", "result.css"];
        assert_eq!(ordered, expected.map(PathBuf::from));
    }
}
