//! The browser's Back and Forward.

use std::cell::RefCell;

use gloo::utils::{history, window};
use js_sys::{Map, Object, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, PopStateEvent};
use yew::Callback;

use super::page::{address, href, shared_code};

/// The property of an entry's state that holds our answers. The rest of the state is the host's.
const MARK: &str = "ems-career-path";

/// What the page's widgets share. A place is an object with the saved answers of each widget, by its key.
struct Trail {
    /// The keys of the widgets that follow the history, in the order they came.
    widgets: Vec<String>,
    /// Where the widgets are.
    here: Object,
    /// Entries without our mark that a step has led away from, by their address: the places there. After a reload, the
    /// one before our first entry is not known anymore; usually it has the same address.
    unmarked: Map,
}

impl Trail {
    fn new() -> Self {
        let unmarked = Map::new();
        unmarked.set(&href().into(), &Object::new());
        Self { widgets: Vec::new(), here: Object::new(), unmarked }
    }

    fn moved(&self, key: &str, saved: &str) {
        let _ = Reflect::set(&self.here, &key.into(), &saved.into());
    }
}

thread_local! {
    static TRAIL: RefCell<Trail> = RefCell::new(Trail::new());
}

/// Lets Back and Forward move a widget between its screens.
pub struct History {
    key: String,
    _listeners: [Listener; 2],
}

impl History {
    /// The answers that the current entry leads to, for the widget with this key.
    pub fn entry(key: &str) -> Option<String> {
        answers(&mark(&history().state().ok()?), key).filter(|saved| !saved.is_empty())
    }

    /// Follows the history from a place on. `travel` receives where an entry leads; one that says nothing about this
    /// widget leads to `base`. `show` receives the code of a share link that was opened in the page it leads to.
    pub fn follow(
        key: String,
        here: &str,
        base: String,
        travel: Callback<String>,
        show: Callback<String>,
    ) -> Self {
        TRAIL.with_borrow_mut(|trail| {
            trail.widgets.push(key.clone());
            trail.moved(&key, here);
        });
        let traveler = key.clone();
        let travels = Listener::new("popstate", move |event| {
            let state = event.unchecked_ref::<PopStateEvent>().state();
            if let Some(saved) = travelled(&state, &traveler, &base) {
                travel.emit(saved);
            }
        });
        let reader = key.clone();
        let opens_links = Listener::new("hashchange", move |_| {
            let is_first = TRAIL.with_borrow(|trail| trail.widgets.first() == Some(&reader));
            if is_first && let Some(code) = shared_code() {
                show.emit(code);
            }
        });
        Self { key, _listeners: [travels, opens_links] }
    }

    /// Adds an entry that leads back to these answers.
    pub fn push(&self, saved: &str) {
        // A sandbox or a browser's limit may refuse. The widget's own Back still works.
        let _ = self.try_push(saved);
    }

    fn try_push(&self, saved: &str) -> Result<(), JsValue> {
        let history = history();
        if shared_code().is_some() {
            history.replace_state_with_url(&history.state()?, "", Some(&address()))?;
        }
        let state = history.state()?;
        let mark = mark(&state);
        let here = TRAIL.with_borrow(|trail| {
            if mark.is_falsy() {
                trail.unmarked.set(&href().into(), &copy(&trail.here));
            }
            trail.moved(&self.key, saved);
            trail.here.clone()
        });
        let state = copy(&state);
        Reflect::set(&state, &MARK.into(), &Object::assign(&copy(&mark), &here))?;
        history.push_state(&state, "")
    }
}

/// A listener on the window until it is dropped. The host may go on in its history while it runs, so it must be able to run
/// inside itself; gloo's cannot.
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

/// Where an entry leads. The host's own entries, and the fragments of its links, lead nowhere.
fn travelled(state: &JsValue, key: &str, base: &str) -> Option<String> {
    let mut place = mark(state);
    if place.is_null() || place.is_undefined() {
        place = TRAIL.with_borrow(|trail| trail.unmarked.get(&href().into()));
    }
    if place.is_falsy() {
        return None;
    }
    let saved = answers(&place, key).unwrap_or_else(|| base.to_owned());
    TRAIL.with_borrow(|trail| trail.moved(key, &saved));
    Some(saved)
}

impl Drop for History {
    fn drop(&mut self) {
        TRAIL.with_borrow_mut(|trail| trail.widgets.retain(|key| *key != self.key));
    }
}

fn mark(state: &JsValue) -> JsValue {
    Reflect::get(state, &MARK.into()).unwrap_or_default()
}

/// A widget's answers at a place, which may be a host's making, or an older release's.
fn answers(place: &JsValue, key: &str) -> Option<String> {
    Reflect::get(place, &key.into()).ok()?.as_string()
}

fn copy(value: &JsValue) -> Object {
    Object::assign(&Object::new(), value.unchecked_ref())
}
