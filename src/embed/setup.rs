use serde::Deserialize;

use crate::view::Options;

use super::attributes::{Attributes, is_unknown};
use super::page::warn;
use super::read_options::read_options;
use super::words::Words;

/// What the loader passes to a new widget.
#[derive(Deserialize)]
pub struct Setup {
    /// The owner's options as written, from the element and the script tag.
    pub options: Attributes,
    /// The names of all attributes on the element.
    pub attributes: Vec<String>,
    /// The widget's key in storage and in history entries.
    pub key: String,
    /// The answers saved earlier, if there are any.
    pub saved: Option<String>,
    /// The code of the share link in the page's URL, if there is one.
    pub shared: Option<String>,
}

impl Setup {
    /// Returns the owner's options, checked. Warns about unknown attributes and wrong values.
    pub fn options(&self, words: &Words) -> Options {
        for name in self.attributes.iter().filter(|name| is_unknown(name)) {
            warn(&format!("unknown attribute \"{name}\""));
        }
        let languages = [&*words.lang(), &words.other_lang().unwrap_or_default()];
        read_options(&self.options, languages, warn)
    }
}
