//! How a visitor comes to each point where the widget can be had to crash.

use ems_career_path::domain::{Choice, Msg};
use ems_career_path::ems::questions::{age, diploma, experience, goal, hours, training};

/// The step at which it crashes.
pub enum Last {
    /// The page is opened.
    Opened,
    /// A step of the visitor's.
    Did(Msg),
    /// He presses something that changes no answer.
    Pressed(&'static str),
    /// He types something that changes no answer.
    Typed(&'static str),
    /// The browser goes back.
    WentBack,
    /// A share link is opened in the page.
    Linked,
}

use Last::{Did, Linked, Opened, Pressed, Typed, WentBack};

/// What comes before.
fn answers(choices: &[Choice]) -> Vec<Msg> {
    choices.iter().flat_map(|choice| [Msg::Chose(*choice), Msg::Continued(choice.question())]).collect()
}

fn then(mut steps: Vec<Msg>, step: Msg) -> Vec<Msg> {
    steps.push(step);
    steps
}

/// Each point with the way to it.
pub fn ways() -> Vec<(&'static str, Vec<Msg>, Last)> {
    let start = Vec::new;
    let chosen = || vec![Msg::Chose(training::EMT)];
    let asked = || answers(&[training::EMT]);
    let picked = || then(asked(), Msg::Chose(experience::NO));
    let result = || answers(&[training::EMT, experience::NO]);
    let course = || answers(&[training::EMR, goal::UNSURE, age::FROM_18, hours::EMT, diploma::YES]);
    let tried = || then(result(), Msg::Tried(training::PARAMEDIC));
    let go_on = || Did(Msg::Continued(training::EMT.question()));
    let arrive = || Did(Msg::Continued(experience::NO.question()));
    vec![
        ("effect:save", start(), Did(Msg::Chose(training::EMT))),
        ("effect:push", chosen(), go_on()),
        ("effect:forget", result(), Did(Msg::Restarted)),
        ("effect:redraw", result(), Pressed(".first-step__box")),
        ("effect:focus-heading", chosen(), go_on()),
        ("effect:focus-errors", start(), go_on()),
        ("effect:emit-ready", start(), Opened),
        ("effect:emit-question", chosen(), go_on()),
        ("effect:emit-answer", picked(), arrive()),
        ("effect:emit-result", picked(), arrive()),
        ("effect:emit-restart", result(), Did(Msg::Restarted)),
        ("msg:chose", asked(), Did(Msg::Chose(experience::YES))),
        ("msg:continued", chosen(), go_on()),
        ("msg:went-back", asked(), Did(Msg::WentBack)),
        ("msg:reopened", result(), Did(Msg::Reopened(training::EMT.question()))),
        ("msg:tried", result(), Did(Msg::Tried(training::PARAMEDIC))),
        ("msg:undid", tried(), Did(Msg::Undid)),
        ("msg:planned", course(), Typed(".plan__number")),
        ("msg:ticked", result(), Pressed(".first-step__box")),
        ("msg:restarted", result(), Did(Msg::Restarted)),
        ("act:followed", result(), Pressed("[part=cta]")),
        ("act:switched-language", asked(), Pressed("[data-lang-switch]")),
        ("act:printed", result(), Pressed("[part=print]")),
        ("act:copy", result(), Pressed("[data-share=copy]")),
        ("act:system", result(), Pressed("[data-share=system]")),
        ("act:email", result(), Pressed("[data-share=email]")),
        ("call:new", start(), Opened),
        ("call:begin", start(), Opened),
        ("call:draw", picked(), arrive()),
        ("call:drawn", picked(), arrive()),
        ("call:draw-on", picked(), arrive()),
        ("call:set-content", asked(), Pressed("[data-lang-switch]")),
        ("call:travel", asked(), WentBack),
        ("call:show", asked(), Linked),
        ("call:copied", result(), Pressed("[data-share=copy]")),
    ]
}
