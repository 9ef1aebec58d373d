//! The events for the host page. The README has a table of them.

use serde::{Serialize, Serializer};

use crate::domain::{Choice, Event};

/// An event, with the fields of its `detail` besides the version and the language.
#[derive(Serialize)]
#[serde(untagged)]
pub enum HostEvent<'a> {
    Ready {
        resumed: bool,
    },
    Question {
        id: &'static str,
        number: usize,
        remaining: usize,
    },
    Answer {
        id: &'static str,
        choice: &'static str,
        changed: bool,
    },
    Result {
        outcome: &'static str,
        rule: &'static str,
        notes: Vec<&'static str>,
        reasons: Vec<&'static str>,
        #[serde(serialize_with = "by_question")]
        answers: &'a [Choice],
        shared: bool,
    },
    Cta {
        outcome: &'static str,
        url: &'a str,
    },
    Share {
        method: &'static str,
    },
    Print {},
    Restart {},
}

/// Serializes answers as an object from question names to choice names.
fn by_question<S: Serializer>(answers: &[Choice], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_map(answers.iter().map(|answer| (answer.question().name(), answer.name())))
}

impl HostEvent<'_> {
    /// Returns the event's name without its prefix.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Ready { .. } => "ready",
            Self::Question { .. } => "question",
            Self::Answer { .. } => "answer",
            Self::Result { .. } => "result",
            Self::Cta { .. } => "cta",
            Self::Share { .. } => "share",
            Self::Print {} => "print",
            Self::Restart {} => "restart",
        }
    }
}

impl<'a> From<&'a Event> for HostEvent<'a> {
    fn from(event: &'a Event) -> Self {
        match event {
            Event::Ready { resumed } => Self::Ready { resumed: *resumed },
            Event::Question { id, number, remaining } => {
                Self::Question { id: id.name(), number: *number, remaining: *remaining }
            }
            Event::Answer { choice, changed } => {
                Self::Answer { id: choice.question().name(), choice: choice.name(), changed: *changed }
            }
            Event::Result { advice, answers, shared } => Self::Result {
                outcome: advice.outcome.id.name(),
                rule: advice.rule.name(),
                notes: advice.notes.iter().map(|note| note.id.name()).collect(),
                reasons: advice.reasons.iter().map(|reason| reason.claim.name()).collect(),
                answers,
                shared: *shared,
            },
            Event::Restart => Self::Restart {},
        }
    }
}

/// The `detail` of an event.
#[derive(Serialize)]
pub struct Detail<'a> {
    pub version: &'static str,
    pub lang: &'a str,
    #[serde(flatten)]
    pub event: &'a HostEvent<'a>,
}

impl<'a> Detail<'a> {
    /// Creates the detail of an event. `lang` is the language on screen.
    pub fn new(event: &'a HostEvent<'a>, lang: &'a str) -> Self {
        Self { version: env!("CARGO_PKG_VERSION"), lang, event }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::{Detail, HostEvent};
    use crate::domain::{Effect, Event, Msg, Session};
    use crate::ems;
    use crate::ems::questions::{experience, training};

    fn detail(event: &HostEvent) -> Value {
        let mut detail = serde_json::to_value(Detail::new(event, "en")).unwrap();
        let members = detail.as_object_mut().unwrap();
        assert_eq!(members.remove("version"), Some(env!("CARGO_PKG_VERSION").into()));
        assert_eq!(members.remove("lang"), Some("en".into()));
        detail
    }

    #[test]
    fn a_detail_has_the_fields_in_the_readme() {
        let table = [
            (HostEvent::Ready { resumed: true }, json!({ "resumed": true })),
            (
                HostEvent::Question { id: "goal", number: 2, remaining: 3 },
                json!({ "id": "goal", "number": 2, "remaining": 3 }),
            ),
            (
                HostEvent::Answer { id: "goal", choice: "police", changed: false },
                json!({ "id": "goal", "choice": "police", "changed": false }),
            ),
            (
                HostEvent::Cta { outcome: "emt-now", url: "https://a/" },
                json!({ "outcome": "emt-now", "url": "https://a/" }),
            ),
            (HostEvent::Share { method: "copy" }, json!({ "method": "copy" })),
            (HostEvent::Print {}, json!({})),
            (HostEvent::Restart {}, json!({})),
        ];
        for (event, expected) in table {
            assert_eq!(detail(&event), expected, "{}", event.name());
        }
    }

    #[test]
    fn the_detail_of_a_result_lists_answers_by_question() {
        let mut session = Session::new(ems::advisor());
        let mut effects = Vec::new();
        for choice in [training::EMT, experience::NO] {
            session.update(Msg::Chose(choice));
            effects = session.update(Msg::Continued(choice.question()));
        }
        let result = effects.into_iter().find_map(|effect| match effect {
            Effect::Emit(event @ Event::Result { .. }) => Some(event),
            _ => None,
        });
        let result = result.unwrap();
        let detail = detail(&HostEvent::from(&result));
        assert_eq!(detail["outcome"], "emt-next-step");
        assert_eq!(detail["answers"], json!({ "training": "emt", "experience": "no" }));
        assert!(detail["notes"].is_array() && detail["reasons"].is_array() && detail["rule"].is_string());
        assert_eq!(detail["shared"], false);
        assert_eq!(detail.as_object().unwrap().len(), 6);
    }
}
