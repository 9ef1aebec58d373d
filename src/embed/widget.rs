use std::cell::{Cell, OnceCell, RefCell};
use std::rc::Rc;

use js_sys::Array;
use js_sys::futures::spawn_local;
use serde_wasm_bindgen::from_value;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlElement;

use crate::domain::{Msg, QuestionScreen, Screen, Session};
use crate::ems;
use crate::view::SECTIONS;

use super::accent::set_accent;
use super::next_paint::NextPaint;
use super::page::{this_load, this_month, warn};
use super::setup::{ContentFiles, Setup};
use super::stage::Stage;
use super::take_over::Attention;
use super::widget_host::WidgetHost;

/// One questionnaire on the page: what JavaScript calls.
#[wasm_bindgen]
pub struct Widget {
    stage: Rc<Stage>,
    resumed: bool,
    /// Its key in the browser's history; none if it does not follow that.
    history_key: Option<String>,
}

#[wasm_bindgen]
impl Widget {
    /// Makes a widget in `mount`, inside the shadow root of `element`, which receives the events. `setup` is a
    /// [`Setup`].
    ///
    /// # Errors
    ///
    /// `setup` is not a [`Setup`].
    #[wasm_bindgen(constructor)]
    pub fn new(
        mount: HtmlElement,
        element: HtmlElement,
        widget_host: WidgetHost,
        setup: JsValue,
    ) -> Result<Self, JsValue> {
        let setup: Setup = from_value(setup)?;
        let options = setup.options();
        if let Some(color) = &options.accent_color
            && let Some(frame) = mount.parent_element().and_then(|frame| frame.dyn_into().ok())
        {
            set_accent(&frame, color);
        }
        let session = setup.saved.and_then(|saved| resumed(&saved, &widget_host));
        let was_resumed = session.is_some();
        let today = this_month();
        let session = session.unwrap_or_else(|| Session::new(ems::advisor())).from_month(today);
        let stage = Rc::new_cyclic(|stage| Stage {
            element,
            mount: mount.into(),
            other_lang: RefCell::new(setup.content.other_lang.clone()),
            wording: RefCell::new(setup.content.wording()),
            options,
            today,
            session: RefCell::new(session),
            widget_host,
            history: OnceCell::new(),
            bad_link: Cell::new(false),
            copied: Cell::default(),
            result: RefCell::new(JsValue::NULL),
            focus: Cell::new(None),
            printing: RefCell::default(),
            drawing: Cell::new(None),
            turn: Cell::new(0),
            sections: Cell::new(SECTIONS),
            next_paint: NextPaint::default(),
            this: stage.clone(),
        });
        // A screen reader can find and skip a named region.
        let _ = stage.mount.set_attribute("role", "region");
        // Its effects are not needed: `begin` sends the events.
        stage.show(setup.shared);
        // Without `resume`, a reload starts again: entries of earlier loads must not lead anywhere.
        let key = if stage.options.resume { setup.key } else { format!("{} {}", this_load(), setup.key) };
        let history_key = stage.options.history.then_some(key);
        Ok(Self { stage, resumed: was_resumed, history_key })
    }

    /// Takes the loader's place: sends the first events to the host page, applies the visitor's `recorded`
    /// acts, and draws. `recorded` lists the names of the choices they picked, with an empty name for each Continue.
    pub fn begin(&self, recorded: &Array) {
        let recorded: Vec<String> = recorded.iter().filter_map(|name| name.as_string()).collect();
        // After a Continue, the first question is no longer on screen.
        let stays = !recorded.iter().any(String::is_empty);
        let attention = stays.then(|| Attention::on(&self.stage.mount));
        self.stage.clear();
        if let Some(key) = &self.history_key {
            self.stage.follow_history(key.clone());
        }
        let started = self.stage.session.borrow().started(self.resumed);
        self.stage.perform(started);
        let mut effects = Vec::new();
        for name in recorded {
            if let Some(msg) = self.meant(&name) {
                effects.extend(self.stage.session.borrow_mut().update(msg));
            }
        }
        self.stage.draw();
        self.stage.perform(effects);
        if let Some(attention) = attention {
            // Yew draws in a microtask that was queued before this one, so nothing is painted in between.
            spawn_local(async move { attention.restore() });
        }
    }

    /// Forgets the answers and asks the first question.
    pub fn restart(&self) {
        self.stage.receive(Msg::Restarted);
    }

    /// Switches the words to other [`ContentFiles`].
    ///
    /// # Errors
    ///
    /// They are not [`ContentFiles`].
    #[wasm_bindgen(js_name = setContent)]
    pub fn set_content(&self, content: JsValue) -> Result<(), JsValue> {
        let content: ContentFiles = from_value(content)?;
        self.stage.other_lang.borrow_mut().clone_from(&content.other_lang);
        *self.stage.wording.borrow_mut() = content.wording();
        self.stage.draw();
        Ok(())
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
    /// The message that a recorded name means at the current question.
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

fn resumed(saved: &str, widget_host: &WidgetHost) -> Option<Session> {
    match Session::resumed(ems::advisor(), saved) {
        Ok(session) => Some(session),
        Err(error) => {
            let _ = widget_host.save_answers(None);
            warn(&format!("the saved answers are dropped: {error}"));
            None
        }
    }
}
