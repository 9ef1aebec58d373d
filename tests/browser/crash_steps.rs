//! The visitor's steps in which the crash tests crash the widget. Together they send every message, perform every
//! effect and act, and make every call from JavaScript.

use ems_career_path::domain::{Choice, Msg};
use ems_career_path::ems::questions::{age, diploma, experience, goal, hours, training};

use crate::visitor::Visitor;

/// The code of another visitor's result.
const SHARED: &str = "1-tt-en";

/// A step, and how the visitor gets there.
pub struct Step {
    pub name: &'static str,
    pub before: Vec<Msg>,
    pub act: Act,
}

pub enum Act {
    /// Opens the page.
    Opens,
    /// Sends this message.
    Does(Msg),
    /// Presses something that changes no answer.
    Presses(&'static str),
    /// Types into a field that changes no answer.
    Types(&'static str),
    /// Uses the browser's Back button.
    GoesBack,
    /// Opens a share link in the page.
    OpensLink,
}

use Act::{Does, GoesBack, Opens, OpensLink, Presses, Types};

impl Act {
    /// Takes the step. If it is opening the page, the caller has already done so.
    pub async fn take(&self, visitor: &Visitor<'_>) {
        let page = visitor.page;
        match self {
            Opens => {}
            Does(msg) => visitor.presses(*msg).await,
            Presses(what) => page.first().click(what).await,
            Types(field) => {
                let field = page.element(&page.first().part(field)).await;
                field.send_keys("5").await.expect("a key");
            }
            GoesBack => {
                page.run("history.back()").await;
            }
            OpensLink => {
                page.run(&format!("location.hash = 'ems-career-path-{SHARED}'")).await;
            }
        }
    }
}

fn answers(choices: &[Choice]) -> Vec<Msg> {
    choices.iter().flat_map(|choice| [Msg::Chose(*choice), Msg::Continued(choice.question())]).collect()
}

fn then(mut steps: Vec<Msg>, step: Msg) -> Vec<Msg> {
    steps.push(step);
    steps
}

pub fn steps() -> Vec<Step> {
    let asked = || answers(&[training::EMT]);
    let result = || answers(&[training::EMT, experience::NO]);
    let course = || answers(&[training::EMR, goal::UNSURE, age::FROM_18, hours::EMT, diploma::YES]);
    let [first, second] = [training::EMT.question(), experience::NO.question()];
    let paramedic = Msg::Tried(training::PARAMEDIC);
    let table = vec![
        ("open the page", vec![], Opens),
        ("choose", vec![], Does(Msg::Chose(training::EMT))),
        ("choose another", asked(), Does(Msg::Chose(experience::YES))),
        ("continue", vec![Msg::Chose(training::EMT)], Does(Msg::Continued(first))),
        ("continue without a choice", vec![], Does(Msg::Continued(first))),
        ("arrive at a result", then(asked(), Msg::Chose(experience::NO)), Does(Msg::Continued(second))),
        ("go back", asked(), Does(Msg::WentBack)),
        ("use the browser's Back", asked(), GoesBack),
        ("switch the language", asked(), Presses("[data-lang-switch]")),
        ("open a share link", asked(), OpensLink),
        ("change an answer", result(), Does(Msg::Reopened(first))),
        ("try another answer", result(), Does(paramedic)),
        ("undo that", then(result(), paramedic), Does(Msg::Undid)),
        ("plan", course(), Types(".plan__number")),
        ("tick", result(), Presses(".first-step__box")),
        ("restart", result(), Does(Msg::Restarted)),
        ("follow the call to action", result(), Presses("[part=cta]")),
        ("print", result(), Presses("[part=print]")),
        ("copy the link", result(), Presses("[data-share=copy]")),
        ("share", result(), Presses("[data-share=system]")),
        ("send an e-mail", result(), Presses("[data-share=email]")),
    ];
    table.into_iter().map(|(name, before, act)| Step { name, before, act }).collect()
}
