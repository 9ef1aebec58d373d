use serde::Deserialize;

use crate::content::{Json, Wording, merge};

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

/// The content files of one language, as the browser parsed them.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ContentFiles {
    /// The built-in content.
    pub built_in: Json,
    /// The owner's content, if there is any and it could be read.
    pub owners: Option<Json>,
}

impl ContentFiles {
    /// Returns the built-in content with the owner's merged into it. Warns about wrong fields.
    pub fn wording(self) -> Wording {
        let Some(owners) = self.owners else {
            return Wording::new(self.built_in);
        };
        let merged = merge(self.built_in, &owners);
        for warning in &merged.warnings {
            warn(warning);
        }
        Wording::new(merged.content)
    }
}
