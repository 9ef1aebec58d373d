use yew::prelude::*;

use super::context::Context;
use super::heading::section_title;
use super::source_line::source_line;
use super::text::text;
use crate::domain::{Note, ResultScreen};

/// Draws the notes: what else to know about the path.
pub fn note_list(screen: &ResultScreen, context: &Context) -> Html {
    // Skip notes that share their name with a first step: the checklist already says the same.
    let is_first_step =
        |note: &Note| screen.advice.first_steps.iter().any(|step| step.name() == note.id.name());
    let notes: Vec<&Note> = screen.advice.notes.iter().copied().filter(|note| !is_first_step(note)).collect();
    if notes.is_empty() {
        return Html::default();
    }
    let claims: Vec<&str> = notes.iter().flat_map(|note| note.claims).map(|claim| claim.name()).collect();
    html! {
        <section class="section">
            { section_title("notes.title", context) }
            <ul class="notes">
                for note in &notes {
                    <li class="note">
                        { text("p", "note__text", context.wording.text_of("note", note.id.name())) }
                    </li>
                }
            </ul>
            { source_line(&claims, &context.wording) }
        </section>
    }
}
