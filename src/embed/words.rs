use js_sys::JSON;
use serde_wasm_bindgen::from_value;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::content::{ContentFile, Json, Unreadable, Wording, merge};

use super::page::warn;

// Not a serde struct: that would add 1 KB to the wasm.
#[wasm_bindgen]
extern "C" {
    /// The content of one language, as the loader found it.
    pub type Words;

    /// The text of the built-in content, which [`is_built_in`] has checked.
    #[wasm_bindgen(method, getter, structural, js_name = builtIn)]
    fn built_in(this: &Words) -> String;

    #[wasm_bindgen(method, getter, structural)]
    fn owners(this: &Words) -> Option<OwnersContent>;

    /// The language of the owner's words, if `data-lang` or `{lang}` in the address names it.
    #[wasm_bindgen(method, getter, structural, js_name = ownersLang)]
    fn owners_lang(this: &Words) -> Option<String>;

    type OwnersContent;

    #[wasm_bindgen(method, getter, structural)]
    fn name(this: &OwnersContent) -> String;

    #[wasm_bindgen(method, getter, structural)]
    fn status(this: &OwnersContent) -> u32;

    #[wasm_bindgen(method, getter, structural)]
    fn text(this: &OwnersContent) -> String;
}

impl Words {
    /// Returns the built-in content with the owner's merged into it. Warns about what is wrong with the owner's.
    pub fn wording(&self) -> Wording {
        let built_in = parse(&self.built_in()).unwrap_or(Json::Other);
        let Some(owners) = self.owners() else {
            return Wording::new(built_in);
        };
        let file = ContentFile { name: owners.name(), status: owners.status(), text: owners.text() };
        if let Some(fault) = file.fault() {
            warn(&[&file.name, " ", &fault.describe(), ". Using the built-in content."].concat());
            return Wording::new(built_in);
        }
        let owners = parse(&file.text).unwrap_or(Json::Other);
        let merged = merge(built_in, &owners, self.owners_lang().as_deref().unwrap_or("en"));
        for warning in &merged.warnings {
            warn(warning);
        }
        Wording::new(merged.content)
    }
}

/// Returns whether a file is the built-in content of this release, which has this `checksum`. If it is not, warns with
/// the reason.
#[wasm_bindgen(js_name = isBuiltIn)]
pub fn is_built_in(name: String, status: u32, text: String, checksum: u32) -> bool {
    let file = ContentFile { name, status, text };
    let is_unchanged = file.status == 200 && file.is_unchanged(checksum);
    if !is_unchanged {
        let fault = file.fault().map_or_else(|| "was changed".to_owned(), Unreadable::describe);
        warn(&[&file.name, " ", &fault, ". Using a copy of the built-in content."].concat());
    }
    is_unchanged
}

/// Lets the browser parse JSON, because a parser in Rust would add 10 KB to the wasm.
fn parse(text: &str) -> Option<Json> {
    from_value(JSON::parse(text).ok()?).ok()
}
