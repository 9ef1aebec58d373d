use yew::prelude::*;

use super::context::Context;
use super::text::sentence;

/// Draws the heading of a screen, at the level the owner chose. It takes the focus when the screen changes.
pub fn screen_heading(class: &'static str, words: String, context: &Context) -> Html {
    html! {
        <@{context.options.heading_level.tag()} {class} tabindex="-1" data-focus="heading">{ words }</@>
    }
}

/// Draws the title of a section, one level below the screen's heading. `id` is the sentence's id.
pub fn section_title(id: &str, context: &Context) -> Html {
    sentence(context.options.heading_level.below().tag(), "section__title", &context.wording, id)
}
