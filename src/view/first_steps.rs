use yew::prelude::*;

use super::text::text;
use crate::copy::Wording;
use crate::domain::FirstStepId;

/// What to do first, to be ticked off.
pub fn first_steps(steps: &[FirstStepId], wording: &Wording) -> Html {
    let step = |step: &FirstStepId| {
        let words = wording.of("first-step", step.name());
        html! {
            <li class="first-step">
                <label class="first-step__label">
                    <input class="first-step__box" type="checkbox" />
                    { text("span", "first-step__text", words) }
                </label>
            </li>
        }
    };
    html! { <ol class="first-steps">{ for steps.iter().map(step) }</ol> }
}
