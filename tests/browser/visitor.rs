//! A visitor who takes each step twice: in the browser with real input, and in a session of the engine.

use ems_career_path::domain::{Choice, Effect, Event, Msg, QuestionScreen, Screen, Session};
use ems_career_path::ems;
use serde_json::json;

use crate::page::Page;

pub struct Visitor<'a> {
    pub page: &'a Page,
    pub session: Session,
    /// The answers that the widget must have saved by now.
    pub saved: Option<String>,
    /// The events that the host page must have received since the widget started.
    pub events: Vec<&'static str>,
    /// The answers that the current history entry must restore.
    pub pushed: Option<String>,
}

impl<'a> Visitor<'a> {
    pub fn new(page: &'a Page) -> Self {
        Self { page, session: Session::new(ems::advisor()), saved: None, events: Vec::new(), pushed: None }
    }

    /// Takes a step in the browser and in the session, and records its effects.
    pub async fn take_step(&mut self, msg: Msg) {
        self.press(msg).await;
        for effect in self.session.update(msg) {
            self.record(effect);
        }
    }

    /// Takes these steps without a browser, and then returns to the page in a new tab.
    pub fn return_after(&mut self, steps: &[Msg]) {
        for msg in steps {
            for effect in self.session.update(*msg) {
                self.record(effect);
            }
        }
        self.pushed = None;
        self.resume(None);
    }

    fn record(&mut self, effect: Effect) {
        match effect {
            Effect::Save(saved) => self.saved = Some(saved),
            Effect::Push(saved) => self.pushed = Some(saved),
            Effect::Forget => self.saved = None,
            Effect::Emit(event) => self.events.push(name(&event)),
            Effect::Redraw | Effect::Focus(_) => {}
        }
    }

    /// Presses the control that sends this message.
    pub async fn press(&self, msg: Msg) {
        let widget = self.page.first();
        let pressed = match msg {
            Msg::Chose(choice) => {
                let (question, choice) = (choice.question().name(), choice.name());
                widget.wait_for_question(question).await;
                format!("[data-question={question}] input[value=\"{choice}\"]")
            }
            Msg::Continued(question) => {
                widget.wait_for_question(question.name()).await;
                "[part=continue]".to_owned()
            }
            Msg::WentBack => "[part=back]".to_owned(),
            Msg::Reopened(question) => format!("[data-change={}]", question.name()),
            Msg::Tried(choice) => {
                // Some of the choices are in a closed `details` element.
                let details = widget.part(".what-if__more");
                self.page.run(&format!("if ({details}) {details}.open = true")).await;
                format!("[data-what-if=\"{}.{}\"]", choice.question().name(), choice.name())
            }
            Msg::UndidTries => "[part=undo]".to_owned(),
            Msg::Planned(_) => ".plan__slider".to_owned(),
            Msg::Ticked(_) => ".first-step__box".to_owned(),
            Msg::LeftShared | Msg::Restarted => "[part=restart]".to_owned(),
        };
        widget.click(&pressed).await;
    }

    /// Checks that the widget shows the session's screen and has saved its answers.
    pub async fn assert_on_screen(&self, why: &str) {
        let widget = self.page.first();
        match self.session.screen() {
            Screen::Question(QuestionScreen { question, chosen, .. }) => {
                widget.wait_for_question(question.id.name()).await;
                assert_eq!(widget.chosen().await.as_deref(), chosen.map(Choice::name), "{why}");
            }
            Screen::Result(screen) => {
                assert_eq!(widget.outcome().await, screen.advice.outcome.id.name(), "{why}");
                let rule =
                    self.page.run("return document.querySelector('ems-career-path').result.rule").await;
                assert_eq!(rule, screen.advice.rule.name(), "{why}");
            }
        }
        let saved = "return sessionStorage.getItem('ems-career-path:element-0')";
        assert_eq!(self.page.run(saved).await, json!(self.saved), "{why}");
    }

    /// Restarts the session from the saved answers, at the screen of the history entry or at a shared result.
    pub fn resume(&mut self, shared: Option<&str>) {
        self.session = match &self.saved {
            Some(saved) => Session::resumed(ems::advisor(), saved).expect("valid saved answers"),
            None => Session::new(ems::advisor()),
        };
        if let Some(pushed) = &self.pushed {
            self.session.travel(pushed);
        }
        if let Some(code) = shared {
            self.session.show(code).expect("a result");
        }
        self.events.clear();
        for effect in self.session.start_events(self.saved.is_some()) {
            self.record(effect);
        }
    }

    /// Answers the remaining questions and checks the result.
    pub async fn reach_result(&mut self, why: &str) {
        while let &Screen::Question(QuestionScreen { question, chosen, .. }) = self.session.screen() {
            if chosen.is_none() {
                self.take_step(Msg::Chose(question.choices[0])).await;
            }
            self.take_step(Msg::Continued(question.id)).await;
        }
        self.assert_on_screen(why).await;
    }
}

fn name(event: &Event) -> &'static str {
    match event {
        Event::Ready { .. } => "ready",
        Event::Question { .. } => "question",
        Event::Answer { .. } => "answer",
        Event::Result { .. } => "result",
        Event::Restart => "restart",
    }
}
