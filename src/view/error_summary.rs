use web_sys::{FocusOptions, HtmlElement};
use yew::prelude::*;

use crate::content::Wording;

/// Says what is missing and leads to the first choice; it takes the focus (WCAG 3.3.1).
pub fn error_summary(first_choice: NodeRef, wording: &Wording) -> Html {
    // A link to a fragment would change the host page's address and find nothing in a shadow root.
    let go_there = move |_| {
        if let Some(radio) = first_choice.cast::<HtmlElement>() {
            let _ = radio.focus_with_options(&FocusOptions::new());
        }
    };
    html! {
        <div class="errors" role="group" aria-labelledby="errors" tabindex="-1" data-focus="errors">
            <p id="errors" class="errors__title">{ wording.text("error.title") }</p>
            <button type="button" class="link" onclick={go_there}>{ wording.text("error.choose") }</button>
        </div>
    }
}
