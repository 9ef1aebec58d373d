use anyhow::{Result, ensure};
use wasm_encoder::reencode::{Reencode, RoundtripReencoder};
use wasm_encoder::{ExportSection, ImportSection, Module, RawSection};
use wasmparser::{Export, Import, Parser, Payload};

/// The module name under which the glue offers its functions, once shortened.
const MODULE: &str = "a";

/// How the names begin that wasm-bindgen gives to what the glue calls, and to nothing else that the glue has.
const CALLED: [&str; 3] = ["__wb", "__wasm_bindgen", "widget_"];

/// The long names that wasm and glue know each other's functions by, with the short ones that they got.
#[derive(Default)]
pub(super) struct Names {
    modules: Vec<String>,
    imports: Vec<(String, String)>,
    exports: Vec<(String, String)>,
}

/// Gives short names to the functions that the wasm takes from the glue, and to those it gives.
///
/// wasm-bindgen names many by a hash of sixteen digits, which no compression makes smaller: on the way to a
/// visitor they are two kilobytes.
pub(super) fn shorten(wasm: &[u8]) -> Result<(Vec<u8>, Names)> {
    let mut module = Module::new();
    let mut names = Names::default();
    for payload in Parser::new(0).parse_all(wasm) {
        match payload? {
            Payload::ImportSection(section) => {
                let given = section.into_imports().collect::<Result<Vec<_>, _>>()?;
                names.add_imports(&given);
                let mut imports = ImportSection::new();
                for import in given {
                    let entity = RoundtripReencoder.entity_type(import.ty)?;
                    imports.import(MODULE, names.of_import(import.name), entity);
                }
                module.section(&imports);
            }
            Payload::ExportSection(section) => {
                let mut exports = ExportSection::new();
                for export in section {
                    let export = export?;
                    let kind = RoundtripReencoder.export_kind(export.kind)?;
                    exports.export(&names.of_export(&export), kind, export.index);
                }
                module.section(&exports);
            }
            payload => {
                if let Some((id, range)) = payload.as_section() {
                    let range = usize::try_from(range.start)?..usize::try_from(range.end)?;
                    module.section(&RawSection { id, data: wasm.get(range).unwrap_or_default() });
                }
            }
        }
    }
    Ok((module.finish(), names))
}

impl Names {
    // Numbered as the glue has them, by their names: what goes up step by step is small when compressed.
    fn add_imports(&mut self, imports: &[Import]) {
        self.modules = imports.iter().map(|import| import.module.to_owned()).collect();
        self.modules.dedup();
        let mut long: Vec<String> = imports.iter().map(|import| import.name.to_owned()).collect();
        long.sort();
        self.imports =
            long.into_iter().enumerate().map(|(number, long)| (long, format!("i{number}"))).collect();
    }

    fn of_import<'a>(&'a self, long: &'a str) -> &'a str {
        self.imports.iter().find(|(known, _)| known == long).map_or(long, |(_, short)| short)
    }

    fn of_export(&mut self, export: &Export) -> String {
        if !CALLED.iter().any(|start| export.name.starts_with(start)) {
            return export.name.to_owned();
        }
        let short = format!("e{}", self.exports.len());
        self.exports.push((export.name.to_owned(), short.clone()));
        short
    }

    /// The glue with the short names: each import stands there once, as the key of a function.
    pub(super) fn shorten_in(&self, glue: &str) -> Result<String> {
        let mut glue = glue.to_owned();
        for (long, short) in &self.imports {
            let key = format!("{long}:");
            ensure!(glue.matches(&key).count() == 1, "the glue does not offer {long} once");
            glue = glue.replace(&key, &format!("{short}:"));
        }
        for module in &self.modules {
            glue = glue.replace(module, MODULE);
        }
        // The longest first: one may begin like another.
        let mut exports: Vec<_> = self.exports.iter().collect();
        exports.sort_by_key(|(long, _)| std::cmp::Reverse(long.len()));
        for (long, short) in exports {
            glue = glue.replace(&format!(".{long}"), &format!(".{short}"));
        }
        Ok(glue)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{EntityType, ExportKind, TypeSection};

    fn wasm(imported: &[&str], exported: &[&str]) -> Vec<u8> {
        let mut module = Module::new();
        let mut types = TypeSection::new();
        types.ty().function([], []);
        module.section(&types);
        let (mut imports, mut exports) = (ImportSection::new(), ExportSection::new());
        for name in imported {
            imports.import("./glue.js", name, EntityType::Function(0));
        }
        for name in exported {
            exports.export(name, ExportKind::Func, 0);
        }
        module.section(&imports).section(&exports);
        module.finish()
    }

    fn names_in(wasm: &[u8]) -> Vec<String> {
        let mut names = Vec::new();
        for payload in Parser::new(0).parse_all(wasm) {
            match payload.unwrap() {
                Payload::ImportSection(section) => {
                    names.extend(section.into_imports().map(|import| import.unwrap().name.to_owned()));
                }
                Payload::ExportSection(section) => {
                    names.extend(section.into_iter().map(|export| export.unwrap().name.to_owned()));
                }
                _ => {}
            }
        }
        names
    }

    #[test]
    fn both_files_get_the_same_short_names() {
        let glue = r#"({"./glue.js":{__wbg_a_12:function(){k.__wbindgen_export2()},__wbg_a_123:()=>k.__wbindgen_export(k.memory)}})"#;
        let wasm =
            wasm(&["__wbg_a_12", "__wbg_a_123"], &["memory", "__wbindgen_export", "__wbindgen_export2"]);
        let (short, names) = shorten(&wasm).unwrap();
        assert_eq!(names_in(&short), ["i0", "i1", "memory", "e0", "e1"]);
        assert_eq!(
            names.shorten_in(glue).unwrap(),
            r#"({"a":{i0:function(){k.e1()},i1:()=>k.e0(k.memory)}})"#
        );
    }

    #[test]
    fn a_name_the_glue_lacks_is_an_error() {
        let (_, names) = shorten(&wasm(&["__wbg_b_12"], &[])).unwrap();
        assert!(names.shorten_in("({})").is_err());
    }
}
