use yew::prelude::*;

use crate::domain::Choice;

#[derive(Properties, PartialEq)]
pub struct ChoiceTileProps {
    pub choice: Choice,
    pub text: String,
    pub chosen: bool,
    pub input: NodeRef,
    pub on_choose: Callback<Choice>,
}

/// A native radio button; the whole tile can be pressed.
#[component]
pub fn ChoiceTile(props: &ChoiceTileProps) -> Html {
    let choice = props.choice;
    let onchange = props.on_choose.reform(move |_: Event| choice);
    html! {
        <label class="choice" part="choice">
            <input
                ref={props.input.clone()}
                class="choice__radio"
                type="radio"
                name="choice"
                value={choice.name()}
                checked={props.chosen}
                {onchange}
            />
            <span class="choice__text">{ &props.text }</span>
        </label>
    }
}
