use yew::prelude::*;

use super::attribute::Attribute::Type;
use super::element::{element, text};
use super::source_line::{from_elsewhere, source_line};
use crate::copy::Wording;
use crate::domain::{Advice, FirstStep, FirstStepId, Msg};

/// What to do first, to be ticked off.
pub fn first_steps(
    advice: &Advice,
    ticked: &[FirstStepId],
    wording: &Wording,
    on_msg: &Callback<Msg>,
) -> Html {
    let steps = advice.outcome.first_steps.iter().filter(|step| advice.first_steps.contains(&step.id));
    let entry = |step: &FirstStep| first_step(step, ticked.contains(&step.id), wording, on_msg);
    element("ol", "first-steps").children(steps.map(entry)).into()
}

fn first_step(step: &FirstStep, ticked: bool, wording: &Wording, on_msg: &Callback<Msg>) -> Html {
    let step_id = step.id;
    let id = ["first-step.", step.id.name()].concat();
    let mut claims = wording.claims(&id);
    claims.extend(step.claims.iter().map(|claim| claim.name()));
    let label = element("label", "first-step__label")
        .child(
            element("input", "first-step__box")
                .attr(Type, "checkbox")
                .checked(ticked)
                .on_change(on_msg.reform(move |_| Msg::Ticked(step_id))),
        )
        .child(text("span", "first-step__text", wording.text(&id)));
    let sources = source_line(&from_elsewhere(&claims), wording);
    element("li", "first-step").child(label).child(sources).into()
}
