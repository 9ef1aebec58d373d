//! Bundles and minifies JavaScript, TypeScript and CSS, with esbuild.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::process;
use crate::project::Project;
use crate::setup;

/// The oldest browsers that can run the wasm, as the README lists them. esbuild rewrites newer syntax for them, and
/// `package::glue` checks what the wasm uses.
const BROWSERS: &str = "--target=chrome96,firefox79,safari15.1";

/// How the program reaches wasm-bindgen's glue.
#[derive(Clone, Copy)]
pub(crate) enum Program<'a> {
    /// As a wasm module, which the loader passes to the glue at run time.
    Wasm,
    /// As a JavaScript module at this path, bundled with the glue.
    Plain(&'a Path),
}

/// Bundles wasm-bindgen's glue with the guard for crashes.
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

/// Bundles a module and what it imports.
pub(crate) fn module(project: &Project, file: &Path, definitions: &[(&str, String)]) -> Result<String> {
    text(&mut bundle(project, file, "esm", definitions))
}

/// Bundles one of the benchmark's peers. `modules` is the search path for imports. `platform` has extra options, which
/// the peers' test needs to run in Node.js.
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

/// Returns a command that bundles a file. Each definition replaces a bare identifier with a JSON value.
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
    // ASCII only: a host page in Windows-1252 would garble anything else.
    command.args(["--minify", "--charset=ascii", "--legal-comments=none", "--log-level=warning", BROWSERS]);
    command
}

/// Returns the native program that npm installed for this machine. npm's wrapper script takes 0.2 seconds longer, and
/// adds a page of its own output to every error.
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
    use super::BROWSERS;

    #[test]
    fn the_readme_lists_the_oldest_browsers() {
        let readme = include_str!("../../README.md");
        let oldest = readme.lines().find(|line| line.starts_with("| Chrome and Edge ")).unwrap();
        let (names, _) = oldest.split_once(", or newer").unwrap();
        let names = names.trim_start_matches("| ").replace("Chrome and Edge", "chrome").to_lowercase();
        assert_eq!(names.replace(", ", ",").replace(' ', ""), BROWSERS.trim_start_matches("--target="));
    }
}
