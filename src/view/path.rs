use yew::prelude::*;

use super::source_line::source_line;
use super::text::text;
use crate::copy::Wording;
use crate::domain::StepId;

/// The path's steps in order, each with its length.
pub fn path(steps: &[StepId], wording: &Wording) -> Html {
    let length = |step: &StepId| ["length.", step.name()].concat();
    let item = |step: &StepId| {
        html! {
            <li class="path__step">
                { text("span", "path__name", wording.of("step", step.name())) }
                { text("span", "path__length", wording.text(&length(step))) }
            </li>
        }
    };
    let claims: Vec<&str> = steps.iter().flat_map(|step| wording.claims(&length(step))).collect();
    html! {
        <>
            <ol class="path">{ for steps.iter().map(item) }</ol>
            { source_line(&claims, wording) }
        </>
    }
}
