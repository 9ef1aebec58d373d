use yew::prelude::*;

use super::button::{button, sends};
use super::context::Context;
use super::heading::section_title;
use super::text::{sentence, text};
use crate::content::Wording;
use crate::domain::{Changed, Counterfactual, Msg, ResultScreen};

/// How many of them are shown at once: more would push the rest of the result out of sight.
const AT_ONCE: usize = 3;

/// The single answers that would lead elsewhere, each to be tried; all but the first few are folded away.
pub fn what_if(screen: &ResultScreen, context: &Context) -> Html {
    let elsewhere = &screen.elsewhere;
    if elsewhere.is_empty() {
        return Html::default();
    }
    let (first, more) = elsewhere.split_at(elsewhere.len().min(AT_ONCE));
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

fn offers(some: &[Counterfactual], context: &Context) -> Html {
    html! {
        <ul class="what-if">
            for other in some {
                { offer(other, context) }
            }
        </ul>
    }
}

fn offer(other: &Counterfactual, context: &Context) -> Html {
    let Context { wording, on_msg, .. } = context;
    let choice = other.choice;
    let name = [choice.question().name(), ".", choice.name()].concat();
    html! {
        <li class="what-if__item">
            <button
                type="button"
                class="what-if__try"
                data-what-if={name.clone()}
                onclick={sends(on_msg, Msg::Tried(choice))}
            >
                { text("span", "what-if__answer", wording.of("if", &name)) }
                { text("span", "what-if__outcome", wording.of("outcome", other.outcome.id.name())) }
            </button>
        </li>
    }
}

/// What was tried, and the way back.
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
            { button("button", "undo", wording.text("changed.undo"), sends(on_msg, Msg::Undid)) }
        </div>
    }
}

fn change(changed: &Changed, wording: &Wording) -> Html {
    let former = wording.fill("changed.former", &[("former", &wording.choice(changed.former))]);
    let now = wording.fill("changed.now", &[("now", &wording.choice(changed.now))]);
    html! {
        <li class="changed__item">
            { text("span", "changed__question", wording.of("question", changed.now.question().name())) }
            { text("span", "changed__former", former) }
            { text("span", "changed__now", now) }
        </li>
    }
}
