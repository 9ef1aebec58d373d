//! A visitor's steps. The crash tests crash the widget in each of them. Together they send every message, perform every
//! effect and act, and make every call from JavaScript.

use ems_career_path::domain::{Choice, Msg};
use ems_career_path::ems::questions::{age, class_hours, diploma, experience, goal, training};

use crate::visitor::Visitor;

/// The code of another visitor's result.
const SHARED: &str = "1-tt-en";

/// A visitor's step and how to get there.
pub struct Step {
    pub name: &'static str,
    /// What the visitor did on an earlier visit.
    pub earlier: Vec<Msg>,
    /// What the visitor does first on this visit.
    pub before: Option<Msg>,
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
    /// Takes the step. Opening the page is up to the caller.
    pub async fn take(&self, visitor: &Visitor<'_>) {
        let page = visitor.page;
        match self {
            Opens => {}
            Does(msg) => visitor.press(*msg).await,
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

/// The messages that answer these questions.
fn answers(choices: &[Choice]) -> Vec<Msg> {
    choices.iter().flat_map(|choice| [Msg::Chose(*choice), Msg::Continued(choice.question())]).collect()
}

pub fn steps() -> Vec<Step> {
    let asked = || answers(&[training::EMT]);
    let second_chosen = || [asked(), vec![Msg::Chose(experience::NO)]].concat();
    let result = || answers(&[training::EMT, experience::NO]);
    let course = || answers(&[training::EMR, goal::UNSURE, age::FROM_18, class_hours::EMT, diploma::YES]);
    let chosen = || vec![Msg::Chose(training::EMT)];
    let [first, second] = [training::EMT.question(), experience::NO.question()];
    let continued = Some(Msg::Continued(first));
    let to_emt = || answers(&[training::NONE, goal::AMBULANCE, age::FROM_18, class_hours::EMR, diploma::YES]);
    let more_hours = Msg::Tried(class_hours::EMT);
    let table = vec![
        ("open the page", vec![], None, Opens),
        ("choose", vec![], None, Does(Msg::Chose(training::EMT))),
        ("choose another answer", asked(), None, Does(Msg::Chose(experience::YES))),
        ("continue", chosen(), None, Does(Msg::Continued(first))),
        ("continue without a choice", vec![], None, Does(Msg::Continued(first))),
        ("arrive at a result", second_chosen(), None, Does(Msg::Continued(second))),
        ("go back", chosen(), continued, Does(Msg::WentBack)),
        ("use the browser's Back", chosen(), continued, GoesBack),
        ("switch the language", asked(), None, Presses("[data-lang-switch]")),
        ("open a share link", asked(), None, OpensLink),
        ("change an answer", result(), None, Does(Msg::Reopened(first))),
        ("try another answer", to_emt(), None, Does(more_hours)),
        ("undo the tried answer", to_emt(), Some(more_hours), Does(Msg::UndidTries)),
        ("type into the planner", course(), None, Types(".plan__number")),
        ("tick a first step", result(), None, Presses(".first-step__box")),
        ("restart", result(), None, Does(Msg::Restarted)),
        ("follow the call to action", result(), None, Presses("[part=cta]")),
        ("print", result(), None, Presses("[part=print]")),
        ("copy the link", result(), None, Presses("[data-share=copy]")),
        ("share", result(), None, Presses("[data-share=system]")),
        ("send an e-mail", result(), None, Presses("[data-share=email]")),
    ];
    let step = |(name, earlier, before, act)| Step { name, earlier, before, act };
    table.into_iter().map(step).collect()
}
