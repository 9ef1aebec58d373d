use yew::prelude::*;

use super::context::Context;
use super::heading::section_title;
use super::source_line::{external_claims, source_line};
use super::text::sentence;
use crate::domain::{FirstStep, Msg, ResultScreen};

/// Draws the checklist of what to do first.
pub fn first_steps(screen: &ResultScreen, context: &Context) -> Html {
    let advice = &screen.advice;
    let is_advised = |step: &&FirstStep| advice.first_steps.contains(&step.id);
    html! {
        <section class="section">
            { section_title("first-steps.title", context) }
            <ol class="first-steps">
                for step in advice.outcome.first_steps.iter().filter(is_advised) {
                    { first_step(step, screen.ticked.contains(&step.id), context) }
                }
            </ol>
        </section>
    }
}

fn first_step(step: &FirstStep, ticked: bool, context: &Context) -> Html {
    let Context { wording, on_msg, .. } = context;
    let step_id = step.id;
    let id = ["first-step.", step_id.name()].concat();
    let mut claims = wording.claims(&id);
    claims.extend(step.claims.iter().map(|claim| claim.name()));
    html! {
        <li class="first-step">
            <label class="first-step__label">
                <input
                    type="checkbox"
                    class="first-step__box"
                    checked={ticked}
                    onchange={on_msg.reform(move |_: Event| Msg::Ticked(step_id))}
                />
                { sentence("span", "first-step__text", wording, &id) }
            </label>
            { source_line(&external_claims(&claims), wording) }
        </li>
    }
}
