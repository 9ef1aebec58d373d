use yew::prelude::*;

use super::source_line::source_line;
use super::text::text;
use crate::copy::Wording;
use crate::domain::Note;

/// What is good to know beside the path.
pub fn note_list(notes: &[&Note], wording: &Wording) -> Html {
    let note = |note: &&Note| {
        html! {
            <li class="note">
                { text("p", "note__text", wording.of("note", note.id.name())) }
                { source_line(&note.claims.iter().map(|claim| claim.name()).collect::<Vec<_>>(), wording) }
            </li>
        }
    };
    html! { <ul class="notes">{ for notes.iter().map(note) }</ul> }
}
