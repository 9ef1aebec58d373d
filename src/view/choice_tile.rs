use yew::prelude::*;

use super::text::text;
use crate::domain::Choice;

/// A native radio button; the whole tile can be pressed.
pub fn choice_tile(
    choice: Choice,
    words: String,
    chosen: bool,
    input: NodeRef,
    on_choose: &Callback<Choice>,
) -> Html {
    let onchange = on_choose.reform(move |_: Event| choice);
    html! {
        <label class="choice" part="choice">
            <input
                ref={input}
                class="choice__radio"
                type="radio"
                name="choice"
                value={choice.name()}
                checked={chosen}
                {onchange}
            />
            { text("span", "choice__text", words) }
        </label>
    }
}
