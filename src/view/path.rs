use yew::prelude::*;

use super::text::text;
use crate::copy::Wording;
use crate::domain::StepId;

/// The path's steps in order, each with its length.
pub fn path(steps: &[StepId], wording: &Wording) -> Html {
    let step = |step: &StepId| {
        let id = format!("step.{}", step.name());
        html! {
            <li class="path__step">
                { text("span", "path__name", wording.text(&id)) }
                { text("span", "path__length", wording.text(&format!("{id}.length"))) }
            </li>
        }
    };
    html! { <ol class="path">{ for steps.iter().map(step) }</ol> }
}
