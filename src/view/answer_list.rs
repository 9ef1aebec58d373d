use yew::prelude::*;

use super::button::sends;
use super::context::Context;
use super::heading::section_title;
use super::text::{sentence, text};
use crate::domain::{Choice, Msg, ResultScreen};

/// The answers that count, each with Change where they may be changed; those that no longer count are named.
pub fn answer_list(screen: &ResultScreen, context: &Context) -> Html {
    let wording = &context.wording;
    html! {
        <section class="section screen-only">
            { section_title("answers.title", context) }
            <ul class="answers">
                for choice in &screen.answers {
                    { answer(*choice, !screen.shared, context) }
                }
            </ul>
            if !screen.uncounted.is_empty() {
                <div class="answers__uncounted">
                    { sentence("p", "answers__lead", wording, "answers.uncounted") }
                    <ul>
                        for choice in &screen.uncounted {
                            { text("li", "answers__former", wording.said(*choice)) }
                        }
                    </ul>
                </div>
            }
        </section>
    }
}

fn answer(choice: Choice, own: bool, context: &Context) -> Html {
    let Context { wording, on_msg, .. } = context;
    let question = choice.question();
    let asked = wording.of("question", question.name());
    let change = wording.text("change");
    html! {
        <li class="answer">
            { text("span", "answer__question", asked.clone()) }
            { text("span", "answer__choice", wording.choice(choice)) }
            if own {
                <button
                    type="button"
                    class="link answer__change"
                    aria-label={[&change, ": ", &asked].concat()}
                    data-change={question.name()}
                    onclick={sends(on_msg, Msg::Reopened(question))}
                >
                    { change }
                </button>
            }
        </li>
    }
}
