use serde::Deserialize;

use crate::content::{Json, Wording, merge};
use crate::view::Options;

use super::attributes::{Attributes, is_unknown};
use super::page::warn;
use super::read_options::read_options;

/// What the loader passes to a new widget.
#[derive(Deserialize)]
pub struct Setup {
    /// The owner's options as written, from the element and the script tag.
    pub options: Attributes,
    /// The names of all attributes on the element.
    pub attributes: Vec<String>,
    /// The content in the language to start with.
    pub content: ContentFiles,
    /// The widget's key in storage and in history entries.
    pub key: String,
    /// The answers saved earlier, if there are any.
    pub saved: Option<String>,
    /// The share link that the visitor opened, if they did.
    pub shared: Option<String>,
}

impl Setup {
    /// Returns the owner's options, checked. Warns about unknown attributes and wrong values.
    pub fn options(&self) -> Options {
        for name in self.attributes.iter().filter(|name| is_unknown(name)) {
            warn(&format!("unknown attribute \"{name}\""));
        }
        let ContentFiles { built_in, owners, other_lang } = &self.content;
        let languages =
            [built_in.text("lang").unwrap_or_default(), other_lang.as_deref().unwrap_or_default()];
        let options = read_options(&self.options, languages, warn);
        let url = self.options.content.as_deref().unwrap_or_default();
        if owners.is_none() && !url.is_empty() {
            warn(&format!("content=\"{url}\" could not be read. Using the built-in content."));
        }
        options
    }
}

/// The content files of one language, as the browser parsed them.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ContentFiles {
    /// The built-in content.
    pub built_in: Json,
    /// The owner's content, if there is any and it could be read.
    pub owners: Option<Json>,
    /// The tag of the language to switch to, if there is one.
    pub other_lang: Option<String>,
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
