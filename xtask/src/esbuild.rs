//! esbuild, which makes JavaScript and CSS small.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use serde_json::json;

use crate::process;
use crate::project::Project;
use crate::setup;

/// The oldest browsers that run what rustc makes of the widget; newer syntax is rewritten for them.
const BROWSERS: &str = "--target=chrome96,firefox79,safari15.1";

/// What wasm-bindgen's glue is joined to.
#[derive(Clone, Copy)]
pub(crate) enum Program<'a> {
    /// A wasm file, which the loader hands over.
    Wasm,
    /// A module of which the default is the same program, and the styles that come with it.
    Plain { file: &'a Path, styles: &'a str },
}

/// Bundles wasm-bindgen's glue, of which these exports are wanted, with the guard that starts the program.
pub(crate) fn glue(project: &Project, file: &Path, exports: &str, program: Program) -> Result<String> {
    let embed = |name: &str| project.path("src/embed").join(name);
    let entry = file.with_file_name("entry.js");
    let (from_glue, guard) = (json!(file), json!(embed("guarded.js")));
    let exports =
        format!("export {{ {exports} }} from {from_glue}; export {{ onCrash, styles }} from {guard};");
    fs::write(&entry, exports)?;
    let mut esbuild = esbuild(project);
    esbuild.arg(&entry).args(["--bundle", "--format=esm", "--define:WebAssembly.Instance=Guarded"]);
    esbuild.arg(format!("--alias:glue={}", file.display()));
    esbuild.arg(format!("--inject:{}", embed("guarded.js").display()));
    match program {
        Program::Wasm => esbuild.arg(format!("--alias:program={}", embed("program_wasm.js").display())),
        Program::Plain { file, styles } => esbuild
            .arg(format!("--alias:program={}", embed("program_plain.js").display()))
            .arg(format!("--alias:translated={}", file.display()))
            .arg(format!("--define:LATER_STYLES={}", json!(styles))),
    };
    esbuild.args(private_names(file.parent().unwrap_or(file)));
    // Nothing here waits for the garbage collector: what is dropped in Rust is told so.
    esbuild.args(["--define:FinalizationRegistry=undefined", "--define:Symbol.dispose=undefined"]);
    let module = text(&mut esbuild);
    fs::remove_file(entry)?;
    module
}

/// Where the names are kept from one bundle to the next.
pub(crate) const NAMES: &str = "names.json";

/// Properties that only our own modules use: they get short names, the same in the glue and in the loader. One that
/// Rust, wasm-bindgen or the browser knows by its name must not stand here.
const PRIVATE: [&str; 33] = [
    "arrived",
    "chosen",
    "crashed",
    "defaults",
    "did",
    "fallback",
    "first",
    "frame",
    "leave",
    "left",
    "level",
    "mount",
    "near",
    "ownContent",
    "ownersContent",
    "parts",
    "prepare",
    "rested",
    "resumes",
    "reveal",
    "root",
    "settled",
    "speak",
    "standFirst",
    "standIn",
    "start",
    "starting",
    "stop",
    "told",
    "unavailable",
    "uncrash",
    "unfollow",
    "widget",
];

/// Bundles a script and what it imports into one classic script that leaves no global behind.
/// Each definition replaces a bare identifier by a JSON value.
/// `scratch` is a folder that the glue has been bundled in.
pub(crate) fn script(
    project: &Project,
    scratch: &Path,
    file: &Path,
    definitions: &[(&str, String)],
) -> Result<String> {
    let mut esbuild = esbuild(project);
    esbuild.arg(file).args(["--bundle", "--format=iife"]).args(private_names(scratch));
    for (name, json) in definitions {
        esbuild.arg(format!("--define:{name}={json}"));
    }
    text(&mut esbuild)
}

/// Bundles one of the benchmark's peers, of each kind alike, from its own sources and packages; or, with the
/// options for another platform, their test.
pub(crate) fn peer(project: &Project, file: &Path, modules: &OsStr, platform: &[&str]) -> Result<String> {
    let mut esbuild = esbuild(project);
    esbuild.arg(file).args(["--bundle", "--jsx=automatic", "--loader:.css=text"]).args(platform);
    esbuild.arg("--define:process.env.NODE_ENV=\"production\"").env("NODE_PATH", modules);
    text(&mut esbuild)
}

/// Minifies a stylesheet.
pub(crate) fn stylesheet(project: &Project, file: &Path) -> Result<String> {
    text(esbuild(project).arg(file))
}

/// Has the private properties shortened, and keeps which name became which.
fn private_names(scratch: &Path) -> [String; 2] {
    let cache = scratch.join(NAMES).display().to_string();
    [format!("--mangle-props=^({})$", PRIVATE.join("|")), format!("--mangle-cache={cache}")]
}

fn esbuild(project: &Project) -> Command {
    let mut command = project.command(program(project));
    // ASCII only: a host page in Windows-1252 would misread anything else.
    command.args(["--minify", "--charset=ascii", "--legal-comments=none", "--log-level=warning", BROWSERS]);
    command
}

/// The program npm chose for this machine; its wrapper adds a fifth of a second and, to every
/// message, a page about itself.
fn program(project: &Project) -> PathBuf {
    let modules = setup::TOOLS.modules(project);
    let machines = fs::read_dir(modules.join("@esbuild")).into_iter().flatten().flatten();
    let programs = machines.map(|machine| machine.path().join("bin/esbuild"));
    programs.filter(|program| program.is_file()).min().unwrap_or_else(|| modules.join(".bin/esbuild"))
}

fn text(command: &mut Command) -> Result<String> {
    String::from_utf8(process::output(command)?).context("esbuild's output is not UTF-8")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_private_is_used_and_not_by_rust() {
        let folder = Project::find().unwrap().path("src/embed");
        let read = |file: &str| fs::read_to_string(folder.join(file)).unwrap();
        let ours = ["guest.js", "element.js", "stand_in.js", "fallback.js", "frame.js"].map(read).concat();
        let rust = fs::read_to_string(folder.join("setup.rs")).unwrap();
        for name in PRIVATE {
            assert!(ours.contains(name), "nobody knows {name}");
            assert!(!rust.contains(&format!("\"{name}\"")), "Rust knows {name}");
        }
    }
}
