use yew::prelude::*;

use super::heading::heading;
use super::host::HeadingLevel;

/// A part of the result under its own heading.
pub fn section(level: HeadingLevel, title: String, content: Html) -> Html {
    html! {
        <section class="section">
            { heading(level, "section__title", title) }
            { content }
        </section>
    }
}
