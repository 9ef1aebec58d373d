use yew::prelude::*;

use super::text::text;
use crate::copy::Wording;
use crate::domain::StepId;

/// The path's steps in order, each with its length.
pub fn path(steps: &[StepId], wording: &Wording) -> Html {
    let step = |step: &StepId| {
        html! {
            <li class="path__step">
                { text("span", "path__name", wording.of("step", step.name())) }
                { text("span", "path__length", wording.of("length", step.name())) }
            </li>
        }
    };
    html! { <ol class="path">{ for steps.iter().map(step) }</ol> }
}
