use super::app::AppProps;
use super::attribute::Attribute::Type;
use super::element::{Element, element, sentence};
use super::source_line::{from_elsewhere, source_line};
use crate::domain::{Advice, FirstStep, FirstStepId, Msg};

/// What to do first, to be ticked off.
pub fn first_steps(advice: &Advice, ticked: &[FirstStepId], props: &AppProps) -> Element {
    let mut list = element("ol", "first-steps");
    for step in advice.outcome.first_steps {
        if advice.first_steps.contains(&step.id) {
            list = list.child(first_step(step, ticked.contains(&step.id), props));
        }
    }
    list
}

fn first_step(step: &FirstStep, ticked: bool, props: &AppProps) -> Element {
    let wording = &props.wording;
    let id = ["first-step.", step.id.name()].concat();
    let mut claims = wording.claims(&id);
    claims.extend(step.claims.iter().map(|claim| claim.name()));
    let tick = element("input", "first-step__box")
        .attr(Type, "checkbox")
        .checked(ticked)
        .picks(&props.on_msg, Msg::Ticked(step.id));
    let label = element("label", "first-step__label").child(tick).child(sentence(
        "span",
        "first-step__text",
        wording,
        &id,
    ));
    element("li", "first-step").child(label).child(source_line(&from_elsewhere(&claims), wording))
}
