use std::collections::BTreeMap;

use ems_career_path::content::{Json, Wording};
use ems_career_path::domain::{Advice, Answers, Choice, ResultScreen, Screen, Session, Stamps};
use ems_career_path::ems;
use ems_career_path::ems::questions::QUESTIONNAIRE;
use serde_json::{Value, json};

use super::state::State;

/// The engine, run by the test: it computes the screen from the answers that the page has saved.
pub struct Engine {
    /// The code of the last valid link. Its result stays on screen when an invalid link opens.
    linked: String,
    words: BTreeMap<&'static str, Wording>,
}

impl Engine {
    pub fn new() -> Self {
        let read = |lang| {
            let path = format!("{}/dist/content.{lang}.json", env!("CARGO_MANIFEST_DIR"));
            let text = std::fs::read_to_string(&path).expect("a packaged content file");
            (lang, Wording::new(serde_json::from_str::<Json>(&text).expect("a content file")))
        };
        Self { linked: String::new(), words: ["en", "es"].map(read).into() }
    }

    /// Compares the page with the engine, and returns a line for each difference.
    pub fn faults(&mut self, state: &State) -> Vec<String> {
        let mut faults = Faults(Vec::new());
        faults.compare("screens", state.get("screens"), &json!(1));
        faults.compare("hidden", state.get("hidden"), &json!(false));
        faults.compare("unavailable", state.get("unavailable"), &json!(0));
        faults.compare("faults", state.get("faults"), &json!([]));
        match self.expected(state) {
            Screen::Question(screen) => {
                faults.compare("question", state.get("question"), &json!(screen.question.id.name()));
                faults.compare("chosen", state.get("chosen"), &json!(screen.chosen.map(Choice::name)));
            }
            Screen::Result(screen) => {
                faults.compare("outcome", state.get("outcome"), &json!(screen.advice.outcome.id.name()));
                self.compare_texts(&mut faults, state, &screen);
                faults.compare_detail(&screen, state.get("detail"));
            }
        }
        faults.0
    }

    fn compare_texts(&self, faults: &mut Faults, state: &State, screen: &ResultScreen) {
        let wording = &self.words[state.text("lang").expect("a language")];
        let Advice { reasons, notes, first_steps, .. } = &screen.advice;
        let mut claims: Vec<_> =
            reasons.iter().map(|reason| wording.text_of("claim", reason.claim.name())).collect();
        let mut shown = state.texts("claims");
        claims.sort();
        shown.sort();
        faults.compare("claims", &json!(shown), &json!(claims));
        // A note that is also a first step shows only there.
        let others = notes.iter().filter(|note| first_steps.iter().all(|step| step.name() != note.id.name()));
        let notes: Vec<_> = others.map(|note| wording.text_of("note", note.id.name())).collect();
        faults.compare("notes", &json!(state.texts("notes")), &json!(notes));
        let answers: Vec<_> = screen.answers.iter().map(|answer| wording.choice(*answer)).collect();
        faults.compare("answers", &json!(state.texts("answers")), &json!(answers));
        let former: Vec<_> = screen.uncounted.iter().map(|answer| wording.quote(*answer)).collect();
        faults.compare("former", &json!(state.texts("former")), &json!(former));
    }

    /// The screen that the saved answers lead to, or the shared result if one is open.
    fn expected(&mut self, state: &State) -> Screen {
        let saved = state.text("saved").unwrap_or("1");
        let mut session = Session::resumed(ems::advisor(), saved).expect("valid saved answers");
        if let Some(code) = state.text("code").filter(|code| session.clone().show(code).is_ok()) {
            code.clone_into(&mut self.linked);
        }
        if state.is("shared") {
            session.show(&self.linked).expect("a valid code");
        }
        session.screen().clone()
    }
}

struct Faults(Vec<String>);

impl Faults {
    fn compare(&mut self, what: &str, shown: &Value, expected: &Value) {
        if shown != expected {
            self.0.push(format!("{what}: found {shown}, expected {expected}"));
        }
    }

    /// Checks the element's `result` property. It must have only the answers that count, and the engine's advice for
    /// them.
    fn compare_detail(&mut self, screen: &ResultScreen, detail: &Value) {
        let given = detail["answers"].as_object().into_iter().flatten();
        let given = given.filter_map(|(question, choice)| {
            let question = QUESTIONNAIRE.questions.iter().find(|other| other.id.name() == question)?;
            question.choices.iter().find(|other| Some(other.name()) == choice.as_str()).copied()
        });
        let answers: Answers = given.collect();
        self.compare(
            "result.answers",
            &json!(answers.code(&Stamps::NONE)),
            &json!(screen.answers.iter().copied().collect::<Answers>().code(&Stamps::NONE)),
        );
        let Some(advice) = ems::advisor().advice(&answers) else {
            return self.0.push(format!("result: no advice for {answers}"));
        };
        let notes: Vec<_> = advice.notes.iter().map(|note| note.id.name()).collect();
        let reasons: Vec<_> = advice.reasons.iter().map(|reason| reason.claim.name()).collect();
        self.compare("result.outcome", &detail["outcome"], &json!(advice.outcome.id.name()));
        self.compare("result.rule", &detail["rule"], &json!(advice.rule.name()));
        self.compare("result.notes", &detail["notes"], &json!(notes));
        self.compare("result.reasons", &detail["reasons"], &json!(reasons));
    }
}
