use js_sys::{Array, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use crate::content::{Wording, merge};

use super::choices;
use super::content_file;
use super::options::{Options, is_unknown};
use super::page::{this_month, warn};
use super::share::can_share;

/// What the loader hands over: `{ attributes, options, content, owners, other, key, saved, shared }`.
pub struct Setup<'a>(pub &'a JsValue);

impl Setup<'_> {
    /// Reads the owner's options, and warns about each unknown attribute.
    pub fn options(&self) -> Options {
        let written = self.member("options");
        let attributes = self.member("attributes").dyn_into::<Array>().unwrap_or_default();
        for attribute in attributes.iter().filter_map(|name| name.as_string()) {
            if is_unknown(&attribute, |name| !member(&written, name).is_undefined()) {
                warn(&format!("there is no attribute \"{attribute}\""));
            }
        }
        let value = |name: &str| member(&written, name).as_string();
        let (lang, other) = (self.member("content"), self.text("other").unwrap_or_default());
        let lang = member(&lang, "lang").as_string().unwrap_or_default();
        choices::check(value, [&lang, &other], warn);
        let mut options = Options::read(value, warn);
        let owners = self.member("owners");
        if owners.is_falsy() && !owners.is_undefined() {
            let url = value("content").unwrap_or_default();
            warn(&["content=\"", &url, "\" could not be read, the built-in content is used"].concat());
        }
        options.host.today = this_month();
        options.host.can_share = can_share();
        options
    }

    /// The built-in words with the owner's on top.
    pub fn wording(&self) -> Wording {
        let built_in = content_file::read(&self.member("content"));
        let owners = self.member("owners");
        if owners.is_falsy() {
            return Wording::new(built_in);
        }
        let merged = merge(built_in, &content_file::read(&owners));
        for warning in &merged.warnings {
            warn(warning);
        }
        Wording::new(merged.content)
    }

    /// A text of the setup, if it has one: the `other` language, the `key` to save under, the `saved` answers, or the code
    /// of a `shared` result.
    pub fn text(&self, name: &str) -> Option<String> {
        self.member(name).as_string()
    }

    fn member(&self, name: &str) -> JsValue {
        member(self.0, name)
    }
}

fn member(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).unwrap_or_default()
}
