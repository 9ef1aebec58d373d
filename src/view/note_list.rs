use yew::prelude::*;

use super::element::{element, text};
use super::source_line::source_line;
use crate::copy::Wording;
use crate::domain::Note;

/// What is good to know beside the path.
pub fn note_list(notes: &[&Note], wording: &Wording) -> Html {
    let note = |note: &&Note| {
        let claims: Vec<&str> = note.claims.iter().map(|claim| claim.name()).collect();
        element("li", "note")
            .child(text("p", "note__text", wording.of("note", note.id.name())))
            .child(source_line(&claims, wording))
            .into()
    };
    element("ul", "notes").children(notes.iter().map(note)).into()
}
