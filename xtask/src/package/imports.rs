use anyhow::{Result, ensure};
use wasm_encoder::reencode::{Reencode, RoundtripReencoder};
use wasm_encoder::{ImportSection, Module, RawSection};
use wasmparser::{Parser, Payload};

/// The module name under which the glue offers its functions, once shortened.
const MODULE: &str = "a";

/// Gives the functions that the wasm imports from the glue short names, in both files.
///
/// wasm-bindgen names each by a hash of sixteen digits, which no compression makes smaller: on the way
/// to a visitor they are a kilobyte and a half.
pub(super) fn shorten(wasm: &[u8], script: &str) -> Result<(Vec<u8>, String)> {
    let mut module = Module::new();
    let mut script = script.to_owned();
    for payload in Parser::new(0).parse_all(wasm) {
        match payload? {
            Payload::ImportSection(section) => {
                let mut imports = ImportSection::new();
                for (number, import) in section.into_imports().enumerate() {
                    let import = import?;
                    let short = format!("i{number}");
                    script = replaced(&script, import.name, &short)?;
                    script = script.replace(import.module, MODULE);
                    imports.import(MODULE, &short, RoundtripReencoder.entity_type(import.ty)?);
                }
                module.section(&imports);
            }
            payload => {
                if let Some((id, range)) = payload.as_section() {
                    let range = usize::try_from(range.start)?..usize::try_from(range.end)?;
                    module.section(&RawSection { id, data: wasm.get(range).unwrap_or_default() });
                }
            }
        }
    }
    Ok((module.finish(), script))
}

/// The script with a name replaced: it must stand there once, as the key of a function.
fn replaced(script: &str, name: &str, short: &str) -> Result<String> {
    let (key, short) = (format!("{name}:"), format!("{short}:"));
    ensure!(script.matches(&key).count() == 1, "the glue does not offer {name} once");
    Ok(script.replace(&key, &short))
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{EntityType, TypeSection};

    fn wasm(names: &[&str]) -> Vec<u8> {
        let mut module = Module::new();
        let mut types = TypeSection::new();
        types.ty().function([], []);
        module.section(&types);
        let mut imports = ImportSection::new();
        for name in names {
            imports.import("./glue.js", name, EntityType::Function(0));
        }
        module.section(&imports);
        module.finish()
    }

    #[test]
    fn both_files_get_the_same_short_names() {
        let script = r#"({"./glue.js":{__wbg_a_12:function(){},__wbg_a_123:()=>1}})"#;
        let (short, script) = shorten(&wasm(&["__wbg_a_12", "__wbg_a_123"]), script).unwrap();
        assert_eq!(script, r#"({"a":{i0:function(){},i1:()=>1}})"#);
        let mut names = Vec::new();
        for payload in Parser::new(0).parse_all(&short) {
            if let Payload::ImportSection(section) = payload.unwrap() {
                names.extend(section.into_imports().map(|import| import.unwrap().name.to_owned()));
            }
        }
        assert_eq!(names, ["i0", "i1"]);
    }

    #[test]
    fn a_name_the_glue_lacks_is_an_error() {
        assert!(shorten(&wasm(&["__wbg_b_12"]), "({})").is_err());
    }
}
