use yew::prelude::*;

use super::attribute::Attribute::{AriaLabel, Change, Type};
use super::element::{element, text};
use crate::copy::Wording;
use crate::domain::{Choice, Msg};

/// The answers that count, each with Change where they may be changed; those that no longer count are named.
pub fn answer_list(
    answers: &[Choice],
    uncounted: &[Choice],
    wording: &Wording,
    on_msg: Option<&Callback<Msg>>,
) -> Vec<Html> {
    let answers = answers.iter().map(|choice| answer(*choice, wording, on_msg));
    let mut list = vec![element("ul", "answers").children(answers).into()];
    if !uncounted.is_empty() {
        let former = uncounted.iter().map(|choice| text("li", "answers__former", wording.said(*choice)));
        let uncounted = element("div", "answers__uncounted")
            .child(text("p", "answers__lead", wording.text("answers.uncounted")))
            .child(element("ul", "").children(former));
        list.push(uncounted.into());
    }
    list
}

fn answer(choice: Choice, wording: &Wording, on_msg: Option<&Callback<Msg>>) -> Html {
    let question = choice.question();
    let asked = wording.of("question", question.name());
    let change = wording.text("change");
    let button = |on_msg: &Callback<Msg>| {
        element("button", "link answer__change")
            .attr(Type, "button")
            .attr(AriaLabel, [&change, ": ", &asked].concat())
            .attr(Change, question.name())
            .on_click(on_msg.reform(move |_| Msg::Reopened(question)))
            .words(change.clone())
            .into()
    };
    let button = on_msg.map(button);
    element("li", "answer")
        .child(text("span", "answer__question", asked))
        .child(text("span", "answer__choice", wording.choice(choice)))
        .children(button)
        .into()
}
