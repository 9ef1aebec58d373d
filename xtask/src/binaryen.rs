//! binaryen, which writes a wasm file as JavaScript.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::process;
use crate::project::Project;
use crate::setup;

/// What rustc uses by default. The file has no list of it, since it is stripped.
const FEATURES: [&str; 7] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Of these, what JavaScript has no word for is first said in older instructions.
const LOWERED: [&str; 3] =
    ["--llvm-memory-copy-fill-lowering", "--llvm-nontrapping-fptoint-lowering", "--signext-lowering"];

/// What binaryen's module takes in and gives out, by names of its own.
const IMPORT: &str = "import * as a from 'a';";
const EXPORTS: &str = "\nvar retasmFunc = ";
const TRAP: &str = "throw new Error('abort')";

/// The module as one JavaScript function of its imports and of what is thrown where it traps; it gives the
/// exports. The imports are to have the names that `package::imports` gives. `scratch` is a folder for it in
/// the meantime.
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

fn as_function(module: &str) -> Result<String> {
    let (body, _) = module.split_once(EXPORTS).context("wasm2js gives its exports otherwise")?;
    for expected in [IMPORT, TRAP] {
        ensure!(body.matches(expected).count() == 1, "wasm2js no longer writes `{expected}` once");
    }
    let body = body.replace(IMPORT, "").replace(TRAP, "throw new Trap");
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

    #[test]
    fn a_module_becomes_a_function_of_its_imports() {
        let module = format!(
            "{IMPORT}\nfunction t() {{ {TRAP}; }}\nfunction asmFunc(i) {{}}\n{EXPORTS}asmFunc({{}});"
        );
        let function = as_function(&module).unwrap();
        assert!(function.starts_with("export default (imports, Trap) =>"), "{function}");
        assert!(function.contains("throw new Trap;") && !function.contains("retasmFunc"), "{function}");
    }

    #[test]
    fn what_wasm2js_writes_otherwise_is_an_error() {
        for module in ["", EXPORTS, IMPORT] {
            assert!(as_function(module).is_err(), "{module}");
        }
    }
}
