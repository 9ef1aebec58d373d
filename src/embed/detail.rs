//! The `detail` of each event, with the ids of FACTS.md.

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::JsValue;

use crate::domain::{Advice, Choice};

/// What the page's own analytics may hear. Of a member that is not here nobody can be told by mistake.
const FOR_ANALYTICS: [&str; 8] =
    ["version", "lang", "resumed", "id", "number", "changed", "outcome", "method"];

/// An event's detail, to which members are added, and what analytics hear of it.
pub struct Detail {
    members: Object,
    heard: Object,
}

impl Detail {
    /// What every event says: the widget's version and its language.
    pub fn new(lang: &str) -> Self {
        Self { members: Object::new(), heard: Object::new() }
            .with("version", env!("CARGO_PKG_VERSION"))
            .with("lang", lang)
    }

    /// The same with one more member.
    pub fn with(self, name: &str, value: impl Into<JsValue>) -> Self {
        self.and(name, &value.into())
    }

    #[inline(never)]
    fn and(self, name: &str, value: &JsValue) -> Self {
        if FOR_ANALYTICS.contains(&name) {
            set(&self.heard, &prefixed(name), value);
        }
        set(&self.members, name, value);
        self
    }

    /// The same with all there is to say of a result.
    pub fn with_result(self, advice: &Advice, answers: &[Choice]) -> Self {
        let given = Object::new();
        for answer in answers {
            set(&given, answer.question().name(), &answer.name().into());
        }
        self.with("outcome", advice.outcome.id.name())
            .with("rule", advice.rule.name())
            .with("notes", list(advice.notes.iter().map(|note| note.id.name())))
            .with("reasons", list(advice.reasons.iter().map(|reason| reason.claim.name())))
            .with("answers", given)
    }

    /// The detail as JavaScript gets it.
    pub fn members(&self) -> JsValue {
        self.members.clone().into()
    }

    /// What analytics hear of an event with this name.
    pub fn heard(&self, event: &str) -> &JsValue {
        set(&self.heard, "event", &prefixed(event).into());
        &self.heard
    }
}

#[inline(never)]
fn set(object: &Object, name: &str, value: &JsValue) {
    let _ = Reflect::set(object, &name.into(), value);
}

fn prefixed(name: &str) -> String {
    ["ems_career_path_", name].concat()
}

fn list(names: impl Iterator<Item = &'static str>) -> Array {
    names.map(JsValue::from_str).collect()
}
