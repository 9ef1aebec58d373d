//! Lets the browser's Back and Forward move between a widget's screens
//! (docs/adr/0006-history-carries-the-answers.md).

use std::cell::RefCell;

use gloo::utils::{history, window};
use js_sys::{Map, Object, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, PopStateEvent};
use yew::Callback;

use super::page::href;

/// The property of an entry's state that holds our answers. The other properties are the host page's.
const MARK: &str = "ems-career-path";

/// The page's position in its history, shared by all widgets. A place is an object with the saved answers of each
/// widget under its key.
struct Trail {
    /// The current place.
    here: Object,
    /// The places of entries without our mark, by URL. A step that leaves such an entry adds its place. A reload loses
    /// this map. `new` starts it with the page's URL, because the entry before our first one usually has that URL.
    unmarked: Map,
}

impl Trail {
    fn new() -> Self {
        let unmarked = Map::new();
        unmarked.set(&href().into(), &Object::new());
        Self { here: Object::new(), unmarked }
    }

    fn set_answers(&self, key: &str, saved: &str) {
        let _ = Reflect::set(&self.here, &key.into(), &saved.into());
    }
}

thread_local! {
    static TRAIL: RefCell<Trail> = RefCell::new(Trail::new());
}

/// One widget's entries in the browser's history. Stops following Back and Forward when dropped.
pub struct History {
    key: String,
    _on_popstate: Listener,
}

impl History {
    /// Returns the answers that the current entry has for the widget with this key.
    pub fn entry(key: &str) -> Option<String> {
        answers(&mark(&history().state().ok()?), key).filter(|saved| !saved.is_empty())
    }

    /// Follows the history from now on. `here` has the widget's current answers. `travel` receives the answers of each
    /// entry that the browser goes to, or `base` if the entry has none for this widget.
    pub fn follow(key: String, here: &str, base: String, travel: Callback<String>) -> Self {
        TRAIL.with_borrow_mut(|trail| trail.set_answers(&key, here));
        let own_key = key.clone();
        let on_popstate = Listener::new("popstate", move |event| {
            let state = event.unchecked_ref::<PopStateEvent>().state();
            if let Some(saved) = destination(&state, &own_key, &base) {
                travel.emit(saved);
            }
        });
        Self { key, _on_popstate: on_popstate }
    }

    /// Adds an entry that leads back to these answers.
    pub fn push(&self, saved: &str) {
        // Fails in some sandboxes, and when called too often. The widget's own Back still works.
        let _ = self.try_push(saved);
    }

    fn try_push(&self, saved: &str) -> Result<(), JsValue> {
        let history = history();
        let state = history.state()?;
        let mark = mark(&state);
        let here = TRAIL.with_borrow(|trail| {
            if mark.is_falsy() {
                trail.unmarked.set(&href().into(), &copy(&trail.here));
            }
            trail.set_answers(&self.key, saved);
            trail.here.clone()
        });
        let state = copy(&state);
        Reflect::set(&state, &MARK.into(), &Object::assign(&copy(&mark), &here))?;
        history.push_state(&state, "")
    }
}

/// A listener on the window, removed when dropped. Unlike gloo's, it can be called while it is already running, since
/// the host page may dispatch the event itself.
struct Listener {
    event: &'static str,
    run: Closure<dyn Fn(Event)>,
}

impl Listener {
    fn new(event: &'static str, run: impl Fn(Event) + 'static) -> Self {
        let run: Closure<dyn Fn(Event)> = Closure::new(run);
        let _ = window().add_event_listener_with_callback(event, run.as_ref().unchecked_ref());
        Self { event, run }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let _ = window().remove_event_listener_with_callback(self.event, self.run.as_ref().unchecked_ref());
    }
}

/// Returns the answers that an entry leads to, and records them as the current ones. Returns `None` for entries of the
/// host page, including those of its fragment links.
fn destination(state: &JsValue, key: &str, base: &str) -> Option<String> {
    let mut place = mark(state);
    if place.is_null() || place.is_undefined() {
        place = TRAIL.with_borrow(|trail| trail.unmarked.get(&href().into()));
    }
    if place.is_falsy() {
        return None;
    }
    let saved = answers(&place, key).unwrap_or_else(|| base.to_owned());
    TRAIL.with_borrow(|trail| trail.set_answers(key, &saved));
    Some(saved)
}

fn mark(state: &JsValue) -> JsValue {
    Reflect::get(state, &MARK.into()).unwrap_or_default()
}

/// Returns a widget's answers at a place. The place may come from the host page or an older release, so it can be
/// any value.
fn answers(place: &JsValue, key: &str) -> Option<String> {
    Reflect::get(place, &key.into()).ok()?.as_string()
}

fn copy(value: &JsValue) -> Object {
    Object::assign(&Object::new(), value.unchecked_ref())
}
