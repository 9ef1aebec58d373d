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

/// Bundles wasm-bindgen's glue, of which these exports are wanted, with the guard that starts the program and
/// with what else the loader needs from then on.
pub(crate) fn glue(project: &Project, file: &Path, exports: &str, program: Program) -> Result<String> {
    let embed = |name: &str| project.path("src/embed").join(name);
    let entry = file.with_file_name("entry.js");
    let (from_glue, behind) = (json!(file), json!(embed("behind.js")));
    let exports = format!("export {{ {exports} }} from {from_glue}; export * from {behind};");
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
    // Nothing here waits for the garbage collector: what is dropped in Rust is told so.
    esbuild.args(["--define:FinalizationRegistry=undefined", "--define:Symbol.dispose=undefined"]);
    let module = text(&mut esbuild);
    fs::remove_file(entry)?;
    module
}

/// Properties that only the loader's own modules use: they get short names. One that the glue, the widget or the
/// browser knows by its name must not stand here.
const PRIVATE: [&str; 21] = [
    "alone",
    "arrived",
    "chosen",
    "crashed",
    "defaults",
    "did",
    "first",
    "left",
    "level",
    "near",
    "ownContent",
    "ownersContent",
    "placeOf",
    "prepare",
    "retry",
    "settled",
    "speak",
    "standFirst",
    "starting",
    "uncrash",
    "unfollow",
];

/// Bundles a script and what it imports into one classic script that leaves no global behind.
/// Each definition replaces a bare identifier by a JSON value.
pub(crate) fn script(project: &Project, file: &Path, definitions: &[(&str, String)]) -> Result<String> {
    let mut esbuild = esbuild(project);
    esbuild.arg(file).args(["--bundle", "--format=iife"]);
    esbuild.arg(format!("--mangle-props=^({})$", PRIVATE.join("|")));
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
    fn what_is_private_is_known_to_the_loader_alone() {
        let folder = Project::find().unwrap().path("src/embed");
        let read = |file: &str| fs::read_to_string(folder.join(file)).unwrap();
        let loader = ["guest.js", "element.js", "stand_in.js", "fallback.js"].map(read).concat();
        let glue = ["create.js", "services.js", "history.js", "print.js", "rested.js", "take_over.js"]
            .map(read)
            .concat();
        for name in PRIVATE {
            assert!(loader.contains(name), "nobody knows {name}");
            assert!(!glue.contains(&format!(".{name}")), "the glue knows {name}");
        }
    }
}
