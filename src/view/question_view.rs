use yew::prelude::*;

use super::app::AppProps;
use super::choice_tile::choice_tile;
use super::error_summary::error_summary;
use super::heading::screen_heading;
use super::source_line::{from_elsewhere, source_line};
use super::text::text;
use crate::copy::Wording;
use crate::domain::{Choice, Msg, QuestionScreen};

/// One question: how far along, the question, its hint, its choices, Continue and Back.
pub fn question_view(screen: &QuestionScreen, props: &AppProps) -> Html {
    let AppProps { wording, host, on_msg, .. } = props;
    let id = screen.question.id;
    let missing = if screen.missing { " missing" } else { "" };
    let key = [wording.lang(), " ", id.name(), missing].concat();
    let hint = ["hint.", id.name()].concat();
    let first_choice = NodeRef::default();

    let onsubmit = on_msg.reform(move |event: SubmitEvent| {
        event.prevent_default();
        Msg::Continued(id)
    });
    let on_choose = on_msg.reform(Msg::Chose);
    let tile = |(place, choice): (usize, &Choice)| {
        let input = if place == 0 { first_choice.clone() } else { NodeRef::default() };
        choice_tile(*choice, wording.choice(*choice), screen.chosen == Some(*choice), input, &on_choose)
    };
    html! {
        <form {key} class="question" part="question" data-question={id.name()} novalidate=true {onsubmit}>
            if screen.missing {
                { error_summary(wording, first_choice.clone()) }
            }
            { text("p", "question__progress", progress(screen, wording)) }
            <progress
                class="question__bar"
                aria-hidden="true"
                value={screen.number.to_string()}
                max={(screen.number + screen.remaining).to_string()}
            />
            <fieldset
                class="question__choices"
                role="radiogroup"
                aria-labelledby="question"
                aria-describedby={if screen.missing { "hint error" } else { "hint" }}
                aria-required="true"
                aria-invalid={screen.missing.then_some("true")}
            >
                <legend id="question" class="question__legend">
                    { screen_heading(host.heading_level, "question__title", wording.of("question", id.name())) }
                </legend>
                <p id="hint" class="question__hint">{ wording.text(&hint) }</p>
                { source_line(&from_elsewhere(&wording.claims(&hint)), wording) }
                if screen.missing {
                    <p id="error" class="question__error">
                        { text("span", "visually-hidden", wording.text("error.prefix")) }
                        { text("span", "question__error-text", wording.text("error.choose")) }
                    </p>
                }
                { for screen.question.choices.iter().enumerate().map(tile) }
            </fieldset>
            { actions(screen, wording, on_msg) }
        </form>
    }
}

fn actions(screen: &QuestionScreen, wording: &Wording, on_msg: &Callback<Msg>) -> Html {
    // The second click of a double click lands on the next question's button: it is not an answer.
    let on_continue = |click: MouseEvent| {
        if click.detail() > 1 {
            click.prevent_default();
        }
    };
    html! {
        <div class="actions">
            <button class="button button--main" part="continue" type="submit" onclick={on_continue}>
                { wording.text("continue") }
            </button>
            if screen.can_go_back {
                <button class="button" part="back" type="button" onclick={on_msg.reform(|_| Msg::WentBack)}>
                    { wording.text("back") }
                </button>
            }
        </div>
    }
}

fn progress(screen: &QuestionScreen, wording: &Wording) -> String {
    let number = screen.number.to_string();
    match screen.remaining {
        0 => wording.fill("progress.last", &[("number", &number)]),
        left => wording.fill("progress", &[("number", &number), ("remaining", &left.to_string())]),
    }
}
