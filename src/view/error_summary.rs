use web_sys::{FocusOptions, HtmlElement};
use yew::prelude::*;

use crate::content::Wording;

/// Draws the error message, with a button that moves the focus to the first choice. The message takes the focus when it
/// appears (WCAG 3.3.1).
pub fn error_summary(first_choice: NodeRef, wording: &Wording) -> Html {
    // Not a link: it would change the host page's URL, and could not reach into a shadow root.
    let focus_first_choice = move |_| {
        if let Some(radio) = first_choice.cast::<HtmlElement>() {
            let _ = radio.focus_with_options(&FocusOptions::new());
        }
    };
    html! {
        <div class="errors" role="group" aria-labelledby="errors" tabindex="-1" data-focus="errors">
            <p id="errors" class="errors__title">{ wording.text("error.title") }</p>
            <button type="button" class="link" onclick={focus_first_choice}>
                { wording.text("error.choose") }
            </button>
        </div>
    }
}
