use super::app::AppProps;
use super::attribute::Attribute::{Part, Type, WhatIf};
use super::element::{Element, button, element, sentence, sentence_of, text};
use crate::content::Wording;
use crate::domain::{Changed, Counterfactual, Msg};

/// How many of them are shown at once: more would push the rest of the result out of sight.
const AT_ONCE: usize = 3;

/// The single answers that would lead elsewhere, each to be tried; all but the first few are folded away.
pub fn what_if(section: Element, elsewhere: &[Counterfactual], props: &AppProps) -> Element {
    let list = |some: &[Counterfactual]| {
        some.iter().fold(element("ul", "what-if"), |list, other| list.child(offer(other, props)))
    };
    let (first, more) = elsewhere.split_at(elsewhere.len().min(AT_ONCE));
    let folded = (!more.is_empty()).then(|| {
        element("details", "what-if__more")
            .child(sentence("summary", "what-if__summary", &props.wording, "what-if.more"))
            .child(list(more))
    });
    section.child(list(first)).child(folded)
}

fn offer(other: &Counterfactual, props: &AppProps) -> Element {
    let (wording, choice) = (&props.wording, other.choice);
    let name = [choice.question().name(), ".", choice.name()].concat();
    let button = element("button", "what-if__try")
        .attr(Type, "button")
        .sends(&props.on_msg, Msg::Tried(choice))
        .child(sentence_of("span", "what-if__answer", wording, "if", &name))
        .child(sentence_of("span", "what-if__outcome", wording, "outcome", other.outcome.id.name()))
        .attr(WhatIf, name);
    element("li", "what-if__item").child(button)
}

/// What was tried, and the way back.
pub fn changes(changed: &[Changed], props: &AppProps) -> Element {
    let wording = &props.wording;
    let list = changed
        .iter()
        .fold(element("ul", "changed__list"), |list, changed| list.child(change(changed, wording)));
    element("div", "changed")
        .child(sentence("p", "changed__title", wording, "changed.title"))
        .child(list)
        .child(button("button", wording, "changed.undo").attr(Part, "undo").sends(&props.on_msg, Msg::Undid))
}

fn change(changed: &Changed, wording: &Wording) -> Element {
    let line = |class: &'static str, id: &str, name: &str, choice| {
        text("span", class, wording.fill(id, &[(name, &wording.choice(choice))]))
    };
    let question = changed.now.question().name();
    element("li", "changed__item")
        .child(sentence_of("span", "changed__question", wording, "question", question))
        .child(line("changed__former", "changed.former", "former", changed.former))
        .child(line("changed__now", "changed.now", "now", changed.now))
}
