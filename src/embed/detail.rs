//! The `detail` of each event, with the ids of FACTS.md.

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::JsValue;

use crate::domain::{Advice, Choice};

/// An event's detail, to which members are added.
pub struct Detail(Object);

impl Detail {
    /// What every event says: the widget's version and its language.
    pub fn new(lang: &str) -> Self {
        Self(Object::new()).with("version", env!("CARGO_PKG_VERSION")).with("lang", lang)
    }

    /// The same with one more member.
    pub fn with(self, name: &str, value: impl Into<JsValue>) -> Self {
        let _ = Reflect::set(&self.0, &name.into(), &value.into());
        self
    }

    /// The same with all there is to say of a result.
    pub fn with_result(self, advice: &Advice, answers: &[Choice]) -> Self {
        let given = Object::new();
        for answer in answers {
            let _ = Reflect::set(&given, &answer.question().name().into(), &answer.name().into());
        }
        self.with("outcome", advice.outcome.id.name())
            .with("rule", advice.rule.name())
            .with("notes", list(advice.notes.iter().map(|note| note.id.name())))
            .with("reasons", list(advice.reasons.iter().map(|reason| reason.claim.name())))
            .with("answers", given)
    }

    /// The detail as JavaScript gets it.
    pub fn into_js(self) -> JsValue {
        self.0.into()
    }
}

fn list(names: impl Iterator<Item = &'static str>) -> Array {
    names.map(JsValue::from_str).collect()
}
