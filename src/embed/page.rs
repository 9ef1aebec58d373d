//! Small questions to the browser.

use js_sys::{Date, Number, Object, Reflect, encode_uri_component};
use wasm_bindgen::JsValue;

use crate::copy::{Wording, Written};
use crate::domain::Month;

/// One warning for the site's owner.
pub fn warn(sentence: &str) {
    web_sys::console::warn_1(&format!("[ems-career-path] {sentence}").into());
}

/// The month it is.
pub fn this_month() -> Month {
    let now = Date::new_0();
    Month { year: now.get_full_year(), month: now.get_month() + 1 }
}

/// The address of the host page, without its fragment.
pub fn address() -> String {
    let href = web_sys::window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    href.split('#').next().unwrap_or_default().to_owned()
}

/// A link to an e-mail that has this link in it.
pub fn mail(link: &str, wording: &Wording) -> String {
    let part = |text: &str| String::from(encode_uri_component(text));
    let (subject, body) = (wording.text("share.subject"), wording.fill("share.body", &[("url", link)]));
    ["mailto:?subject=", &part(&subject), "&body=", &part(&body)].concat()
}

/// Something, written for readers of a language by the browser's Intl.
pub fn write(what: Written, lang: &str) -> String {
    match what {
        Written::Date(date) if date.len() == "2024-11-01".len() => day(date, lang, true),
        Written::Date(date) => date.to_owned(),
        Written::Month(Month { year, month }) => {
            let two = if month < 10 { "0" } else { "" };
            day(&[&year.to_string(), "-", two, &month.to_string(), "-01"].concat(), lang, false)
        }
        Written::Number(number) => Number::from(number).to_locale_string(lang).into(),
    }
}

fn day(date: &str, lang: &str, with_day: bool) -> String {
    let time = Date::parse(date);
    if time.is_nan() {
        return date.to_owned();
    }
    // The day is meant as a day: read it in the zone it is parsed in.
    let options = Object::new();
    let parts = [("timeZone", "UTC"), ("year", "numeric"), ("month", "long"), ("day", "numeric")];
    for (name, value) in parts.into_iter().take(if with_day { 4 } else { 3 }) {
        let _ = Reflect::set(&options, &name.into(), &value.into());
    }
    Date::new(&JsValue::from(time)).to_locale_date_string(lang, &options).into()
}
