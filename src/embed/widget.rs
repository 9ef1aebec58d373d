use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::Array;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlElement;

use crate::domain::{Msg, QuestionScreen, Screen, Session};
use crate::ems;
use crate::view::SECTIONS;

use super::accent::set_accent;
use super::page::warn;
use super::setup::{Services, Setup};
use super::stage::Stage;

/// One questionnaire on the page: what JavaScript calls.
#[wasm_bindgen]
pub struct Widget {
    stage: Rc<Stage>,
    resumed: bool,
}

#[wasm_bindgen]
impl Widget {
    /// Makes a widget in `mount`, inside the shadow root of `host`, which receives the events. See [`Setup`] for
    /// `setup`.
    #[wasm_bindgen(constructor)]
    pub fn new(mount: HtmlElement, host: HtmlElement, setup: &JsValue) -> Self {
        let setup = Setup(setup);
        let options = setup.options();
        if let Some(color) = options.accent_color
            && let Some(frame) = mount.parent_element().and_then(|frame| frame.dyn_into().ok())
        {
            set_accent(&frame, &color);
        }
        let services = setup.services();
        let session = setup.text("saved").and_then(|saved| resumed(&saved, &services));
        let was_resumed = session.is_some();
        let session = session.unwrap_or_else(|| Session::new(ems::advisor())).from_month(options.host.today);
        let stage = Rc::new_cyclic(|stage| Stage {
            element: host,
            mount: mount.into(),
            wording: RefCell::new(setup.wording()),
            other_lang: RefCell::new(setup.text("other")),
            host: options.host,
            analytics: options.analytics,
            session: RefCell::new(session),
            services,
            bad_link: Cell::new(false),
            copied: Cell::default(),
            result: RefCell::new(JsValue::NULL),
            focus: Cell::new(None),
            drawing: Cell::new(None),
            turn: Cell::new(0),
            sections: Cell::new(SECTIONS),
            this: stage.clone(),
        });
        // A screen reader can find and skip a named region.
        let _ = stage.mount.set_attribute("role", "region");
        // Its effects are not needed: `begin` sends the events.
        stage.show(setup.text("shared"));
        Self { stage, resumed: was_resumed }
    }

    /// Sends the first events to the host page, applies what the visitor `did` before, and draws. `did` lists the
    /// names of the choices they picked, with an empty name for each Continue.
    pub fn begin(&self, did: &Array) {
        let started = self.stage.session.borrow().started(self.resumed);
        self.stage.perform(started);
        let mut effects = Vec::new();
        for name in did.iter().filter_map(|name| name.as_string()) {
            if let Some(msg) = self.meant(&name) {
                effects.extend(self.stage.session.borrow_mut().update(msg));
            }
        }
        self.stage.draw();
        self.stage.perform(effects);
    }

    /// Draws more of a result that is partly drawn.
    #[wasm_bindgen(js_name = drawOn)]
    pub fn draw_on(&self) {
        self.stage.draw_on();
    }

    /// Forgets the answers and asks the first question.
    pub fn restart(&self) {
        self.stage.receive(Msg::Restarted);
    }

    /// Switches the words: `setup` has the new `content`, `owners` and `other` language.
    #[wasm_bindgen(js_name = setContent)]
    pub fn set_content(&self, setup: &JsValue) {
        let setup = Setup(setup);
        *self.stage.wording.borrow_mut() = setup.wording();
        *self.stage.other_lang.borrow_mut() = setup.text("other");
        self.stage.draw();
    }

    /// All there is to resume from.
    pub fn saved(&self) -> String {
        self.stage.session.borrow().saved()
    }

    /// Goes to an earlier screen, given what was saved there.
    pub fn travel(&self, saved: &str) {
        let effects = self.stage.session.borrow_mut().travel(saved);
        // Before the first drawing, skip the effects: `begin` draws the screen and sends the events.
        if self.stage.turn.get() > 0 {
            self.stage.follow_up(effects);
        }
    }

    /// Shows the result of a share link's code.
    pub fn show(&self, code: String) {
        let effects = self.stage.show(Some(code));
        if self.stage.turn.get() > 0 {
            self.stage.draw();
            self.stage.perform(effects);
        }
    }

    /// Receives whether the browser copied the link.
    pub fn copied(&self, copied: bool) {
        self.stage.copied(copied);
    }

    /// The last result's detail, or null.
    #[wasm_bindgen(getter)]
    pub fn result(&self) -> JsValue {
        self.stage.result.borrow().clone()
    }

    /// Takes the widget off the page.
    pub fn destroy(self) {
        if let Some(drawing) = self.stage.drawing.take() {
            drawing.end();
        }
    }
}

impl Widget {
    /// The message that a name in `did` stands for at the current question.
    fn meant(&self, name: &str) -> Option<Msg> {
        let Screen::Question(QuestionScreen { question, .. }) = self.stage.screen() else {
            return None;
        };
        if name.is_empty() {
            return Some(Msg::Continued(question.id));
        }
        question.choices.iter().find(|choice| choice.name() == name).map(|choice| Msg::Chose(*choice))
    }
}

fn resumed(saved: &str, services: &Services) -> Option<Session> {
    match Session::resumed(ems::advisor(), saved) {
        Ok(session) => Some(session),
        Err(error) => {
            services.call("keep", &[]);
            warn(&format!("the saved answers are dropped: {error}"));
            None
        }
    }
}
