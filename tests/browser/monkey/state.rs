use std::fmt;

use serde_json::Value;

use crate::page::Page;

/// What the widget shows and has saved: the fields that `state.js` returns.
pub struct State(Value);

impl State {
    /// The name of the question or outcome on screen.
    pub fn screen(&self) -> String {
        let shared = if self.is("shared") { " (shared)" } else { "" };
        let name = self.text("question").or_else(|| self.text("outcome")).unwrap_or("nothing");
        [name, shared].concat()
    }

    /// A text field. `None` if it is null.
    pub fn text(&self, name: &str) -> Option<&str> {
        self.0[name].as_str()
    }

    /// A field with a list of texts.
    pub fn texts(&self, name: &str) -> Vec<String> {
        let texts = self.0[name].as_array().into_iter().flatten();
        texts.filter_map(|text| text.as_str().map(str::to_owned)).collect()
    }

    /// Whether a field is true.
    pub fn is(&self, name: &str) -> bool {
        self.0[name] == true
    }

    /// A field of any type.
    pub fn get(&self, name: &str) -> &Value {
        &self.0[name]
    }
}

impl fmt::Display for State {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{:#}", self.0)
    }
}

impl Page {
    /// Waits until the widget has drawn a complete screen, and returns its state.
    pub async fn state(&self) -> State {
        let state = self.client().execute_async(include_str!("state.js"), Vec::new()).await;
        State(state.expect("the script ends"))
    }
}
