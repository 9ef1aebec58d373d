use yew::prelude::*;

use super::button::{button, on_click};
use super::choice_tile::choice_tile;
use super::context::Context;
use super::error_summary::error_summary;
use super::heading::screen_heading;
use super::source_line::{external_claims, source_line};
use super::text::{sentence, text};
use crate::content::Wording;
use crate::domain::{Choice, Msg, QuestionScreen};

/// Draws a question with its progress, hint and choices, and the buttons Continue and Back.
pub fn question_view(screen: &QuestionScreen, context: &Context) -> Html {
    let Context { wording, on_msg, .. } = context;
    let id = screen.question.id;
    let missing = if screen.choice_missing { " missing" } else { "" };
    let first_choice = NodeRef::default();
    let onsubmit = on_msg.reform(move |submit: SubmitEvent| {
        submit.prevent_default();
        Msg::Continued(id)
    });
    html! {
        <form
            // Another question or language, or an error, changes the key, so Yew replaces all elements.
            key={[wording.lang(), " ", id.name(), missing].concat()}
            class="question"
            part="question"
            data-question={id.name()}
            novalidate=true
            {onsubmit}
        >
            if screen.choice_missing {
                { error_summary(first_choice.clone(), wording) }
            }
            { text("p", "question__progress", progress(screen, wording)) }
            <progress
                class="question__bar"
                aria-hidden="true"
                value={screen.number.to_string()}
                max={(screen.number + screen.remaining).to_string()}
            />
            { choices(screen, &first_choice, context) }
            { actions(screen, context) }
        </form>
    }
}

fn choices(screen: &QuestionScreen, first_choice: &NodeRef, context: &Context) -> Html {
    let wording = &context.wording;
    let name = screen.question.id.name();
    let hint = ["hint.", name].concat();
    let tile = |(index, choice): (usize, &Choice)| {
        let input = if index == 0 { first_choice.clone() } else { NodeRef::default() };
        choice_tile(*choice, screen.chosen == Some(*choice), input, context)
    };
    html! {
        <fieldset
            class="question__choices"
            role="radiogroup"
            aria-labelledby="question"
            aria-describedby={if screen.choice_missing { "hint error" } else { "hint" }}
            aria-required="true"
            aria-invalid={screen.choice_missing.then_some("true")}
        >
            <legend id="question" class="question__legend">
                { screen_heading("question__title", wording.text_of("question", name), context) }
            </legend>
            <p id="hint" class="question__hint">{ wording.text(&hint) }</p>
            { source_line(&external_claims(&wording.claims(&hint)), wording) }
            if screen.choice_missing {
                <p id="error" class="question__error">
                    { sentence("span", "visually-hidden", wording, "error.prefix") }
                    { sentence("span", "question__error-text", wording, "error.choose") }
                </p>
            }
            { for screen.question.choices.iter().enumerate().map(tile) }
        </fieldset>
    }
}

fn actions(screen: &QuestionScreen, context: &Context) -> Html {
    let Context { wording, on_msg, .. } = context;
    let id = screen.question.id;
    // A sandboxed frame may block submits, but not clicks. (Enter in the form clicks this button, too.)
    let on_continue = {
        let on_msg = on_msg.clone();
        move |click: MouseEvent| {
            click.prevent_default();
            // The second click of a double click lands on the next question's button and is ignored.
            if click.detail() < 2 {
                on_msg.emit(Msg::Continued(id));
            }
        }
    };
    html! {
        <div class="actions">
            <button type="submit" class="button button--main" part="continue" onclick={on_continue}>
                { wording.text("continue") }
            </button>
            if screen.can_go_back {
                { button("button", "back", wording.text("back"), on_click(on_msg, Msg::WentBack)) }
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
