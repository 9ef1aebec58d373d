use yew::prelude::*;

use super::context::Context;
use super::heading::screen_heading;
use super::restart::restart;
use super::text::{sentence, text};
use super::what_if::changes;
use crate::domain::ResultScreen;

/// Draws the top of a result: whose it is, the outcome, a short introduction, and the answers that the visitor tried.
pub fn result_head(screen: &ResultScreen, context: &Context) -> Html {
    let wording = &context.wording;
    let outcome = screen.advice.outcome.id.name();
    let eyebrow = if screen.shared { "shared.eyebrow" } else { "eyebrow" };
    html! {
        <header key={outcome} class="result__head">
            { sentence("p", "result__eyebrow", wording, eyebrow) }
            { screen_heading("result__title", wording.text_of("outcome", outcome), context) }
            for lead in &screen.advice.leads {
                { text("p", "result__lead", wording.text_of("lead", lead.name())) }
            }
            if screen.shared {
                { sentence("p", "result__shared", wording, "shared.note") }
                { restart(screen, context) }
            }
            if !screen.changed.is_empty() {
                { changes(&screen.changed, context) }
            }
        </header>
    }
}
