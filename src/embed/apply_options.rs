//! Reads the owner's options, at the start and after each change.

use wasm_bindgen::JsCast;

use super::accent::set_accent;
use super::attributes::{slip_in_query, slip_on_element, slip_on_script};
use super::page::{resolve, warn};
use super::read_options::{Surroundings, offered_languages, read_options};
use super::setup::WrittenOptions;
use super::stage::Stage;

impl Stage {
    /// Checks the owner's options and uses them from the next drawing on. Warns about unknown attributes and wrong
    /// values.
    pub fn read_options(&self) {
        let written = self.written.borrow();
        let WrittenOptions { values, languages, .. } = &*written;
        self.check_markup(&written);
        let wording = self.wording.borrow();
        let surroundings =
            Surroundings { languages, lang: wording.lang(), resolve: &|url| resolve(&self.element, url) };
        let offered = offered_languages(values.languages.as_deref(), languages);
        let other_lang = offered.into_iter().find(|lang| *lang != wording.lang());
        *self.other_lang.borrow_mut() = other_lang.map(str::to_owned);
        let options = read_options(values, surroundings, warn);
        if let Some(frame) = self.mount.parent_element().and_then(|frame| frame.dyn_into().ok()) {
            set_accent(&frame, options.accent_color.as_deref());
        }
        *self.options.borrow_mut() = options;
    }

    /// Warns about slips in the element and the script tag.
    fn check_markup(&self, written: &WrittenOptions) {
        let query = written.script_url.as_deref().and_then(|url| url.split_once("/ems-career-path.js?"));
        let query = query.and_then(|(_, query)| query.split('#').next()).unwrap_or_default();
        let parameters = query.split('&').filter_map(|pair| pair.split('=').next());
        let on_element = written.attributes.iter().filter_map(|name| slip_on_element(name));
        let on_script = written.script_attributes.iter().filter_map(|name| slip_on_script(name));
        let in_query = parameters.filter(|name| !name.is_empty()).filter_map(slip_in_query);
        for slip in on_element.chain(on_script).chain(in_query) {
            warn(&slip);
        }
        if let Ok(Some(_)) = self.element.query_selector("script[src*='ems-career-path.js']") {
            warn(
                "the script tag is inside the element. Close the element with </ems-career-path>: a slash at the end of its tag does not.",
            );
        }
    }
}
