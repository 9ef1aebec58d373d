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

/// Under which the peers import what they share with the widget.
const DATA: &str = "questionnaire-data";

/// Bundles each script that stands in `benches/peers` into `target/bench/peers`, compressed like the widget.
pub(super) fn build(project: &Project) -> Result<()> {
    let modules = modules(project)?;
    check(project, &modules)?;
    let folder = project.path("target/bench/peers");
    fs::create_dir_all(&folder)?;
    for entry in fs::read_dir(project.path("benches/peers")).context("there are no peers")? {
        let path = entry?.path();
        let script = path.extension().is_some_and(|ending| ending == "js" || ending == "jsx");
        if let Some(stem) = path.file_stem().filter(|_| script) {
            let bundle = esbuild::peer(project, &path, &modules, &[])?;
            fs::write(folder.join(stem).with_extension("js"), bundle)?;
        }
    }
    compress::package(&folder)
}

/// Has the peers' logic follow every journey there is and compare with the engine's.
fn check(project: &Project, modules: &OsStr) -> Result<()> {
    let test = project.path("benches/peers/shared/questionnaire.test.js");
    let bundle = project.path("target/bench/questionnaire.test.cjs");
    fs::write(&bundle, esbuild::peer(project, &test, modules, &["--platform=node", "--target=node20"])?)?;
    process::output(project.command("node").arg("--test").arg(bundle))
        .context("the peers do not ask and advise as the widget does")?;
    Ok(())
}

/// The folders in which the peers' imports are found: the same words, styles and decision diagram that the
/// widget has, and what npm has installed.
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
    env::join_paths(folders.iter().map(PathBuf::as_path).map(Path::as_os_str)).context("a folder has a colon")
}

fn diagram(project: &Project, options: &[&str]) -> Result<Vec<u8>> {
    process::output(project.own_program("diagram")?.args(options))
}
