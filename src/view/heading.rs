use yew::prelude::*;

use super::host::HeadingLevel;

/// A heading at a level that the host page chooses.
pub fn heading(level: HeadingLevel, class: &'static str, text: String) -> Html {
    html! { <@{level.tag()} {class}>{ text }</@> }
}

/// The heading of a screen, which takes the focus when the screen changes.
pub fn screen_heading(level: HeadingLevel, class: &'static str, text: String) -> Html {
    html! { <@{level.tag()} {class} tabindex="-1" data-focus="heading">{ text }</@> }
}
