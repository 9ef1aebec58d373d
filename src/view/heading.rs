use super::attribute::Attribute::{Focus, Tabindex};
use super::element::{Element, text};
use super::host::HeadingLevel;

/// The heading of a screen, at the level that the host page chooses. It takes the focus when the screen
/// changes.
pub fn screen_heading(level: HeadingLevel, class: &'static str, words: String) -> Element {
    text(level.tag(), class, words).attr(Tabindex, "-1").attr(Focus, "heading")
}
