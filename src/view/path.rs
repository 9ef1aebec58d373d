use super::element::{Element, element, sentence, sentence_of, text};
use super::source_line::source_line;
use super::timeline::timeline;
use crate::content::Wording;
use crate::domain::{Choice, Step};

/// The path: a picture of it, and the same in words: where the visitor stands, and the steps in order,
/// each with its length.
pub fn path(section: Element, steps: &[&Step], training: Option<&Choice>, wording: &Wording) -> Element {
    let mut list = element("ol", "path");
    let mut claims = Vec::new();
    for step in steps {
        let length = ["length.", step.id.name()].concat();
        let name = sentence_of("span", "path__name", wording, "step", step.id.name());
        let length_text = sentence("span", "path__length", wording, &length);
        list = list.child(element("li", "path__step").child(name).child(length_text));
        claims.extend(wording.claims(&length));
    }
    let start = training.map(|choice| {
        text("p", "path__start", wording.fill("path.start", &[("now", &wording.said(*choice))]))
    });
    section.child(timeline(steps, wording)).child(start).child(list).child(source_line(&claims, wording))
}
