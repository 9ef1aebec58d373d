use yew::prelude::*;

use super::context::Context;
use super::heading::section_title;
use super::source_line::{external_claims, source_line};
use super::text::sentence;
use crate::content::Wording;
use crate::domain::{FirstStep, Msg, ResultScreen};

/// Draws the checklist of what to do first.
pub fn first_steps(screen: &ResultScreen, context: &Context) -> Html {
    let advice = &screen.advice;
    let steps = || advice.outcome.first_steps.iter().filter(|step| advice.first_steps.contains(&step.id));
    let claims: Vec<&str> = steps().flat_map(|step| claims(step, &context.wording)).collect();
    html! {
        <section class="section">
            { section_title("first-steps.title", context) }
            <ol class="first-steps">
                for step in steps() {
                    { first_step(step, screen.ticked.contains(&step.id), context) }
                }
            </ol>
            { source_line(&external_claims(&claims), &context.wording) }
        </section>
    }
}

fn first_step(step: &FirstStep, ticked: bool, context: &Context) -> Html {
    let Context { wording, on_msg, .. } = context;
    let step_id = step.id;
    html! {
        <li class="first-step">
            <label class="first-step__label">
                <input
                    type="checkbox"
                    class="first-step__box"
                    checked={ticked}
                    onchange={on_msg.reform(move |_: Event| Msg::Ticked(step_id))}
                />
                { sentence("span", "first-step__text", wording, &sentence_id(step)) }
            </label>
        </li>
    }
}

fn sentence_id(step: &FirstStep) -> String {
    ["first-step.", step.id.name()].concat()
}

/// Returns the claims that a step and its sentence are based on.
fn claims<'a>(step: &FirstStep, wording: &'a Wording) -> Vec<&'a str> {
    let of_step = step.claims.iter().map(|claim| claim.name());
    wording.claims(&sentence_id(step)).into_iter().chain(of_step).collect()
}
