use yew::prelude::*;

use super::button::{button, on_click};
use super::context::Context;
use super::heading::section_title;
use super::text::{sentence, text};
use crate::content::Wording;
use crate::domain::{Changed, Counterfactual, Msg, ResultScreen};

/// How many answers are shown unfolded. More would push the rest of the result out of sight.
const UNFOLDED: usize = 3;

/// Draws the answers that would lead to another outcome or to more questions, each as a button that tries it.
pub fn what_if(screen: &ResultScreen, context: &Context) -> Html {
    let counterfactuals = &screen.counterfactuals;
    if counterfactuals.is_empty() {
        return Html::default();
    }
    let (first, more) = counterfactuals.split_at(counterfactuals.len().min(UNFOLDED));
    html! {
        <section class="section screen-only">
            { section_title("what-if.title", context) }
            { offers(first, context) }
            if !more.is_empty() {
                <details class="what-if__more">
                    { sentence("summary", "what-if__summary", &context.wording, "what-if.more") }
                    { offers(more, context) }
                </details>
            }
        </section>
    }
}

fn offers(others: &[Counterfactual], context: &Context) -> Html {
    html! {
        <ul class="what-if">
            for other in others {
                { offer(other, context) }
            }
        </ul>
    }
}

fn offer(other: &Counterfactual, context: &Context) -> Html {
    let Context { wording, on_msg, .. } = context;
    let choice = other.choice;
    let outcome = match other.outcome {
        Some(outcome) => wording.text_of("outcome", outcome.id.name()),
        None => wording.text("what-if.questions"),
    };
    let name = [choice.question().name(), ".", choice.name()].concat();
    html! {
        <li class="what-if__item">
            <button
                type="button"
                class="what-if__try"
                data-what-if={name.clone()}
                onclick={on_click(on_msg, Msg::Tried(choice))}
            >
                { text("span", "what-if__answer", wording.text_of("if", &name)) }
                { text("span", "what-if__outcome", outcome) }
            </button>
        </li>
    }
}

/// Draws the answers that the visitor tried out, with a button that undoes them.
pub fn changes(changed: &[Changed], context: &Context) -> Html {
    let Context { wording, on_msg, .. } = context;
    html! {
        <div class="changed">
            { sentence("p", "changed__title", wording, "changed.title") }
            <ul class="changed__list">
                for changed in changed {
                    { change(changed, wording) }
                }
            </ul>
            { button("button", "undo", wording.text("changed.undo"), on_click(on_msg, Msg::UndidTries)) }
        </div>
    }
}

fn change(changed: &Changed, wording: &Wording) -> Html {
    let former = wording.fill("changed.former", &[("former", &wording.choice(changed.former))]);
    let now = wording.fill("changed.now", &[("now", &wording.choice(changed.now))]);
    html! {
        <li class="changed__item">
            { text("span", "changed__question", wording.text_of("question", changed.now.question().name())) }
            { text("span", "changed__former", former) }
            { text("span", "changed__now", now) }
        </li>
    }
}
