//! The same widget with ten times the questions, rules, notes and words, built in a copy of the project.
//!
//! ```text
//! files    the copy in memory, and how it is edited and written
//! part     one of the ten, and what its ids end in
//! table    the decision table, ten times over, each part going on where the one before ended
//! modules  what makes a module of today's table one of a part
//! words    the words and claims of the parts
//! ```
//!
//! Each edit expects the source as it is and fails where it is otherwise; a test makes all of them.

mod files;
mod modules;
mod part;
mod table;
mod words;

use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::process;
use crate::project::Project;
use crate::setup;
use files::Files;

/// Where the copy is. Cargo finds the project's own `.cargo/config.toml` in the folders above.
const FOLDER: &str = "target/bench/tenfold";

/// Builds the larger widget with the project's own build, and gives the folder of what it publishes.
///
/// The first time takes some minutes: the copy compiles its dependencies anew, in a `target/` of its own,
/// so that neither build touches what the other has made.
pub(crate) fn build(project: &Project) -> Result<PathBuf> {
    setup::for_building(project)?;
    let folder = project.path(FOLDER);
    tenfold(project)?.write(&folder)?;
    share_tools(project, &folder)?;
    let mut cargo = project.command("cargo");
    process::run(cargo.current_dir(&folder).args(["xtask", "build"]))
        .context("the widget of ten times the size was not built")?;
    Ok(folder.join("dist"))
}

/// The project's files, rewritten.
fn tenfold(project: &Project) -> Result<Files> {
    let mut files = Files::read(project)?;
    table::split(&mut files).context("the decision table is not of the shape that can be repeated")?;
    words::repeat(&mut files).context("the words are not of the shape that can be repeated")?;
    stand_in_for_tests(&mut files)?;
    Ok(files)
}

/// Cargo wants the files that the manifest names, though nobody builds them here.
fn stand_in_for_tests(files: &mut Files) -> Result<()> {
    let manifest = files.text("Cargo.toml")?.to_owned();
    let paths = manifest.lines().filter_map(|line| line.strip_prefix("path = \"")?.strip_suffix('"'));
    for path in paths.filter(|path| !path.starts_with("src/")) {
        files.set(path, "fn main() {}\n".to_owned());
    }
    Ok(())
}

/// Has the copy find in its `target/tools` what set-up installed in the project's.
fn share_tools(project: &Project, folder: &Path) -> Result<()> {
    let (tools, link) = (project.tools(), folder.join("target/tools"));
    if fs::read_link(&link).is_ok_and(|known| known == tools) {
        return Ok(());
    }
    if link.is_symlink() {
        fs::remove_file(&link)?;
    }
    fs::create_dir_all(folder.join("target"))?;
    symlink(&tools, &link).with_context(|| format!("could not link {}", link.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_project_is_of_the_shape_that_is_rewritten() {
        let files = tenfold(&Project::find().unwrap()).unwrap();
        let last = files.text("src/ems/part_10/rules.rs").unwrap();
        assert!(last.contains("RuleId::new(\"top-level-reached-10\")"));
        let words = files.text("content/es.json").unwrap();
        assert!(words.contains("\"choice.training-10.none\": "));
        assert_eq!(files.text("tests/browser/main.rs").unwrap(), "fn main() {}\n");
    }
}
