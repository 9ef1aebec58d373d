use super::element::{Element, element, sentence_of};
use super::source_line::source_line;
use crate::content::Wording;
use crate::domain::Note;

/// What is good to know beside the path.
pub fn note_list(notes: &[&Note], wording: &Wording) -> Element {
    let note = |note: &&Note| {
        let claims: Vec<&str> = note.claims.iter().map(|claim| claim.name()).collect();
        element("li", "note")
            .child(sentence_of("p", "note__text", wording, "note", note.id.name()))
            .child(source_line(&claims, wording))
    };
    element("ul", "notes").children(notes.iter().map(note))
}
