use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::esbuild;
use crate::project::Project;

/// The names other sheets build upon.
const FIRST: [&str; 2] = ["tokens.css", "base.css"];

/// What the first question needs, as one small sheet; `scratch` is a folder for the joined one.
pub(crate) fn first(project: &Project, scratch: &Path) -> Result<String> {
    sheet(project, scratch, "styles")
}

/// What comes with the glue.
pub(crate) fn later(project: &Project, scratch: &Path) -> Result<String> {
    sheet(project, scratch, "styles/later")
}

/// What a snippet needs besides, until its script is there.
pub(super) fn snippet(project: &Project, scratch: &Path) -> Result<String> {
    sheet(project, scratch, "styles/snippet")
}

fn sheet(project: &Project, scratch: &Path, folder: &str) -> Result<String> {
    let mut sheets = Vec::new();
    for entry in fs::read_dir(project.path(folder)).with_context(|| format!("there is no {folder}"))? {
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

/// Tokens, base, then the others by name: the same on every machine, whatever its file system says.
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
