use yew::prelude::*;

use super::host::HeadingLevel;

#[derive(Properties, PartialEq)]
pub struct HeadingProps {
    pub level: HeadingLevel,
    pub class: &'static str,
    pub text: String,
    /// Whether the focus is put here when the screen changes.
    #[prop_or_default]
    pub takes_focus: bool,
}

/// A heading at a level that the host page chooses.
#[component]
pub fn Heading(props: &HeadingProps) -> Html {
    html! {
        <@{props.level.tag()}
            class={props.class}
            tabindex={props.takes_focus.then_some("-1")}
            data-focus={props.takes_focus.then_some("heading")}
        >
            { &props.text }
        </@>
    }
}
