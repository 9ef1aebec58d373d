use super::app::AppProps;
use super::attribute::Attribute::{AriaLabel, Change};
use super::element::{Element, button, element, sentence, text};
use crate::domain::{Choice, Msg, ResultScreen};

/// The answers that count, each with Change where they may be changed; those that no longer count are named.
pub fn answer_list(section: Element, screen: &ResultScreen, props: &AppProps) -> Element {
    let wording = &props.wording;
    let mut list = element("ul", "answers");
    for choice in &screen.answers {
        list = list.child(answer(*choice, !screen.shared, props));
    }
    let uncounted = (!screen.uncounted.is_empty()).then(|| {
        let mut former = element("ul", "");
        for choice in &screen.uncounted {
            former = former.child(text("li", "answers__former", wording.said(*choice)));
        }
        element("div", "answers__uncounted")
            .child(sentence("p", "answers__lead", wording, "answers.uncounted"))
            .child(former)
    });
    section.child(list).child(uncounted)
}

fn answer(choice: Choice, own: bool, props: &AppProps) -> Element {
    let wording = &props.wording;
    let question = choice.question();
    let asked = wording.of("question", question.name());
    let change = own.then(|| {
        button("link answer__change", wording, "change")
            .attr(AriaLabel, [&wording.text("change"), ": ", &asked].concat())
            .attr(Change, question.name())
            .sends(&props.on_msg, Msg::Reopened(question))
    });
    element("li", "answer")
        .child(text("span", "answer__question", asked))
        .child(text("span", "answer__choice", wording.choice(choice)))
        .child(change)
}
