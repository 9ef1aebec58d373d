use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use crate::project::Project;

/// What a build needs: the folders and the files.
const FOLDERS: [&str; 5] = ["content", "prerender", "src", "styles", "xtask"];
const FILES: [&str; 5] = ["Cargo.lock", "Cargo.toml", "Trunk.toml", "index.html", "rust-toolchain.toml"];

/// Text files by their paths from the root, with slashes.
#[derive(Debug, Default)]
pub(super) struct Files(BTreeMap<String, String>);

impl Files {
    /// The project's own.
    pub(super) fn read(project: &Project) -> Result<Self> {
        let root = project.path("");
        let mut paths = FILES.map(str::to_owned).to_vec();
        for folder in FOLDERS {
            list(&root, folder, &mut paths)?;
        }
        let mut files = Self::default();
        for path in paths {
            let text =
                fs::read_to_string(root.join(&path)).with_context(|| format!("could not read {path}"))?;
            files.0.insert(path, text);
        }
        Ok(files)
    }

    /// The paths that begin so.
    pub(super) fn below<'f>(&'f self, start: &'f str) -> impl Iterator<Item = &'f str> {
        self.0.keys().map(String::as_str).filter(move |path| path.starts_with(start))
    }

    /// The text of a file.
    pub(super) fn text(&self, path: &str) -> Result<&str> {
        Ok(self.0.get(path).with_context(|| format!("there is no {path}"))?)
    }

    /// Gives a file this text, whether it was there or not.
    pub(super) fn set(&mut self, path: &str, text: String) {
        self.0.insert(path.to_owned(), text);
    }

    /// Replaces what stands once in a file.
    pub(super) fn edit(&mut self, path: &str, from: &str, to: &str) -> Result<()> {
        let text = replaced(self.text(path)?, from, to).with_context(|| format!("{path} has changed"))?;
        self.set(path, text);
        Ok(())
    }

    /// Writes all that is new, so that Cargo compiles nothing else again, and removes what is no longer.
    pub(super) fn write(&self, root: &Path) -> Result<()> {
        for (path, text) in &self.0 {
            let file = root.join(path);
            if fs::read(&file).is_ok_and(|known| known == text.as_bytes()) {
                continue;
            }
            fs::create_dir_all(file.parent().unwrap_or(root))?;
            fs::write(&file, text).with_context(|| format!("could not write {}", file.display()))?;
        }
        let mut there = Vec::new();
        for folder in FOLDERS {
            list(root, folder, &mut there)?;
        }
        for path in there.iter().filter(|path| !self.0.contains_key(*path)) {
            fs::remove_file(root.join(path))?;
        }
        Ok(())
    }
}

/// Lists the files of a folder and of those in it; npm's folders are no part of the source.
fn list(root: &Path, folder: &str, paths: &mut Vec<String>) -> Result<()> {
    let entries = fs::read_dir(root.join(folder)).with_context(|| format!("there is no folder {folder}"))?;
    for entry in entries {
        let entry = entry?;
        let path = format!("{folder}/{}", entry.file_name().to_string_lossy());
        if !entry.file_type()?.is_dir() {
            paths.push(path);
        } else if entry.file_name() != "node_modules" {
            list(root, &path, paths)?;
        }
    }
    Ok(())
}

/// The text with something replaced that must stand there once.
pub(super) fn replaced(text: &str, from: &str, to: &str) -> Result<String> {
    let count = text.matches(from).count();
    ensure!(count == 1, "`{from}` stands there {count} times instead of once");
    Ok(text.replace(from, to))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_stands_once_is_replaced() {
        assert_eq!(replaced("a set(u32)", "u32", "u128").unwrap(), "a set(u128)");
        let error = replaced("u32, u32", "u32", "u128").unwrap_err();
        assert_eq!(error.to_string(), "`u32` stands there 2 times instead of once");
        assert!(replaced("u64", "u32", "u128").is_err());
    }

    #[test]
    fn a_file_that_has_changed_is_named() {
        let mut files = Files::default();
        files.set("src/set.rs", "u64".to_owned());
        let error = files.edit("src/set.rs", "u32", "u128").unwrap_err();
        assert_eq!(error.to_string(), "src/set.rs has changed");
        assert!(files.edit("src/map.rs", "u32", "u128").is_err());
    }
}
