use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use crate::copy::{Wording, merge};

use super::content_file;
use super::options::Options;
use super::page::{warn, written_date};

/// What the loader hands over: `{ options, content, owners, key, saved, keep }`.
pub struct Setup<'a>(pub &'a JsValue);

impl Setup<'_> {
    /// The options, as the owner wrote them.
    pub fn options(&self) -> Options {
        let written = self.member("options");
        Options::read(|name| member(&written, name).as_string(), warn)
    }

    /// The words: the built-in ones, and over them the owner's.
    pub fn wording(&self) -> Wording {
        let built_in = content_file::read(&self.member("content"));
        let owners = self.member("owners");
        if owners.is_undefined() {
            return Wording::new(built_in, written_date);
        }
        let merged = merge(built_in, &content_file::read(&owners));
        for warning in &merged.warnings {
            warn(warning);
        }
        Wording::new(merged.content, written_date)
    }

    /// The storage key, where answers may be stored.
    pub fn key(&self) -> Option<String> {
        self.member("key").as_string()
    }

    /// Answers that the loader kept while the element was off the page.
    pub fn saved(&self) -> Option<String> {
        self.member("saved").as_string()
    }

    /// Called with the answers whenever they change.
    pub fn keep(&self) -> Option<Function> {
        self.member("keep").dyn_into().ok()
    }

    fn member(&self, name: &str) -> JsValue {
        member(self.0, name)
    }
}

fn member(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).unwrap_or_default()
}
