use yew::prelude::*;

use crate::copy::Wording;
use crate::domain::{Choice, Msg};

/// The answers that count, each with Change; those that no longer count are named.
pub fn answer_list(
    answers: &[Choice],
    uncounted: &[Choice],
    wording: &Wording,
    on_msg: &Callback<Msg>,
) -> Html {
    html! {
        <>
            <ul class="answers">{ for answers.iter().map(|choice| answer(*choice, wording, on_msg)) }</ul>
            if !uncounted.is_empty() {
                <div class="answers__uncounted">
                    <p>{ wording.text("answers.uncounted") }</p>
                    <ul>
                        { for uncounted.iter().map(|choice| html! { <li>{ said(*choice, wording) }</li> }) }
                    </ul>
                </div>
            }
        </>
    }
}

fn answer(choice: Choice, wording: &Wording, on_msg: &Callback<Msg>) -> Html {
    let question = choice.question();
    let asked = wording.text(&format!("question.{}", question.name()));
    let change = wording.text("change");
    html! {
        <li class="answer">
            <span class="answer__question">{ asked.clone() }</span>
            <span class="answer__choice">
                { wording.text(&format!("choice.{}.{}", question.name(), choice.name())) }
            </span>
            <button
                class="link answer__change"
                type="button"
                aria-label={format!("{change}: {asked}")}
                data-change={question.name()}
                onclick={on_msg.reform(move |_| Msg::Reopened(question))}
            >
                { change.clone() }
            </button>
        </li>
    }
}

fn said(choice: Choice, wording: &Wording) -> String {
    wording.text(&format!(
        "said.{}.{}",
        choice.question().name(),
        choice.name()
    ))
}
