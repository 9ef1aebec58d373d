use yew::prelude::*;

use super::answer_list::answer_list;
use super::app::AppProps;
use super::call_to_action::call_to_action;
use super::comparison::comparison;
use super::first_steps::first_steps;
use super::heading::screen_heading;
use super::note_list::note_list;
use super::path::path;
use super::reason_list::reason_list;
use super::text::text;
use crate::domain::{Msg, Note, ResultScreen};

/// The advice, in the order in which a visitor needs it: what, why, what to know, what to do first.
pub fn result_view(screen: &ResultScreen, props: &AppProps) -> Html {
    let AppProps { wording, host, on_msg, on_follow, .. } = props;
    let advice = &screen.advice;
    let outcome = advice.outcome.id.name();
    let title = wording.of("outcome", outcome);
    // A note that is something to do stands among the first steps.
    let to_do = |note: &&Note| advice.first_steps.iter().any(|step| step.name() == note.id.name());
    let notes: Vec<&Note> = advice.notes.iter().copied().filter(|note| !to_do(note)).collect();
    let below = host.heading_level.below().tag();
    let part = |title: &str, content: Html| {
        html! {
            <section class="section">
                { text(below, "section__title", wording.text(title)) }
                { content }
            </section>
        }
    };
    html! {
        <article key={[wording.lang(), " result"].concat()} class="result" part="result" data-outcome={outcome}>
            <header class="result__head">
                { text("p", "result__eyebrow", wording.text("eyebrow")) }
                { screen_heading(host.heading_level, "result__title", title) }
                { text("p", "result__lead", wording.of("lead", outcome)) }
            </header>
            { part("path.title", path(&advice.path, wording)) }
            { part("reasons.title", reason_list(&advice.reasons, wording)) }
            if !notes.is_empty() {
                { part("notes.title", note_list(&notes, wording)) }
            }
            { part("first-steps.title", first_steps(advice, wording)) }
            { part("compare.title", comparison(wording)) }
            { part("answers.title", answer_list(&screen.answers, &screen.uncounted, wording, on_msg)) }
            <footer class="result__foot">
                { call_to_action(advice.outcome.course, wording, host, on_follow) }
                <button class="button" part="restart" type="button" onclick={on_msg.reform(|_| Msg::Restarted)}>
                    { wording.text("restart") }
                </button>
                { text("p", "result__guidance", wording.fill("guidance", &[("date", &wording.as_of())])) }
            </footer>
        </article>
    }
}
