use yew::prelude::*;

use super::host::HeadingLevel;

/// The heading of a screen, at the level that the host page chooses. It takes the focus when the screen
/// changes.
pub fn screen_heading(level: HeadingLevel, class: &'static str, words: String) -> Html {
    html! { <@{level.tag()} {class} tabindex="-1" data-focus="heading">{ words }</@> }
}
