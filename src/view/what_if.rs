use yew::prelude::*;

use super::attribute::Attribute::{Part, Role, Type, WhatIf};
use super::element::{element, text};
use crate::copy::Wording;
use crate::domain::{Changed, Counterfactual, Msg};

/// The single answers that would lead elsewhere, each to be tried.
pub fn what_if(elsewhere: &[Counterfactual], wording: &Wording, on_msg: &Callback<Msg>) -> Html {
    let item = |other: &Counterfactual| {
        let choice = other.choice;
        let name = [choice.question().name(), ".", choice.name()].concat();
        let button = element("button", "what-if__try")
            .attr(Type, "button")
            .attr(WhatIf, name.clone())
            .on_click(on_msg.reform(move |_| Msg::Tried(choice)))
            .child(text("span", "what-if__answer", wording.of("if", &name)))
            .child(text("span", "what-if__outcome", wording.of("outcome", other.outcome.id.name())));
        element("li", "what-if__item").child(button).into()
    };
    element("ul", "what-if").children(elsewhere.iter().map(item)).into()
}

/// What was tried, and the way back.
pub fn changes(changed: &[Changed], wording: &Wording, on_msg: &Callback<Msg>) -> Html {
    let item = |changed: &Changed| {
        let line = |class: &'static str, id: &str, name: &str, choice| {
            text("span", class, wording.fill(id, &[(name, &wording.choice(choice))]))
        };
        element("li", "changed__item")
            .child(text("span", "changed__question", wording.of("question", changed.now.question().name())))
            .child(line("changed__former", "changed.former", "former", changed.former))
            .child(line("changed__now", "changed.now", "now", changed.now))
            .into()
    };
    let undo = element("button", "button")
        .attr(Type, "button")
        .attr(Part, "undo")
        .on_click(on_msg.reform(|_| Msg::Undid))
        .words(wording.text("changed.undo"));
    element("div", "changed")
        .attr(Role, "group")
        .child(text("p", "changed__title", wording.text("changed.title")))
        .child(element("ul", "changed__list").children(changed.iter().map(item)))
        .child(undo)
        .into()
}
