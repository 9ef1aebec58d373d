use yew::prelude::*;

use super::context::Context;
use super::text::text;
use crate::domain::{Choice, Msg};

/// Draws a choice: a native radio button in a label, so the whole tile can be pressed. `input` refers to the button.
pub fn choice_tile(choice: Choice, chosen: bool, input: NodeRef, context: &Context) -> Html {
    let Context { wording, on_msg, .. } = context;
    let hint = wording.text_of("hint", &[choice.question().name(), ".", choice.name()].concat());
    html! {
        <label class="choice" part="choice">
            <input
                type="radio"
                class="choice__radio"
                name="choice"
                value={choice.name()}
                checked={chosen}
                ref={input}
                onchange={on_msg.reform(move |_: Event| Msg::Chose(choice))}
            />
            <span class="choice__words">
                { text("span", "choice__text", wording.choice(choice)) }
                if !hint.is_empty() {
                    { text("span", "choice__hint", hint) }
                }
            </span>
        </label>
    }
}
