use yew::prelude::*;

use super::context::Context;
use super::heading::section_title;
use super::source_line::source_line;
use super::text::{sentence, text};
use super::timeline::timeline;
use crate::content::Wording;
use crate::domain::{ResultScreen, Step};

/// Draws the path as a picture and in words: where the visitor starts, then each step and how long it takes.
pub fn path(screen: &ResultScreen, context: &Context) -> Html {
    let wording = &context.wording;
    let steps = &screen.advice.path;
    let claims: Vec<&str> = steps.iter().flat_map(|step| wording.claims(&length_id(step))).collect();
    html! {
        <section class="section">
            { section_title("path.title", context) }
            { timeline(steps, wording) }
            if let Some(training) = screen.answers.first() {
                { text("p", "path__start", wording.fill("path.start", &[("now", &wording.quote(*training))])) }
            }
            <ol class="path">
                for step in steps {
                    { item(step, wording) }
                }
            </ol>
            { source_line(&claims, wording) }
        </section>
    }
}

fn item(step: &Step, wording: &Wording) -> Html {
    html! {
        <li class="path__step">
            { text("span", "path__name", wording.text_of("step", step.id.name())) }
            { sentence("span", "path__length", wording, &length_id(step)) }
        </li>
    }
}

/// Returns the id of the sentence that says how long a step takes.
fn length_id(step: &Step) -> String {
    ["length.", step.id.name()].concat()
}
