use super::answer_list::answer_list;
use super::app::AppProps;
use super::attribute::Attribute::{Outcome, Part};
use super::call_to_action::call_to_action;
use super::comparison::comparison;
use super::element::{Element, button, element, sentence, sentence_of, text};
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
pub fn result_view(screen: &ResultScreen, props: &AppProps) -> Element {
    let AppProps { wording, host, .. } = props;
    let advice = &screen.advice;
    // A note that is something to do stands among the first steps.
    let to_do = |note: &&Note| advice.first_steps.iter().any(|step| step.name() == note.id.name());
    let notes: Vec<&Note> = advice.notes.iter().copied().filter(|note| !to_do(note)).collect();
    let titled = |class: &'static str, title: &str| {
        element("section", class).child(sentence(
            host.heading_level.below().tag(),
            "section__title",
            wording,
            title,
        ))
    };
    let section = |title: &str| titled("section", title);
    // What only makes sense on a screen is not printed.
    let on_screen = |title: &str| titled("section screen-only", title);
    let guidance = wording.fill("guidance", &[("date", &wording.as_of())]);
    let foot = element("footer", "result__foot")
        .child(call_to_action(advice.outcome.course, props))
        .child(share(on_screen("share.title"), props))
        .child(restart(screen, props))
        .child(text("p", "result__guidance", guidance));
    element("article", "result")
        .key([wording.lang(), " result"].concat())
        .attr(Part, "result")
        .attr(Outcome, advice.outcome.id.name())
        .child(head(screen, props))
        .child(path(section("path.title"), &advice.path, screen.answers.first(), wording))
        .child(section("reasons.title").child(reason_list(&advice.reasons, wording)))
        .child((!notes.is_empty()).then(|| section("notes.title").child(note_list(&notes, wording))))
        .child(section("first-steps.title").child(first_steps(advice, &screen.ticked, props)))
        .child(planner(|| titled("section plan", "plan.title"), &advice.path, screen.plan, props))
        .child(
            (!screen.elsewhere.is_empty())
                .then(|| what_if(on_screen("what-if.title"), &screen.elsewhere, props)),
        )
        .child(comparison(on_screen("compare.title"), wording))
        .child(answer_list(on_screen("answers.title"), screen, props))
        .child(foot)
}

/// Whose path it is, the path in one sentence, and what was tried.
fn head(screen: &ResultScreen, props: &AppProps) -> Element {
    let AppProps { wording, host, .. } = props;
    let outcome = screen.advice.outcome.id.name();
    let eyebrow = if screen.shared { "shared.eyebrow" } else { "eyebrow" };
    element("header", "result__head")
        .child(sentence("p", "result__eyebrow", wording, eyebrow))
        .child(screen_heading(host.heading_level, "result__title", wording.of("outcome", outcome)))
        .child(sentence_of("p", "result__lead", wording, "lead", outcome))
        .child(screen.shared.then(|| sentence("p", "result__shared", wording, "shared.note")))
        .child(screen.shared.then(|| restart(screen, props)))
        .child((!screen.changed.is_empty()).then(|| changes(&screen.changed, props)))
}

fn restart(screen: &ResultScreen, props: &AppProps) -> Element {
    button("button screen-only", &props.wording, if screen.shared { "shared.take" } else { "restart" })
        .attr(Part, "restart")
        .sends(&props.on_msg, Msg::Restarted)
}
