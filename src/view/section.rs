use yew::prelude::*;

use super::heading::Heading;
use super::host::HeadingLevel;

#[derive(Properties, PartialEq)]
pub struct SectionProps {
    pub level: HeadingLevel,
    pub title: String,
    pub children: Html,
}

/// A part of the result under its own heading.
#[component]
pub fn Section(props: &SectionProps) -> Html {
    html! {
        <section class="section">
            <Heading level={props.level} class="section__title" text={props.title.clone()} />
            { props.children.clone() }
        </section>
    }
}
