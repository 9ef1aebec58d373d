use yew::prelude::*;

use super::choice_tile::choice_tile;
use super::error_summary::error_summary;
use super::heading::screen_heading;
use super::host::HeadingLevel;
use crate::copy::Wording;
use crate::domain::{Choice, Msg, QuestionScreen};

#[derive(Properties, PartialEq)]
pub struct QuestionViewProps {
    pub screen: QuestionScreen,
    pub wording: Wording,
    pub level: HeadingLevel,
    pub on_msg: Callback<Msg>,
}

/// One question: how far along, the question, its hint, its choices, Continue and Back.
#[component]
pub fn QuestionView(props: &QuestionViewProps) -> Html {
    let QuestionViewProps {
        screen,
        wording,
        level,
        on_msg,
    } = props;
    let id = screen.question.id;
    let text = format!("question.{}", id.name());
    let first_choice = use_node_ref();

    let onsubmit = on_msg.reform(move |event: SubmitEvent| {
        event.prevent_default();
        Msg::Continued(id)
    });
    let on_choose = on_msg.reform(Msg::Chose);
    let on_continue = |event: MouseEvent| once_of_a_double_click(&event);
    let on_back = on_msg.reform(|_| Msg::WentBack);
    let tile = |(place, choice): (usize, &Choice)| {
        let text = wording.text(&format!("choice.{}.{}", id.name(), choice.name()));
        let input = if place == 0 {
            first_choice.clone()
        } else {
            NodeRef::default()
        };
        choice_tile(
            *choice,
            text,
            screen.chosen == Some(*choice),
            input,
            &on_choose,
        )
    };
    let described_by = if screen.missing { "hint error" } else { "hint" };

    html! {
        <form class="question" part="question" data-question={id.name()} novalidate=true {onsubmit}>
            if screen.missing {
                { error_summary(wording, first_choice.clone()) }
            }
            <p class="question__progress">{ progress(screen, wording) }</p>
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
                aria-describedby={described_by}
                aria-required="true"
                aria-invalid={screen.missing.then_some("true")}
            >
                <legend id="question" class="question__legend">
                    { screen_heading(*level, "question__title", wording.text(&text)) }
                </legend>
                <p id="hint" class="question__hint">{ wording.text(&format!("{text}.hint")) }</p>
                if screen.missing {
                    <p id="error" class="question__error">
                        <span class="visually-hidden">{ wording.text("error.prefix") }</span>
                        <span>{ wording.text("error.choose") }</span>
                    </p>
                }
                { for screen.question.choices.iter().enumerate().map(tile) }
            </fieldset>
            <div class="actions">
                <button class="button button--main" part="continue" type="submit" onclick={on_continue}>
                    { wording.text("continue") }
                </button>
                if screen.can_go_back {
                    <button class="button" part="back" type="button" onclick={on_back}>
                        { wording.text("back") }
                    </button>
                }
            </div>
        </form>
    }
}

/// The second click of a double click lands on the next question's button: it is not an answer.
fn once_of_a_double_click(event: &MouseEvent) {
    if event.detail() > 1 {
        event.prevent_default();
    }
}

fn progress(screen: &QuestionScreen, wording: &Wording) -> String {
    let number = screen.number.to_string();
    match screen.remaining {
        0 => wording.fill("progress.last", &[("number", &number)]),
        left => wording.fill(
            "progress",
            &[("number", &number), ("remaining", &left.to_string())],
        ),
    }
}
