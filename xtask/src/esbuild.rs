//! esbuild, which bundles and minifies JavaScript, TypeScript and CSS.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::process;
use crate::project::Project;
use crate::setup;

/// The oldest browsers that run what rustc makes of the widget; newer syntax is rewritten for them.
const BROWSERS: &str = "--target=chrome96,firefox79,safari15.1";

/// The program that wasm-bindgen's glue is bundled with.
#[derive(Clone, Copy)]
pub(crate) enum Program<'a> {
    /// A wasm file, which the loader hands over.
    Wasm,
    /// The same as JavaScript, in a module.
    Plain(&'a Path),
}

/// Bundles wasm-bindgen's glue with the guard that starts the program.
pub(crate) fn glue(
    project: &Project,
    glue: &Path,
    program: Program,
    definitions: &[(&str, String)],
) -> Result<String> {
    let loader = |name: &str| project.path("loader").join(name);
    let mut esbuild = bundle(project, &loader("glue_entry.ts"), "esm", definitions);
    esbuild.arg(format!("--alias:glue={}", glue.display()));
    // Replaces the glue's `WebAssembly.Instance`.
    let instance = match program {
        Program::Wasm => "instance_wasm.ts",
        Program::Plain(translated) => {
            esbuild.arg(format!("--alias:translated={}", translated.display()));
            "instance_plain.ts"
        }
    };
    text(esbuild.arg(format!("--inject:{}", loader(instance).display())))
}

/// Bundles a script and what it imports into one classic script that leaves no global behind.
pub(crate) fn script(project: &Project, file: &Path, definitions: &[(&str, String)]) -> Result<String> {
    text(&mut bundle(project, file, "iife", definitions))
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

/// Each definition replaces a bare identifier by a JSON value.
fn bundle(project: &Project, file: &Path, format: &str, definitions: &[(&str, String)]) -> Command {
    let mut esbuild = esbuild(project);
    esbuild.arg(file).arg("--bundle").arg(format!("--format={format}"));
    for (name, json) in definitions {
        esbuild.arg(format!("--define:{name}={json}"));
    }
    esbuild
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
