use std::cell::{Cell, OnceCell, RefCell};
use std::rc::Rc;

use js_sys::Array;
use js_sys::futures::spawn_local;
use serde_wasm_bindgen::from_value;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::HtmlElement;

use crate::content::Wording;
use crate::domain::{Msg, QuestionScreen, Screen, Session};
use crate::ems;
use crate::view::SECTIONS;

use super::host_event::Detail;
use super::next_paint::NextPaint;
use super::page::{this_load, to_js, today, warn};
use super::setup::{Setup, WrittenOptions};
use super::stage::Stage;
use super::stamps::stamps;
use super::take_over::FocusAndSelection;
use super::widget_host::WidgetHost;
use super::words::Words;

/// One questionnaire on the page, exported to JavaScript.
#[wasm_bindgen]
pub struct Widget {
    stage: Rc<Stage>,
    /// Whether it started with saved answers.
    resumed: bool,
    /// Its key in history entries. `None` with `history="off"`.
    history_key: Option<String>,
}

#[wasm_bindgen]
impl Widget {
    /// Creates a widget in `mount`, in the shadow root of `element`. Events are dispatched on `element`. `setup` is a
    /// [`Setup`].
    ///
    /// # Errors
    ///
    /// Fails if `setup` is not a [`Setup`].
    #[wasm_bindgen(constructor)]
    pub fn new(
        mount: HtmlElement,
        element: HtmlElement,
        widget_host: WidgetHost,
        setup: JsValue,
        options: WrittenOptions,
        words: &Words,
    ) -> Result<Self, JsValue> {
        let setup: Setup = from_value(setup)?;
        let wording = words.wording();
        set_crash_words(&widget_host, &wording);
        let mut session = Session::new(ems::advisor());
        session.stamp(stamps(&wording));
        let was_resumed = setup.saved.is_some_and(|saved| resume(&mut session, &saved));
        let today = today();
        let stage = Rc::new_cyclic(|stage| Stage {
            element,
            mount: mount.into(),
            other_lang: RefCell::default(),
            wording: RefCell::new(wording),
            written: RefCell::new(options),
            options: RefCell::default(),
            today,
            session: RefCell::new(session.from_day(today)),
            widget_host,
            history: OnceCell::new(),
            opened_link: Cell::new(false),
            bad_link: Cell::new(false),
            copy_status: Cell::default(),
            result: RefCell::default(),
            focus: Cell::new(None),
            printing: RefCell::default(),
            drawing: Cell::new(None),
            drawing_number: Cell::new(0),
            sections: Cell::new(SECTIONS),
            next_paint: NextPaint::default(),
            this: stage.clone(),
        });
        stage.read_options();
        // Screen readers can find and skip a named region.
        let _ = stage.mount.set_attribute("role", "region");
        // Drops the effects: `begin` sends the first events.
        if let Some(link) = setup.shared {
            stage.show(&link);
        }
        // Without `resume`, a reload starts over: the key has the time of this load, so older entries do not match.
        let options = stage.options.borrow();
        let key = if options.resume { setup.key } else { format!("{} {}", this_load(), setup.key) };
        let history_key = options.history.then_some(key);
        drop(options);
        Ok(Self { stage, resumed: was_resumed, history_key })
    }

    /// Takes over from the loader: sends the first events, replays what the visitor did, and draws. `recorded` has the
    /// name of each choice they picked, and an empty name for each Continue.
    pub fn begin(&self, recorded: &Array) {
        let recorded: Vec<String> = recorded.iter().filter_map(|name| name.as_string()).collect();
        // After Continue, the next screen takes the focus.
        let has_continued = recorded.iter().any(String::is_empty);
        let former = (!has_continued).then(|| FocusAndSelection::of(&self.stage.mount));
        self.stage.clear();
        if let Some(key) = &self.history_key {
            self.stage.follow_history(key.clone());
        }
        let events = self.stage.session.borrow().start_events(self.resumed);
        self.stage.perform(events);
        let mut effects = Vec::new();
        for name in recorded {
            if let Some(msg) = self.recorded_msg(&name) {
                effects.extend(self.stage.session.borrow_mut().update(msg));
            }
        }
        self.stage.draw();
        self.stage.perform(effects);
        if let Some(former) = former {
            // This microtask runs right after Yew's, which draws, and before the next paint.
            spawn_local(async move { former.restore() });
        }
    }

    /// Removes the answers and shows the first question.
    pub fn restart(&self) {
        self.stage.receive(Msg::Restarted);
    }

    /// Shows the result of a share link.
    pub fn show(&self, link: &str) {
        self.stage.show_shared(link);
    }

    /// Replaces the content, in the same or another language.
    #[wasm_bindgen(js_name = setContent)]
    pub fn set_content(&self, words: &Words) {
        let wording = words.wording();
        set_crash_words(&self.stage.widget_host, &wording);
        let effects = self.stage.session.borrow_mut().stamp(stamps(&wording));
        *self.stage.wording.borrow_mut() = wording;
        // Some options depend on the language.
        self.stage.read_options();
        self.stage.draw();
        self.stage.perform(effects);
    }

    /// Applies changed attributes, and keeps the answers.
    #[wasm_bindgen(js_name = setOptions)]
    pub fn set_options(&self, options: WrittenOptions) {
        *self.stage.written.borrow_mut() = options;
        self.stage.read_options();
        self.stage.draw();
    }

    /// Returns the `detail` of the last result event, or null. Each call returns a new object, because the host page
    /// can change it.
    #[wasm_bindgen(getter)]
    pub fn result(&self) -> JsValue {
        let result = self.stage.result.borrow();
        result.as_ref().map_or(JsValue::NULL, |(event, lang)| to_js(&Detail::new(&event.into(), lang)))
    }

    /// Removes the widget from the page.
    pub fn destroy(self) {
        if let Some(drawing) = self.stage.drawing.take() {
            drawing.end();
        }
    }
}

impl Widget {
    /// Returns the message for a recorded name at the current question.
    fn recorded_msg(&self, name: &str) -> Option<Msg> {
        let Screen::Question(QuestionScreen { question, .. }) = self.stage.screen() else {
            return None;
        };
        if name.is_empty() {
            return Some(Msg::Continued(question.id));
        }
        question.choices.iter().find(|choice| choice.name() == name).map(|choice| Msg::Chose(*choice))
    }
}

fn set_crash_words(widget_host: &WidgetHost, wording: &Wording) {
    widget_host.set_crash_words(&["fallback.crashed", "fallback.again"].map(|id| wording.text(id)).join("|"));
}

/// Restores the saved answers and returns whether they could be read. If not, they stay in
/// storage until the first new answer, because another release may have saved them.
fn resume(session: &mut Session, saved: &str) -> bool {
    let resumed = session.resume(saved);
    if let Err(error) = resumed {
        warn(&format!("cannot use the saved answers: {error}"));
    }
    resumed.is_ok()
}
