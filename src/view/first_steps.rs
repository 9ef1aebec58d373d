use yew::prelude::*;

use crate::copy::Wording;
use crate::domain::FirstStepId;

/// What to do first, to be ticked off.
pub fn first_steps(steps: &[FirstStepId], wording: &Wording) -> Html {
    let step = |step: &FirstStepId| {
        let text = wording.text(&format!("first-step.{}", step.name()));
        html! {
            <li class="first-step">
                <label class="first-step__label">
                    <input class="first-step__box" type="checkbox" />
                    <span class="first-step__text">{ text }</span>
                </label>
            </li>
        }
    };
    html! { <ol class="first-steps">{ for steps.iter().map(step) }</ol> }
}
