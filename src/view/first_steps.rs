use yew::prelude::*;

use crate::copy::Wording;
use crate::domain::FirstStepId;

#[derive(Properties, PartialEq)]
pub struct FirstStepsProps {
    pub steps: Vec<FirstStepId>,
    pub wording: Wording,
}

/// What to do first, to be ticked off.
#[component]
pub fn FirstSteps(props: &FirstStepsProps) -> Html {
    let step = |step: &FirstStepId| {
        let text = props.wording.text(&format!("first-step.{}", step.name()));
        html! {
            <li class="first-step">
                <label class="first-step__label">
                    <input class="first-step__box" type="checkbox" />
                    <span class="first-step__text">{ text }</span>
                </label>
            </li>
        }
    };
    html! { <ol class="first-steps">{ for props.steps.iter().map(step) }</ol> }
}
