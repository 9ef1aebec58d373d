//! Small questions to the browser.

use js_sys::{Date, encode_uri_component};

use crate::content::Wording;
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
