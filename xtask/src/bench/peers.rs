use std::env;
use std::ffi::{OsStr, OsString};
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::esbuild;
use crate::package::{compress, styles};
use crate::process;
use crate::project::Project;
use crate::setup;

/// The folder that the peers import the widget's data from: `questionnaire-data/content.json`.
const DATA: &str = "questionnaire-data";

/// Bundles each script at the top of `benches/peers` into `target/bench/peers`, compressed like the widget.
pub(super) fn build(project: &Project) -> Result<()> {
    let modules = modules(project)?;
    check(project, &modules)?;
    let folder = project.path("target/bench/peers");
    fs::create_dir_all(&folder)?;
    for entry in fs::read_dir(project.path("benches/peers")).context("could not read benches/peers")? {
        let path = entry?.path();
        let script = path.extension().is_some_and(|ending| ending == "js" || ending == "jsx");
        if let Some(stem) = path.file_stem().filter(|_| script) {
            let bundle = esbuild::peer(project, &path, &modules, &[])?;
            fs::write(folder.join(stem).with_extension("js"), bundle)?;
        }
    }
    compress::package(&folder)
}

/// Runs the peers' test, which compares their questions and advice with the widget's on every journey.
fn check(project: &Project, modules: &OsStr) -> Result<()> {
    let test = project.path("benches/peers/shared/questionnaire.test.js");
    let bundle = project.path("target/bench/questionnaire.test.cjs");
    fs::write(&bundle, esbuild::peer(project, &test, modules, &["--platform=node", "--target=node20"])?)?;
    process::output(project.command("node").arg("--test").arg(bundle))
        .context("the peers' questions or advice differ from the widget's")?;
    Ok(())
}

/// Writes the widget's words, styles and decision diagram to a folder that the peers import from. Returns the search
/// path for imports: that folder and the npm packages.
fn modules(project: &Project) -> Result<OsString> {
    let modules = project.path("target/bench/modules");
    let data = modules.join(DATA);
    fs::create_dir_all(&data)?;
    fs::copy(project.dist().join("content.en.json"), data.join("content.json"))?;
    let styles = [styles::first(project, &data)?, styles::later(project, &data)?].concat();
    fs::write(data.join("styles.css"), styles)?;
    fs::write(data.join("diagram.json"), diagram(project, &[])?)?;
    fs::write(data.join("leaves.json"), diagram(project, &["--leaves"])?)?;
    let folders: [PathBuf; 2] = [modules, setup::PEERS.modules(project)];
    env::join_paths(folders.iter().map(PathBuf::as_path).map(Path::as_os_str))
        .context("a path contains a colon")
}

fn diagram(project: &Project, options: &[&str]) -> Result<Vec<u8>> {
    process::output(project.own_program("diagram")?.args(options))
}
