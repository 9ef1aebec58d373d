use std::fmt;

use serde_json::Value;

use crate::page::Page;

/// What is to be seen of the widget, and what it has saved.
pub struct State(Value);

impl State {
    /// What is on screen, in a word.
    pub fn screen(&self) -> String {
        let shared = if self.is("shared") { " (shared)" } else { "" };
        let name = self.text("question").or_else(|| self.text("outcome")).unwrap_or("nothing");
        [name, shared].concat()
    }

    /// A text, where there is one.
    pub fn text(&self, name: &str) -> Option<&str> {
        self.0[name].as_str()
    }

    /// Several texts, in their own order.
    pub fn texts(&self, name: &str) -> Vec<String> {
        let texts = self.0[name].as_array().into_iter().flatten();
        texts.filter_map(|text| text.as_str().map(str::to_owned)).collect()
    }

    /// Whether something is so.
    pub fn is(&self, name: &str) -> bool {
        self.0[name] == true
    }

    /// Anything else.
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
    /// Waits until the widget stands; gives what is to be seen then.
    pub async fn state(&self) -> State {
        let state = self.client().execute_async(include_str!("state.js"), Vec::new()).await;
        State(state.expect("a script that ends"))
    }
}
