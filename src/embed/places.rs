//! Remembers a widget's place at each entry of the browser's history.
//!
//! The host page can rewrite the state of an entry, which removes our mark. In browsers with the Navigation API, each
//! entry also has a key that never changes, not even after a reload.

use gloo::utils::window;
use js_sys::Map;
use wasm_bindgen::JsValue;
use web_sys::Storage;

use super::page::member;

/// How many places to remember.
const MOST: usize = 100;

thread_local! {
    /// The text of each record, by the widget's key. An element that the page redraws continues the record.
    static RECORDS: Map = Map::new();
}

/// The places of one widget. Its text has a line for each entry: the entry's key, a space, and the saved answers.
#[derive(Clone)]
pub struct Places {
    widget: String,
    /// The name of the record in `sessionStorage`. `None` if the record ends with the page.
    item: Option<String>,
}

impl Places {
    /// Opens the record of the widget with this key. If it `lasts`, it survives a reload.
    pub fn of(widget: &str, lasts: bool) -> Self {
        let places =
            Self { widget: widget.to_owned(), item: lasts.then(|| widget.replacen(':', ":history:", 1)) };
        RECORDS.with(|records| {
            if !records.has(&widget.into()) {
                records.set(&widget.into(), &places.stored().unwrap_or_default().into());
            }
        });
        places
    }

    /// Returns the widget's place at the current entry, if it has been recorded.
    pub fn here(&self) -> Option<String> {
        let entry = current_entry()?;
        self.text()
            .split('\n')
            .find_map(|line| line.strip_prefix(&entry)?.strip_prefix(' '))
            .map(str::to_owned)
    }

    /// Records the widget's place at the current entry.
    pub fn record(&self, saved: &str) {
        let Some(entry) = current_entry() else { return };
        // Some pages replace the current entry with every pixel that the visitor scrolls.
        if self.here().as_deref() == Some(saved) {
            return;
        }
        let (text, line) = (self.text(), [&entry, " ", saved].concat());
        let others = text.split('\n').filter(|line| !line.is_empty() && !line.starts_with(&entry));
        let mut lines: Vec<&str> = others.chain([&*line]).collect();
        lines.drain(..lines.len().saturating_sub(MOST));
        let text = lines.join("\n");
        RECORDS.with(|records| records.set(&(&*self.widget).into(), &(&*text).into()));
        if let (Some(item), Some(storage)) = (&self.item, storage()) {
            let _ = storage.set_item(item, &text);
        }
    }

    fn text(&self) -> String {
        RECORDS.with(|records| records.get(&(&*self.widget).into())).as_string().unwrap_or_default()
    }

    fn stored(&self) -> Option<String> {
        storage()?.get_item(self.item.as_ref()?).ok()?
    }
}

fn storage() -> Option<Storage> {
    window().session_storage().ok()?
}

/// Returns the Navigation API, or undefined in browsers that lack it.
pub fn navigation() -> JsValue {
    member(&window(), "navigation")
}

/// Returns the key of the current history entry.
fn current_entry() -> Option<String> {
    member(&member(&navigation(), "currentEntry"), "key").as_string()
}
