//! Lets the browser's Back and Forward move between a widget's screens
//! (docs/adr/0006-history-carries-the-answers.md).

use std::cell::RefCell;

use gloo::utils::{history, window};
use js_sys::{Object, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, EventTarget};
use yew::Callback;

use super::page::{href, member};
use super::places::{Places, navigation};
use super::share_link::codes_in;

/// The property of an entry's state that holds our answers. The other properties are the host page's.
const MARK: &str = "ems-career-path";

/// The page's position in its history, shared by all widgets. A place is an object with the saved answers of each
/// widget under its key.
struct Trail {
    /// The keys of the widgets that follow the history, oldest first.
    widgets: Vec<String>,
    /// The current place.
    here: Object,
}

thread_local! {
    static TRAIL: RefCell<Trail> = RefCell::new(Trail { widgets: Vec::new(), here: Object::new() });
}

/// One widget's entries in the browser's history. Stops following Back and Forward when dropped.
pub struct History {
    key: String,
    places: Places,
    _listeners: [Listener; 2],
}

impl History {
    /// Returns the answers that the current entry has for the widget with this key.
    pub fn entry(key: &str, places: &Places) -> Option<String> {
        let marked = || answers(&mark(&history().state().ok()?), key);
        places.here().or_else(marked).filter(|saved| !saved.is_empty())
    }

    /// Follows the history from now on. `here` has the widget's current answers. `travel` receives the answers of each
    /// entry that the browser goes to.
    pub fn follow(key: String, places: Places, here: &str, travel: Callback<String>) -> Self {
        TRAIL.with_borrow_mut(|trail| trail.widgets.push(key.clone()));
        set_here(&key, here);
        places.record(here);
        let (own_key, own_places, base) = (key.clone(), places.clone(), here.to_owned());
        let on_popstate = Listener::new(window().into(), "popstate", move |_| {
            // For a share link, the loader tells the widget to show its result.
            if is_first(&own_key) && !codes_in(&href()).is_empty() {
                return;
            }
            if let Some(saved) = destination(&own_key, &own_places, &base) {
                set_here(&own_key, &saved);
                travel.emit(saved);
            }
        });
        // The host page's own entries keep the widget where it is.
        let (own_key, own_places) = (key.clone(), places.clone());
        let on_change = Listener::new(navigation().unchecked_into(), "currententrychange", move |event| {
            if member(event, "navigationType") != "traverse" {
                own_places.record(&here_of(&own_key));
            }
        });
        Self { key, places, _listeners: [on_popstate, on_change] }
    }

    /// Adds an entry that leads back to these answers.
    pub fn push(&self, saved: &str) {
        // Fails in some sandboxes, and when called too often. The widget's own Back still works.
        let _ = self.try_push(saved);
        self.places.record(saved);
    }

    fn try_push(&self, saved: &str) -> Result<(), JsValue> {
        let history = history();
        let state = history.state()?;
        let (mark, here) = (mark(&state), here_of(&self.key));
        // The first entry has no mark, and the host page may have rewritten this one.
        let is_marked = answers(&mark, &self.key).as_ref() == Some(&here);
        if !is_marked && is_plain(&state) {
            history.replace_state(&marked(&state), "")?;
        }
        set_here(&self.key, saved);
        history.push_state(&marked(&state), "")
    }
}

/// An event listener, removed when dropped. Unlike gloo's, it can be called while it is already running, since the host
/// page may dispatch the event itself.
struct Listener {
    target: EventTarget,
    event: &'static str,
    run: Closure<dyn Fn(Event)>,
}

impl Listener {
    /// Listens if the target exists.
    fn new(target: EventTarget, event: &'static str, run: impl Fn(&Event) + 'static) -> Self {
        let run: Closure<dyn Fn(Event)> = Closure::new(move |event| run(&event));
        let _ = target.add_event_listener_with_callback(event, run.as_ref().unchecked_ref());
        Self { target, event, run }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let run = self.run.as_ref().unchecked_ref();
        let _ = self.target.remove_event_listener_with_callback(self.event, run);
    }
}

/// Returns the answers that the current entry leads to, or `base` if it has a mark without answers for this widget.
/// Returns `None` for an entry of the host page that no place was recorded for.
fn destination(key: &str, places: &Places, base: &str) -> Option<String> {
    places.here().or_else(|| {
        let mark = mark(&history().state().ok()?);
        mark.is_truthy().then(|| answers(&mark, key).unwrap_or_else(|| base.to_owned()))
    })
}

/// Whether this widget is the one that opens share links.
fn is_first(key: &str) -> bool {
    TRAIL.with_borrow(|trail| trail.widgets.first().is_some_and(|first| first == key))
}

fn here_of(key: &str) -> String {
    TRAIL.with_borrow(|trail| answers(&trail.here, key)).unwrap_or_default()
}

fn set_here(key: &str, saved: &str) {
    let _ = TRAIL.with_borrow(|trail| Reflect::set(&trail.here, &key.into(), &saved.into()));
}

/// Returns a copy of an entry's state with the current place as our mark.
fn marked(state: &JsValue) -> JsValue {
    let marked = copy(state);
    let place = TRAIL.with_borrow(|trail| Object::assign(&copy(&mark(state)), &trail.here));
    let _ = Reflect::set(&marked, &MARK.into(), &place);
    marked.into()
}

impl Drop for History {
    fn drop(&mut self) {
        TRAIL.with_borrow_mut(|trail| trail.widgets.retain(|key| *key != self.key));
    }
}

fn mark(state: &JsValue) -> JsValue {
    member(state, MARK)
}

/// Returns a widget's answers at a place. The place may come from the host page or an older release, so it can be
/// any value.
fn answers(place: &JsValue, key: &str) -> Option<String> {
    Reflect::get(place, &key.into()).ok()?.as_string()
}

/// Whether an entry's state can get a mark. Copying other states, such as a list, would turn them into plain objects.
fn is_plain(state: &JsValue) -> bool {
    state.is_null() || Object::get_prototype_of(state) == Object::get_prototype_of(&Object::new())
}

fn copy(value: &JsValue) -> Object {
    Object::assign(&Object::new(), value.unchecked_ref())
}
