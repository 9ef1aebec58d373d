use yew::prelude::*;

use crate::copy::Wording;
use crate::domain::StepId;

#[derive(Properties, PartialEq)]
pub struct PathProps {
    pub steps: Vec<StepId>,
    pub wording: Wording,
}

/// The path's steps in order, each with its length.
#[component]
pub fn Path(props: &PathProps) -> Html {
    let step = |step: &StepId| {
        let id = format!("step.{}", step.name());
        html! {
            <li class="path__step">
                <span class="path__name">{ props.wording.text(&id) }</span>
                <span class="path__length">{ props.wording.text(&format!("{id}.length")) }</span>
            </li>
        }
    };
    html! { <ol class="path">{ for props.steps.iter().map(step) }</ol> }
}
