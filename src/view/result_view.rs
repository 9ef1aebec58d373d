use yew::prelude::*;

use super::answer_list::answer_list;
use super::call_to_action::call_to_action;
use super::comparison::comparison;
use super::first_steps::first_steps;
use super::heading::screen_heading;
use super::host::Host;
use super::note_list::note_list;
use super::path::path;
use super::reason_list::reason_list;
use super::section::section;
use crate::copy::Wording;
use crate::domain::{Msg, ResultScreen};

#[derive(Properties, PartialEq)]
pub struct ResultViewProps {
    pub screen: ResultScreen,
    pub wording: Wording,
    pub host: Host,
    pub on_msg: Callback<Msg>,
    pub on_follow: Callback<MouseEvent>,
}

/// The advice, in the order in which a visitor needs it: what, why, what to know, what to do first.
///
/// Its parts are functions: they are drawn when it is, and each component costs 2 KB of wasm.
#[component]
pub fn ResultView(props: &ResultViewProps) -> Html {
    let ResultViewProps {
        screen,
        wording,
        host,
        on_msg,
        on_follow,
    } = props;
    let advice = &screen.advice;
    let outcome = advice.outcome.id.name();
    let title = wording.text(&format!("outcome.{outcome}"));
    let part = |title: &str, content: Html| {
        section(host.heading_level.below(), wording.text(title), content)
    };
    html! {
        <article class="result" part="result" data-outcome={outcome}>
            <header class="result__head">
                <p class="result__eyebrow">{ wording.text("outcome.eyebrow") }</p>
                { screen_heading(host.heading_level, "result__title", title) }
                <p class="result__lead">{ wording.text(&format!("outcome.{outcome}.lead")) }</p>
            </header>
            { part("path.title", path(&advice.path, wording)) }
            { part("reasons.title", reason_list(&advice.reasons, wording)) }
            if !advice.notes.is_empty() {
                { part("notes.title", note_list(&advice.notes, wording)) }
            }
            { part("first-steps.title", first_steps(&advice.first_steps, wording)) }
            { part("compare.title", comparison(wording)) }
            { part("answers.title", answer_list(&screen.answers, &screen.uncounted, wording, on_msg)) }
            <footer class="result__foot">
                { call_to_action(advice.outcome.course, wording, host, on_follow) }
                <button class="button" part="restart" type="button" onclick={on_msg.reform(|_| Msg::Restarted)}>
                    { wording.text("restart") }
                </button>
                <p class="result__guidance">{ wording.fill("guidance", &[("date", &wording.as_of())]) }</p>
            </footer>
        </article>
    }
}
