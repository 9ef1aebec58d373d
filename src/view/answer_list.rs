use yew::prelude::*;

use super::button::on_click;
use super::context::Context;
use super::heading::section_title;
use super::text::{sentence, text};
use crate::domain::{Choice, Msg, ResultScreen};

/// Draws the answers that count, each with a Change button unless the result is shared, and then the answers that no
/// longer count.
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
                            { text("li", "answers__former", wording.quote(*choice)) }
                        }
                    </ul>
                </div>
            }
        </section>
    }
}

fn answer(choice: Choice, can_change: bool, context: &Context) -> Html {
    let Context { wording, on_msg, .. } = context;
    let question = choice.question();
    let question_text = wording.text_of("question", question.name());
    let change = wording.text("change");
    html! {
        <li class="answer">
            { text("span", "answer__question", question_text.clone()) }
            { text("span", "answer__choice", wording.choice(choice)) }
            if can_change {
                <button
                    type="button"
                    class="link answer__change"
                    aria-label={[&change, ": ", &question_text].concat()}
                    data-change={question.name()}
                    onclick={on_click(on_msg, Msg::Reopened(question))}
                >
                    { change }
                </button>
            }
        </li>
    }
}
