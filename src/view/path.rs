use yew::prelude::*;

use super::element::{element, text};
use super::source_line::source_line;
use crate::copy::Wording;
use crate::domain::StepId;

/// The path's steps in order, each with its length.
pub fn path(steps: &[StepId], wording: &Wording) -> Vec<Html> {
    let mut list = element("ol", "path");
    let mut claims = Vec::new();
    for step in steps {
        let length = ["length.", step.name()].concat();
        let name = text("span", "path__name", wording.of("step", step.name()));
        let length_text = text("span", "path__length", wording.text(&length));
        list = list.child(element("li", "path__step").child(name).child(length_text));
        claims.extend(wording.claims(&length));
    }
    vec![list.into(), source_line(&claims, wording)]
}
