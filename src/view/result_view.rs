use yew::prelude::*;

use super::answer_list::answer_list;
use super::app::AppProps;
use super::attribute::Attribute::{Outcome, Part, Type};
use super::call_to_action::call_to_action;
use super::comparison::comparison;
use super::element::{element, text};
use super::first_steps::first_steps;
use super::heading::screen_heading;
use super::note_list::note_list;
use super::path::path;
use super::reason_list::reason_list;
use crate::domain::{Msg, Note, ResultScreen};

/// The advice, in the order in which a visitor needs it: what, why, what to know, what to do first.
pub fn result_view(screen: &ResultScreen, props: &AppProps) -> Html {
    let AppProps { wording, host, on_msg, on_follow, .. } = props;
    let advice = &screen.advice;
    let outcome = advice.outcome.id.name();
    // A note that is something to do stands among the first steps.
    let to_do = |note: &&Note| advice.first_steps.iter().any(|step| step.name() == note.id.name());
    let notes: Vec<&Note> = advice.notes.iter().copied().filter(|note| !to_do(note)).collect();
    let below = host.heading_level.below().tag();
    let section = |title: &str, content: Vec<Html>| {
        let title = text(below, "section__title", wording.text(title));
        element("section", "section").child(title).children(content).into()
    };
    let head = element("header", "result__head")
        .child(text("p", "result__eyebrow", wording.text("eyebrow")))
        .child(screen_heading(host.heading_level, "result__title", wording.of("outcome", outcome)))
        .child(text("p", "result__lead", wording.of("lead", outcome)));
    let restart = element("button", "button")
        .attr(Part, "restart")
        .attr(Type, "button")
        .on_click(on_msg.reform(|_| Msg::Restarted))
        .words(wording.text("restart"));
    let foot = element("footer", "result__foot")
        .child(call_to_action(advice.outcome.course, wording, host, on_follow))
        .child(restart)
        .child(text("p", "result__guidance", wording.fill("guidance", &[("date", &wording.as_of())])));
    element("article", "result")
        .key([wording.lang(), " result"].concat())
        .attr(Part, "result")
        .attr(Outcome, outcome)
        .child(head)
        .child(section("path.title", path(&advice.path, wording)))
        .child(section("reasons.title", vec![reason_list(&advice.reasons, wording)]))
        .children((!notes.is_empty()).then(|| section("notes.title", vec![note_list(&notes, wording)])))
        .child(section("first-steps.title", vec![first_steps(advice, wording)]))
        .child(section("compare.title", comparison(wording)))
        .child(section("answers.title", answer_list(&screen.answers, &screen.uncounted, wording, on_msg)))
        .child(foot)
        .into()
}
