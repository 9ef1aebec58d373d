use js_sys::JSON;
use serde::Deserialize;
use serde_wasm_bindgen::from_value;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::content::{ContentFile, Json, Unreadable, Wording, merge};

use super::attributes::Attributes;
use super::page::warn;

/// What the loader passes to a new widget.
#[derive(Deserialize)]
pub struct Setup {
    /// The owner's options.
    pub options: WrittenOptions,
    /// The content in the language to start with.
    pub content: ContentFiles,
    /// The widget's key in storage and in history entries.
    pub key: String,
    /// The answers saved earlier, if there are any.
    pub saved: Option<String>,
    /// The code of the share link in the page's URL, if there is one.
    pub shared: Option<String>,
}

/// The owner's options as written.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct WrittenOptions {
    /// The values of our attributes, from the element and the script tag.
    pub values: Attributes,
    /// The names of all attributes on the element.
    pub attributes: Vec<String>,
    /// The names of all attributes on the script tag. Empty if there is no tag.
    pub script_attributes: Vec<String>,
    /// The script's URL, if the loader could find it.
    pub script_url: Option<String>,
    /// The tags of the languages that have built-in content.
    pub languages: Vec<String>,
}

/// The content of one language.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ContentFiles {
    /// The text of the built-in content, which [`is_built_in`] has checked.
    pub built_in: String,
    /// The owner's content, if there is any.
    pub owners: Option<ContentFile>,
    /// The language of the owner's words, if their place on the page tells it.
    pub owners_lang: Option<String>,
}

impl ContentFiles {
    /// Returns the built-in content with the owner's merged into it. Warns about what is wrong with the owner's.
    pub fn wording(&self) -> Wording {
        let built_in = parse(&self.built_in).unwrap_or(Json::Other);
        let Some(owners) = &self.owners else {
            return Wording::new(built_in);
        };
        let json = match owners.fault() {
            None => parse(&owners.text).unwrap_or(Json::Other),
            Some(fault) => {
                warn(&[&owners.name, " ", &fault.describe(), ". Using the built-in content."].concat());
                return Wording::new(built_in);
            }
        };
        let merged = merge(built_in, &json, self.owners_lang.as_deref().unwrap_or("en"));
        for warning in &merged.warnings {
            warn(warning);
        }
        Wording::new(merged.content)
    }
}

/// Returns whether a file is the built-in content of this release, which has this `checksum`. If not, warns why not.
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

/// Lets the browser parse a text: our own parser would add 10 KB to the wasm.
fn parse(text: &str) -> Option<Json> {
    from_value(JSON::parse(text).ok()?).ok()
}
