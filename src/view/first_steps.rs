use yew::prelude::*;

use super::source_line::{from_elsewhere, source_line};
use super::text::text;
use crate::copy::Wording;
use crate::domain::{Advice, FirstStep};

/// What to do first, to be ticked off.
pub fn first_steps(advice: &Advice, wording: &Wording) -> Html {
    let steps = advice.outcome.first_steps.iter().filter(|step| advice.first_steps.contains(&step.id));
    html! { <ol class="first-steps">{ for steps.map(|step| first_step(step, wording)) }</ol> }
}

fn first_step(step: &FirstStep, wording: &Wording) -> Html {
    let id = ["first-step.", step.id.name()].concat();
    let mut claims = wording.claims(&id);
    claims.extend(step.claims.iter().map(|claim| claim.name()));
    html! {
        <li class="first-step">
            <label class="first-step__label">
                <input class="first-step__box" type="checkbox" />
                { text("span", "first-step__text", wording.text(&id)) }
            </label>
            { source_line(&from_elsewhere(&claims), wording) }
        </li>
    }
}
