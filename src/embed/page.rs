//! Small helpers around browser APIs.

use std::cell::RefCell;
use std::collections::BTreeSet;

use gloo::utils::{history, window};
use js_sys::{Reflect, encode_uri_component};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::JsValue;
use web_sys::{Node, Url};

use crate::content::Wording;
use crate::domain::{Date, Month};

thread_local! {
    static WARNINGS: RefCell<BTreeSet<String>> = const { RefCell::new(BTreeSet::new()) };
}

/// Warns the site owner in the console, once for each message.
pub fn warn(message: &str) {
    if WARNINGS.with_borrow_mut(|warnings| warnings.insert(message.to_owned())) {
        gloo::console::warn!(format!("[ems-career-path] {message}"));
    }
}

/// Resolves a URL against the page that has this node. Returns `None` for an invalid URL.
pub fn resolve(node: &Node, url: &str) -> Option<String> {
    let base = node.base_uri().ok()??;
    Some(Url::new_with_base(url, &base).ok()?.href())
}

/// Converts a value to a plain JavaScript object.
pub fn to_js(value: &impl Serialize) -> JsValue {
    value.serialize(&Serializer::json_compatible()).unwrap_or_default()
}

/// Returns a member of a JavaScript value, or undefined. The value may come from the host page, so it can be anything.
pub fn member(value: &JsValue, name: &str) -> JsValue {
    Reflect::get(value, &name.into()).unwrap_or_default()
}

/// Returns today's date in the visitor's time zone.
pub fn today() -> Date {
    let now = js_sys::Date::new_0();
    Date { month: Month { year: now.get_full_year(), month: now.get_month() + 1 }, day: now.get_date() }
}

/// Returns whether the browser can open the system's share sheet.
pub fn has_share_sheet() -> bool {
    Reflect::has(&window().navigator(), &"share".into()).unwrap_or(false)
}

/// Returns when the page was loaded, in milliseconds since 1970.
pub fn this_load() -> f64 {
    window().performance().map_or(0.0, |performance| performance.time_origin())
}

/// Returns the host page's URL.
pub fn href() -> String {
    window().location().href().unwrap_or_default()
}

/// Returns the host page's URL without its fragment.
pub fn page_url() -> String {
    href().split('#').next().unwrap_or_default().to_owned()
}

/// Changes the address of the current history entry, and keeps the entry's state.
pub fn replace_address(address: &str) {
    let history = history();
    let _ = history.state().and_then(|state| history.replace_state_with_url(&state, "", Some(address)));
}

/// Returns a `mailto:` URL of an e-mail that contains the link.
pub fn mail(link: &str, wording: &Wording) -> String {
    let encoded = |text: &str| String::from(encode_uri_component(text));
    let (subject, body) = (wording.text("share.subject"), wording.fill("share.body", &[("url", link)]));
    ["mailto:?subject=", &encoded(&subject), "&body=", &encoded(&body)].concat()
}
