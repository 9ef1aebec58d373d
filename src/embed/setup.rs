use serde::Deserialize;

use crate::content::{Json, Wording, merge};
use crate::view::Options;

use super::attributes::{Attributes, is_unknown};
use super::page::warn;
use super::read_options::read_options;

/// What the loader hands over for a new widget.
#[derive(Deserialize)]
pub struct Setup {
    /// What the owner wrote, on the element and on the script.
    pub options: Attributes,
    /// The names of the element's attributes.
    pub attributes: Vec<String>,
    /// The words.
    pub content: ContentFiles,
    /// The widget's key: what it saves under, and its name in the browser's history.
    pub key: String,
    /// The answers saved earlier.
    pub saved: Option<String>,
    /// The code of a share link.
    pub shared: Option<String>,
}

impl Setup {
    /// The owner's options. Warns about unknown attributes and wrong values.
    pub fn options(&self) -> Options {
        for name in self.attributes.iter().filter(|name| is_unknown(name)) {
            warn(&format!("there is no attribute \"{name}\""));
        }
        let ContentFiles { built_in, owners, other_lang } = &self.content;
        let languages =
            [built_in.text("lang").unwrap_or_default(), other_lang.as_deref().unwrap_or_default()];
        let options = read_options(&self.options, languages, warn);
        let url = self.options.content.as_deref().unwrap_or_default();
        if owners.is_none() && !url.is_empty() {
            warn(&format!("content=\"{url}\" could not be read, the built-in content is used"));
        }
        options
    }
}

/// The content files of one language, as the browser parsed them.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ContentFiles {
    /// Ours.
    pub built_in: Json,
    /// The site owner's, if there is one.
    pub owners: Option<Json>,
    /// The other language there are words in.
    pub other_lang: Option<String>,
}

impl ContentFiles {
    /// The built-in words with the owner's on top. Warns about wrong fields.
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
