use yew::prelude::*;

use super::element::element;
use super::host::HeadingLevel;

/// The heading of a screen, at the level that the host page chooses. It takes the focus when the screen
/// changes.
pub fn screen_heading(level: HeadingLevel, class: &'static str, words: String) -> Html {
    element(level.tag(), class).attr("tabindex", "-1").attr("data-focus", "heading").words(words).into()
}
