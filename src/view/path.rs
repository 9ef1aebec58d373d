use yew::prelude::*;

use crate::copy::Wording;
use crate::domain::StepId;

/// The path's steps in order, each with its length.
pub fn path(steps: &[StepId], wording: &Wording) -> Html {
    let step = |step: &StepId| {
        let id = format!("step.{}", step.name());
        html! {
            <li class="path__step">
                <span class="path__name">{ wording.text(&id) }</span>
                <span class="path__length">{ wording.text(&format!("{id}.length")) }</span>
            </li>
        }
    };
    html! { <ol class="path">{ for steps.iter().map(step) }</ol> }
}
