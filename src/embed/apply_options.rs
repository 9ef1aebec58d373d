//! Reads the owner's options, at the start and after each change.

use wasm_bindgen::JsCast;
use web_sys::Element;

use super::accent::set_accent;
use super::attributes::{slip_in_query, slip_on_element, slip_on_script};
use super::languages::offered_languages;
use super::page::{resolve, warn};
use super::read_options::read_options;
use super::setup::WrittenOptions;
use super::stage::Stage;
use super::surroundings::Surroundings;

impl Stage {
    /// Checks the owner's options and uses them when the widget is drawn next. Warns about unknown attributes and wrong
    /// values.
    pub fn read_options(&self) {
        let written = self.written.borrow();
        check_markup(&self.element, &written);
        let (values, languages) = (written.read(), written.languages());
        let wording = self.wording.borrow();
        let surroundings = Surroundings {
            languages: &languages,
            lang: wording.lang(),
            resolve: &|url| resolve(&self.element, url),
        };
        let offered = offered_languages(values.get("languages"), &languages);
        let other_lang = offered.into_iter().find(|lang| *lang != wording.lang());
        *self.other_lang.borrow_mut() = other_lang.map(str::to_owned);
        let options = read_options(&values, surroundings, warn);
        if let Some(frame) = self.mount.parent_element().and_then(|frame| frame.dyn_into().ok()) {
            set_accent(&frame, options.accent_color.as_deref());
        }
        *self.options.borrow_mut() = options;
    }
}

/// Warns about mistakes in the element, the script tag and the script's URL.
fn check_markup(element: &Element, written: &WrittenOptions) {
    let url = written.script_url().unwrap_or_default();
    let query = url.split_once("/ems-career-path.js?").map_or("", |(_, query)| query);
    let parameters = query.split('#').next().unwrap_or_default().split('&');
    let names = parameters.filter_map(|pair| pair.split('=').next()).filter(|name| !name.is_empty());
    let (on_element, on_script) = (written.attributes(), written.script_attributes());
    let on_element = on_element.iter().filter_map(|name| slip_on_element(name));
    let on_script = on_script.iter().filter_map(|name| slip_on_script(name));
    for slip in on_element.chain(on_script).chain(names.filter_map(slip_in_query)) {
        warn(&slip);
    }
    if let Ok(Some(_)) = element.query_selector("script[src*='ems-career-path.js']") {
        warn(
            "the script tag is inside the element. Close the element with </ems-career-path>, not with a slash at the end of its tag.",
        );
    }
}
