use web_sys::{FocusOptions, HtmlElement};
use yew::prelude::*;

use super::attribute::Attribute::{AriaLabelledby, Focus, Id, Role, Tabindex};
use super::element::{Element, button, element, sentence};
use crate::content::Wording;

/// Says what is missing and leads to the first choice; it takes the focus (WCAG 3.3.1).
pub fn error_summary(wording: &Wording, first_choice: NodeRef) -> Element {
    // A link to a fragment would change the host page's address and find nothing in a shadow root.
    let go_there = Callback::from(move |_| {
        if let Some(radio) = first_choice.cast::<HtmlElement>() {
            let _ = radio.focus_with_options(&FocusOptions::new());
        }
    });
    element("div", "errors")
        .attr(Role, "group")
        .attr(AriaLabelledby, "errors")
        .attr(Tabindex, "-1")
        .attr(Focus, "errors")
        .child(sentence("p", "errors__title", wording, "error.title").attr(Id, "errors"))
        .child(button("link", wording, "error.choose").on_click(go_there))
}
