use yew::prelude::*;

use super::app::AppProps;
use super::attribute::Attribute::{
    AriaDescribedby, AriaHidden, AriaInvalid, AriaLabelledby, AriaRequired, Id, Max, Novalidate, Part,
    Question, Role, Type, Value,
};
use super::choice_tile::choice_tile;
use super::element::{Element, button, element, sentence, text};
use super::error_summary::error_summary;
use super::heading::screen_heading;
use super::source_line::{from_elsewhere, source_line};
use crate::content::Wording;
use crate::domain::{Choice, Msg, QuestionScreen};

/// One question: how far along, the question, its hint, its choices, Continue and Back.
pub fn question_view(screen: &QuestionScreen, props: &AppProps) -> Element {
    let AppProps { wording, on_msg, .. } = props;
    let id = screen.question.id;
    let missing = if screen.missing { " missing" } else { "" };
    let first_choice = NodeRef::default();
    let on_submit = on_msg.reform(move |event: SubmitEvent| {
        event.prevent_default();
        Msg::Continued(id)
    });
    let bar = element("progress", "question__bar")
        .attr(AriaHidden, "true")
        .attr(Value, screen.number.to_string())
        .attr(Max, (screen.number + screen.remaining).to_string());
    element("form", "question")
        .key([wording.lang(), " ", id.name(), missing].concat())
        .attr(Part, "question")
        .attr(Question, id.name())
        .attr(Novalidate, "")
        .on_submit(on_submit)
        .child(screen.missing.then(|| error_summary(wording, first_choice.clone())))
        .child(text("p", "question__progress", progress(screen, wording)))
        .child(bar)
        .child(choices(screen, &first_choice, props))
        .child(actions(screen, wording, on_msg))
}

fn choices(screen: &QuestionScreen, first_choice: &NodeRef, props: &AppProps) -> Element {
    let AppProps { wording, host, on_msg, .. } = props;
    let id = screen.question.id;
    let hint = ["hint.", id.name()].concat();
    let title = screen_heading(host.heading_level, "question__title", wording.of("question", id.name()));
    let tile = |(place, choice): (usize, &Choice)| {
        let input = if place == 0 { first_choice.clone() } else { NodeRef::default() };
        choice_tile(*choice, wording.choice(*choice), screen.chosen == Some(*choice), input, on_msg)
    };
    let error = || {
        element("p", "question__error")
            .attr(Id, "error")
            .child(sentence("span", "visually-hidden", wording, "error.prefix"))
            .child(sentence("span", "question__error-text", wording, "error.choose"))
    };
    element("fieldset", "question__choices")
        .attr(Role, "radiogroup")
        .attr(AriaLabelledby, "question")
        .attr(AriaDescribedby, if screen.missing { "hint error" } else { "hint" })
        .attr(AriaRequired, "true")
        .maybe(AriaInvalid, screen.missing.then_some("true"))
        .child(element("legend", "question__legend").attr(Id, "question").child(title))
        .child(sentence("p", "question__hint", wording, &hint).attr(Id, "hint"))
        .child(source_line(&from_elsewhere(&wording.claims(&hint)), wording))
        .child(screen.missing.then(error))
        .children(screen.question.choices.iter().enumerate().map(tile))
}

fn actions(screen: &QuestionScreen, wording: &Wording, on_msg: &Callback<Msg>) -> Element {
    let (id, on_msg_of_click) = (screen.question.id, on_msg.clone());
    // A frame in a sandbox may submit no form; a click it has. (The Enter key clicks, too.)
    let on_continue = Callback::from(move |click: MouseEvent| {
        click.prevent_default();
        // The second click of a double click lands on the next question's button: it is not an answer.
        if click.detail() < 2 {
            on_msg_of_click.emit(Msg::Continued(id));
        }
    });
    let go_on = sentence("button", "button button--main", wording, "continue")
        .attr(Part, "continue")
        .attr(Type, "submit")
        .on_click(on_continue);
    let back = || button("button", wording, "back").attr(Part, "back").sends(on_msg, Msg::WentBack);
    element("div", "actions").child(go_on).child(screen.can_go_back.then(back))
}

fn progress(screen: &QuestionScreen, wording: &Wording) -> String {
    let number = screen.number.to_string();
    match screen.remaining {
        0 => wording.fill("progress.last", &[("number", &number)]),
        left => wording.fill("progress", &[("number", &number), ("remaining", &left.to_string())]),
    }
}
