//! Small questions to the browser.

use js_sys::{Date, Object, Reflect};
use wasm_bindgen::JsValue;

/// One warning for the site's owner.
pub fn warn(sentence: &str) {
    web_sys::console::warn_1(&format!("[ems-career-path] {sentence}").into());
}

/// A date such as `2024-11-01`, written for readers of a language; a year or a month alone as it is.
pub fn written_date(date: &str, lang: &str) -> String {
    if date.len() != "2024-11-01".len() {
        return date.to_owned();
    }
    let time = Date::parse(date);
    if time.is_nan() {
        return date.to_owned();
    }
    // The day is meant as a day: read it in the zone it is parsed in.
    let options = Object::new();
    for (name, value) in [("timeZone", "UTC"), ("year", "numeric"), ("month", "long"), ("day", "numeric")] {
        let _ = Reflect::set(&options, &name.into(), &value.into());
    }
    Date::new(&JsValue::from(time)).to_locale_date_string(lang, &options).into()
}
