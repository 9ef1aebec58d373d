use serde::Deserialize;
use wasm_bindgen::prelude::wasm_bindgen;

use super::attributes::Attributes;

/// What the loader passes to a new widget.
#[derive(Deserialize)]
pub struct Setup {
    /// The widget's key in storage and in history entries.
    pub key: String,
    /// The answers saved earlier, if there are any.
    pub saved: Option<String>,
    /// The share link that the visitor opened, if they did.
    pub shared: Option<String>,
}

#[wasm_bindgen]
extern "C" {
    /// The owner's options as written.
    pub type WrittenOptions;

    /// The values of our attributes, from the element and the script tag, by name.
    #[wasm_bindgen(method, getter)]
    fn values(this: &WrittenOptions) -> WrittenValues;

    /// The names of all attributes on the element.
    #[wasm_bindgen(method, getter)]
    pub fn attributes(this: &WrittenOptions) -> Vec<String>;

    /// The names of all attributes on the script tag. Empty if there is no tag.
    #[wasm_bindgen(method, getter, js_name = scriptAttributes)]
    pub fn script_attributes(this: &WrittenOptions) -> Vec<String>;

    /// The script's URL, if the loader could find it.
    #[wasm_bindgen(method, getter, js_name = scriptUrl)]
    pub fn script_url(this: &WrittenOptions) -> Option<String>;

    /// The tags of the languages that have built-in content.
    #[wasm_bindgen(method, getter)]
    pub fn languages(this: &WrittenOptions) -> Vec<String>;

    /// A JavaScript object that maps names to values.
    type WrittenValues;

    #[wasm_bindgen(method, structural, indexing_getter)]
    fn get(this: &WrittenValues, name: &str) -> Option<String>;
}

impl WrittenOptions {
    /// Returns the values of our attributes.
    pub fn read(&self) -> Attributes {
        let values = self.values();
        Attributes::read(|name| values.get(name))
    }
}
