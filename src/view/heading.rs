use yew::prelude::*;

use super::context::Context;
use super::text::sentence;

/// The heading of a screen, at the level that the host page chooses. It takes the focus when the screen changes.
pub fn screen_heading(class: &'static str, words: String, context: &Context) -> Html {
    html! {
        <@{context.options.heading_level.tag()} {class} tabindex="-1" data-focus="heading">{ words }</@>
    }
}

/// The title of a section, one level below.
pub fn section_title(id: &str, context: &Context) -> Html {
    sentence(context.options.heading_level.below().tag(), "section__title", &context.wording, id)
}
