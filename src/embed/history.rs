//! The browser's Back and Forward.

use std::cell::RefCell;
use std::collections::BTreeMap;

use gloo::events::EventListener;
use gloo::utils::{history, window};
use js_sys::{Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::PopStateEvent;
use yew::Callback;

use super::page::{address, href, shared_code};

/// The property of an entry's state that holds our answers. The rest of the state is the host's.
const MARK: &str = "ems-career-path";

/// The saved answers of each widget, by its key.
type Places = BTreeMap<String, String>;

/// What the page's widgets share.
struct Trail {
    /// The keys of the widgets that follow the history, in the order they came.
    widgets: Vec<String>,
    /// Where each widget is.
    here: Places,
    /// Entries without our mark that a step has led away from, by their address: where each widget was there. After a
    /// reload, the one before our first entry is not known anymore; usually it has the same address.
    unmarked: BTreeMap<String, Places>,
}

thread_local! {
    static TRAIL: RefCell<Trail> = RefCell::new(Trail {
        widgets: Vec::new(),
        here: Places::new(),
        unmarked: BTreeMap::from([(href(), Places::new())]),
    });
}

/// Lets Back and Forward move a widget between its screens.
pub struct History {
    key: String,
    _listeners: [EventListener; 2],
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
        here: String,
        base: String,
        travel: Callback<String>,
        show: Callback<String>,
    ) -> Self {
        TRAIL.with_borrow_mut(|trail| {
            trail.widgets.push(key.clone());
            trail.here.insert(key.clone(), here);
        });
        let traveler = key.clone();
        let travels = EventListener::new(&window(), "popstate", move |event| {
            let state = event.unchecked_ref::<PopStateEvent>().state();
            if let Some(saved) = travelled(&state, &traveler, &base) {
                travel.emit(saved);
            }
        });
        let reader = key.clone();
        let opens_links = EventListener::new(&window(), "hashchange", move |_| {
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
        let (state, entry) = (history.state()?, href());
        let here = TRAIL.with_borrow_mut(|trail| {
            if mark(&state).is_falsy() {
                trail.unmarked.insert(entry, trail.here.clone());
            }
            trail.here.insert(self.key.clone(), saved.to_owned());
            trail.here.clone()
        });
        history.push_state(&with_mark(&state, &here)?.into(), "")
    }
}

/// Where an entry leads. The host's own entries, and the fragments of its links, lead nowhere.
fn travelled(state: &JsValue, key: &str, base: &str) -> Option<String> {
    let mark = mark(state);
    let marked = if mark.is_null() || mark.is_undefined() {
        let entry = href();
        TRAIL.with_borrow(|trail| trail.unmarked.get(&entry).map(|places| places.get(key).cloned()))?
    } else if mark.is_falsy() {
        return None;
    } else {
        answers(&mark, key)
    };
    let saved = marked.unwrap_or_else(|| base.to_owned());
    TRAIL.with_borrow_mut(|trail| trail.here.insert(key.to_owned(), saved.clone()));
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

/// A widget's answers in a mark, which may be a host's making, or an older release's.
fn answers(mark: &JsValue, key: &str) -> Option<String> {
    Reflect::get(mark, &key.into()).ok()?.as_string()
}

/// The host's own state with the answers of each widget in it.
fn with_mark(state: &JsValue, places: &Places) -> Result<Object, JsValue> {
    let mark = copy(&mark(state));
    for (key, saved) in places {
        Reflect::set(&mark, &key.into(), &saved.into())?;
    }
    let state = copy(state);
    Reflect::set(&state, &MARK.into(), &mark)?;
    Ok(state)
}

fn copy(value: &JsValue) -> Object {
    Object::assign(&Object::new(), value.unchecked_ref())
}
