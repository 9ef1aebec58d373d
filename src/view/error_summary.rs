use web_sys::HtmlElement;
use yew::prelude::*;

use crate::copy::Wording;

#[derive(Properties, PartialEq)]
pub struct ErrorSummaryProps {
    pub wording: Wording,
    /// Where the summary leads.
    pub first_choice: NodeRef,
}

/// Says what is missing and leads there; it takes the focus (WCAG 3.3.1).
#[component]
pub fn ErrorSummary(props: &ErrorSummaryProps) -> Html {
    let ErrorSummaryProps {
        wording,
        first_choice,
    } = props;
    let first_choice = first_choice.clone();
    // A link to a fragment would change the host page's address and finds nothing in a shadow root.
    let go_there = move |_: MouseEvent| {
        if let Some(radio) = first_choice.cast::<HtmlElement>() {
            let _ = radio.focus();
        }
    };
    html! {
        <div class="errors" role="group" aria-labelledby="errors" tabindex="-1" data-focus="errors">
            <p id="errors" class="errors__title">{ wording.text("error.title") }</p>
            <button class="link" type="button" onclick={go_there}>{ wording.text("error.choose") }</button>
        </div>
    }
}
