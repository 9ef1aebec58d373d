//! Small questions to the browser.

use gloo::utils::window;
use js_sys::{Date, encode_uri_component};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::JsValue;

use crate::content::Wording;
use crate::domain::Month;

/// The start of a share link's fragment. The code of the answers follows.
const FRAGMENT: &str = "#ems-career-path-";

/// One warning for the site's owner.
pub fn warn(sentence: &str) {
    gloo::console::warn!(format!("[ems-career-path] {sentence}"));
}

/// A value as a plain JavaScript object.
pub fn to_js(value: &impl Serialize) -> JsValue {
    value.serialize(&Serializer::json_compatible()).unwrap_or_default()
}

/// The month it is.
pub fn this_month() -> Month {
    let now = Date::new_0();
    Month { year: now.get_full_year(), month: now.get_month() + 1 }
}

/// When the page was loaded.
pub fn this_load() -> f64 {
    window().performance().map_or(0.0, |performance| performance.time_origin())
}

/// The address of the host page.
pub fn href() -> String {
    window().location().href().unwrap_or_default()
}

/// The address of the host page, without its fragment.
pub fn address() -> String {
    href().split('#').next().unwrap_or_default().to_owned()
}

/// The link to a result, by the code of its answers.
pub fn link_to(code: &str) -> String {
    [&address(), FRAGMENT, code].concat()
}

/// The code in the page's fragment, if it is a share link's.
pub fn shared_code() -> Option<String> {
    window().location().hash().ok()?.strip_prefix(FRAGMENT).map(str::to_owned)
}

/// A link to an e-mail that has this link in it.
pub fn mail(link: &str, wording: &Wording) -> String {
    let part = |text: &str| String::from(encode_uri_component(text));
    let (subject, body) = (wording.text("share.subject"), wording.fill("share.body", &[("url", link)]));
    ["mailto:?subject=", &part(&subject), "&body=", &part(&body)].concat()
}
