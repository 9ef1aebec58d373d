use yew::prelude::*;

use super::host::HeadingLevel;
use super::section::Section;
use super::source_line::SourceLine;
use crate::copy::Wording;
use crate::domain::Note;

#[derive(Properties, PartialEq)]
pub struct NoteListProps {
    pub level: HeadingLevel,
    pub notes: Vec<&'static Note>,
    pub wording: Wording,
}

/// What is good to know beside the path; nothing where there is no note.
#[component]
pub fn NoteList(props: &NoteListProps) -> Html {
    let NoteListProps {
        level,
        notes,
        wording,
    } = props;
    if notes.is_empty() {
        return html! {};
    }
    html! {
        <Section level={*level} title={wording.text("notes.title")}>
            <ul class="notes">
                { for notes.iter().map(|note| html! {
                    <li class="note">
                        <p class="note__text">{ wording.text(&format!("note.{}", note.id.name())) }</p>
                        <SourceLine claims={note.claims.to_vec()} wording={wording.clone()} />
                    </li>
                }) }
            </ul>
        </Section>
    }
}
