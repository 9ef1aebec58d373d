use yew::prelude::*;

use crate::domain::Choice;

/// A native radio button; the whole tile can be pressed.
pub fn choice_tile(
    choice: Choice,
    text: String,
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
            <span class="choice__text">{ text }</span>
        </label>
    }
}
