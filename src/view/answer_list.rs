use yew::prelude::*;

use super::text::text;
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
                    { text("p", "answers__lead", wording.text("answers.uncounted")) }
                    <ul>
                        { for uncounted.iter().map(|choice| text("li", "answers__former", wording.said(*choice))) }
                    </ul>
                </div>
            }
        </>
    }
}

fn answer(choice: Choice, wording: &Wording, on_msg: &Callback<Msg>) -> Html {
    let question = choice.question();
    let asked = wording.of("question", question.name());
    let change = wording.text("change");
    html! {
        <li class="answer">
            { text("span", "answer__question", asked.clone()) }
            { text("span", "answer__choice", wording.choice(choice)) }
            <button
                class="link answer__change"
                type="button"
                aria-label={[&change, ": ", &asked].concat()}
                data-change={question.name()}
                onclick={on_msg.reform(move |_| Msg::Reopened(question))}
            >
                { change.clone() }
            </button>
        </li>
    }
}
