//! Translates a wasm file into JavaScript, with binaryen.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::process;
use crate::project::Project;
use crate::setup;

/// The wasm features that rustc uses by default. The wasm file is stripped, so it does not list them itself.
const FEATURES: [&str; 7] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Passes that replace newer instructions with older ones, which wasm2js can translate.
const LOWERED: [&str; 3] =
    ["--llvm-memory-copy-fill-lowering", "--llvm-nontrapping-fptoint-lowering", "--signext-lowering"];

/// Parts of the module that wasm2js writes: it starts with its import and ends with its exports.
const IMPORT: &str = "import * as ";
const EXPORTS: &str = "\nvar retasmFunc = ";
const TRAP: &str = "throw new Error('abort')";

/// Translates the program into a JavaScript module. Its default export is a function that takes the imports and the
/// class to throw at a trap, and returns the exports. `scratch` is a folder for temporary files.
pub(crate) fn program(project: &Project, scratch: &Path, wasm: &[u8]) -> Result<String> {
    let (given, lowered, script) =
        (scratch.join("given.wasm"), scratch.join("lowered.wasm"), scratch.join("program.js"));
    fs::write(&given, wasm)?;
    process::output(tool(project, "wasm-opt").args(LOWERED).args([&given, Path::new("-o"), &lowered]))?;
    process::output(tool(project, "wasm2js").arg("-Oz").args([&lowered, Path::new("-o"), &script]))?;
    let module = fs::read_to_string(&script)?;
    for file in [given, lowered, script] {
        fs::remove_file(file)?;
    }
    as_function(&module)
}

/// Turns wasm2js's module into one that exports a function.
fn as_function(module: &str) -> Result<String> {
    let (import, rest) = module.split_once('\n').unwrap_or_default();
    ensure!(import.starts_with(IMPORT), "wasm2js no longer writes `{IMPORT}` first");
    let (body, _) = rest.split_once(EXPORTS).context("wasm2js no longer writes `retasmFunc`")?;
    ensure!(!body.contains(IMPORT), "the program imports more than the glue");
    ensure!(body.matches(TRAP).count() == 1, "wasm2js no longer writes `{TRAP}` once");
    let body = body.replace(TRAP, "throw new Trap");
    Ok(format!("export default (imports, Trap) => {{\n{body}\nreturn asmFunc(imports);\n}};\n"))
}

fn tool(project: &Project, name: &str) -> Command {
    let mut command = project.command("node");
    command.arg(setup::TOOLS.modules(project).join("binaryen/bin").join(name)).args(FEATURES);
    command
}

#[cfg(test)]
mod tests {
    use super::*;

    const IMPORT_LINE: &str = "import * as glue from './glue.js';\n";

    #[test]
    fn a_module_becomes_a_function_of_its_imports() {
        let module = format!(
            "{IMPORT_LINE}\nfunction t() {{ {TRAP}; }}\nfunction asmFunc(i) {{}}\n{EXPORTS}asmFunc({{}});"
        );
        let function = as_function(&module).unwrap();
        assert!(function.starts_with("export default (imports, Trap) =>"), "{function}");
        assert!(function.contains("throw new Trap;"), "{function}");
        assert!(!function.contains("retasmFunc") && !function.contains("import *"), "{function}");
    }

    #[test]
    fn an_unexpected_module_is_an_error() {
        let twice = format!("{IMPORT_LINE}{IMPORT_LINE}{TRAP}{EXPORTS}");
        for module in ["", EXPORTS, IMPORT_LINE, &twice] {
            assert!(as_function(module).is_err(), "{module}");
        }
    }
}
