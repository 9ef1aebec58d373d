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

/// How many sections a result has below its head, at most.
pub const SECTIONS: usize = 9;

/// The advice, in the order in which a visitor needs it: what, why, what to know, what to do first, how
/// long, what else. It says its outcome once all sections are there.
pub fn result_view(screen: &ResultScreen, props: &AppProps) -> Element {
    let whole = props.sections >= SECTIONS;
    element("article", "result")
        .key([props.wording.lang(), " result"].concat())
        .attr(Part, "result")
        .maybe(Outcome, whole.then(|| screen.advice.outcome.id.name()))
        .child(head(screen, props).key("head".to_owned()))
        .children((0..SECTIONS.min(props.sections)).filter_map(|place| {
            // Yew pairs children without keys from the last one on, so that a new one would replace them all.
            Some(section(place, screen, props)?.key(place.to_string()))
        }))
}

/// What stands in this place below the head, if there is something to say.
fn section(place: usize, screen: &ResultScreen, props: &AppProps) -> Option<Element> {
    let AppProps { wording, host, .. } = props;
    let advice = &screen.advice;
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
    Some(match place {
        0 => path(section("path.title"), &advice.path, screen.answers.first(), wording),
        1 => section("reasons.title").child(reason_list(&advice.reasons, wording)),
        2 => {
            // A note that is something to do stands among the first steps.
            let to_do = |note: &&Note| advice.first_steps.iter().any(|step| step.name() == note.id.name());
            let notes: Vec<&Note> = advice.notes.iter().copied().filter(|note| !to_do(note)).collect();
            return (!notes.is_empty()).then(|| section("notes.title").child(note_list(&notes, wording)));
        }
        3 => section("first-steps.title").child(first_steps(advice, &screen.ticked, props)),
        4 => return planner(|| titled("section plan", "plan.title"), &advice.path, screen.plan, props),
        5 if screen.elsewhere.is_empty() => return None,
        5 => what_if(on_screen("what-if.title"), &screen.elsewhere, props),
        6 => comparison(on_screen("compare.title"), wording),
        7 => answer_list(on_screen("answers.title"), screen, props),
        _ => element("footer", "result__foot")
            .child(call_to_action(advice.outcome.course, props))
            .child(share(on_screen("share.title"), props))
            .child(restart(screen, props))
            .child(text("p", "result__guidance", wording.fill("guidance", &[("date", &wording.as_of())]))),
    })
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
