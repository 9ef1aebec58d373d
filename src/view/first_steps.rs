use yew::prelude::*;

use super::attribute::Attribute::Type;
use super::element::{element, text};
use super::source_line::{from_elsewhere, source_line};
use crate::copy::Wording;
use crate::domain::{Advice, FirstStep};

/// What to do first, to be ticked off.
pub fn first_steps(advice: &Advice, wording: &Wording) -> Html {
    let steps = advice.outcome.first_steps.iter().filter(|step| advice.first_steps.contains(&step.id));
    element("ol", "first-steps").children(steps.map(|step| first_step(step, wording))).into()
}

fn first_step(step: &FirstStep, wording: &Wording) -> Html {
    let id = ["first-step.", step.id.name()].concat();
    let mut claims = wording.claims(&id);
    claims.extend(step.claims.iter().map(|claim| claim.name()));
    let label = element("label", "first-step__label")
        .child(element("input", "first-step__box").attr(Type, "checkbox"))
        .child(text("span", "first-step__text", wording.text(&id)));
    let sources = source_line(&from_elsewhere(&claims), wording);
    element("li", "first-step").child(label).child(sources).into()
}
