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
use super::planner::planner;
use super::reason_list::reason_list;
use super::share::share;
use super::what_if::{changes, what_if};
use crate::domain::{Msg, Note, ResultScreen};

/// The advice, in the order in which a visitor needs it: what, why, what to know, what to do first, how
/// long, what else.
pub fn result_view(screen: &ResultScreen, props: &AppProps) -> Html {
    let AppProps { wording, host, on_msg, on_act, .. } = props;
    let advice = &screen.advice;
    let outcome = advice.outcome.id.name();
    // A note that is something to do stands among the first steps.
    let to_do = |note: &&Note| advice.first_steps.iter().any(|step| step.name() == note.id.name());
    let notes: Vec<&Note> = advice.notes.iter().copied().filter(|note| !to_do(note)).collect();
    let below = host.heading_level.below().tag();
    let section = |class: &'static str, title: &str, content: Vec<Html>| {
        let title = text(below, "section__title", wording.text(title));
        element("section", class).child(title).children(content).into()
    };
    let plan = planner(&advice.path, screen.plan, host.today, wording, on_msg);
    let elsewhere =
        || section("section screen-only", "what-if.title", vec![what_if(&screen.elsewhere, wording, on_msg)]);
    let change = (!screen.shared).then_some(on_msg);
    let steps = first_steps(advice, &screen.ticked, wording, on_msg);
    let answers = answer_list(&screen.answers, &screen.uncounted, wording, change);
    let foot = element("footer", "result__foot")
        .child(call_to_action(advice.outcome.course, wording, host, on_act))
        .child(section("section screen-only", "share.title", share(props)))
        .child(restart(screen, props))
        .child(text("p", "result__guidance", wording.fill("guidance", &[("date", &wording.as_of())])));
    element("article", "result")
        .key([wording.lang(), " result"].concat())
        .attr(Part, "result")
        .attr(Outcome, outcome)
        .child(head(screen, props))
        .child(section("section", "path.title", path(&advice.path, screen.answers.first(), wording)))
        .child(section("section", "reasons.title", vec![reason_list(&advice.reasons, wording)]))
        .children(
            (!notes.is_empty()).then(|| section("section", "notes.title", vec![note_list(&notes, wording)])),
        )
        .child(section("section", "first-steps.title", vec![steps]))
        .children(plan.map(|plan| section("section plan", "plan.title", plan)))
        .children((!screen.elsewhere.is_empty()).then(elsewhere))
        .child(section("section screen-only", "compare.title", comparison(wording)))
        .child(section("section screen-only", "answers.title", answers))
        .child(foot)
        .into()
}

/// Whose path it is, the path in one sentence, and what was tried.
fn head(screen: &ResultScreen, props: &AppProps) -> Html {
    let AppProps { wording, host, on_msg, .. } = props;
    let outcome = screen.advice.outcome.id.name();
    let note = || text("p", "result__shared", wording.text("shared.note"));
    element("header", "result__head")
        .child(text(
            "p",
            "result__eyebrow",
            wording.text(if screen.shared { "shared.eyebrow" } else { "eyebrow" }),
        ))
        .child(screen_heading(host.heading_level, "result__title", wording.of("outcome", outcome)))
        .child(text("p", "result__lead", wording.of("lead", outcome)))
        .children(screen.shared.then(note))
        .children(screen.shared.then(|| restart(screen, props)))
        .children((!screen.changed.is_empty()).then(|| changes(&screen.changed, wording, on_msg)))
        .into()
}

fn restart(screen: &ResultScreen, props: &AppProps) -> Html {
    element("button", "button screen-only")
        .attr(Part, "restart")
        .attr(Type, "button")
        .on_click(props.on_msg.reform(|_| Msg::Restarted))
        .words(props.wording.text(if screen.shared { "shared.take" } else { "restart" }))
        .into()
}
