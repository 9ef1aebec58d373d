use js_sys::{Array, Function};
use serde::Serialize;
use wasm_bindgen::{JsCast, JsValue};

use super::host_event::{Detail, HostEvent};
use super::page::member;

/// Allowlist: only these fields of an event reach the page's analytics. No answer is among them.
#[derive(Default, Serialize)]
pub struct Report<'a> {
    event: String,
    ems_career_path_version: &'a str,
    ems_career_path_lang: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    ems_career_path_resumed: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    ems_career_path_id: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    ems_career_path_number: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    ems_career_path_changed: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    ems_career_path_outcome: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    ems_career_path_shared: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    ems_career_path_method: Option<&'a str>,
}

impl<'a> From<&Detail<'a>> for Report<'a> {
    fn from(detail: &Detail<'a>) -> Self {
        let mut report = Self {
            event: ["ems_career_path_", detail.event.name()].concat(),
            ems_career_path_version: detail.version,
            ems_career_path_lang: detail.lang,
            ..Self::default()
        };
        match detail.event {
            HostEvent::Ready { resumed } => report.ems_career_path_resumed = Some(*resumed),
            HostEvent::Question { id, number, .. } => {
                report.ems_career_path_id = Some(id);
                report.ems_career_path_number = Some(*number);
            }
            HostEvent::Answer { id, changed, .. } => {
                report.ems_career_path_id = Some(id);
                report.ems_career_path_changed = Some(*changed);
            }
            HostEvent::Result { outcome, shared, .. } => {
                report.ems_career_path_outcome = Some(outcome);
                report.ems_career_path_shared = Some(*shared);
            }
            HostEvent::Cta { outcome, .. } => report.ems_career_path_outcome = Some(outcome),
            HostEvent::Share { method } => report.ems_career_path_method = Some(method),
            HostEvent::Print {} | HostEvent::Restart {} => {}
        }
        report
    }
}

/// Pushes a report to the page's data layer, if there is one by now. A page can put anything there, so failures are
/// ignored.
pub fn push(report: &JsValue) {
    let layer = member(&gloo::utils::window(), "dataLayer");
    if let Ok(push) = member(&layer, "push").dyn_into::<Function>() {
        let _ = push.apply(&layer, &[report].into_iter().collect::<Array>());
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::{Detail, HostEvent, Report};

    fn report(event: &HostEvent) -> Value {
        let mut report = serde_json::to_value(Report::from(&Detail::new(event, "es"))).unwrap();
        let members = report.as_object_mut().unwrap();
        assert_eq!(members.remove("event"), Some(format!("ems_career_path_{}", event.name()).into()));
        assert_eq!(members.remove("ems_career_path_version"), Some(env!("CARGO_PKG_VERSION").into()));
        assert_eq!(members.remove("ems_career_path_lang"), Some("es".into()));
        report
    }

    #[test]
    fn no_answer_is_reported() {
        let result = HostEvent::Result {
            outcome: "emt-now",
            rule: "R1",
            notes: vec!["age"],
            reasons: vec!["S1"],
            answers: &[],
            shared: true,
        };
        let table = [
            (HostEvent::Ready { resumed: false }, json!({ "ems_career_path_resumed": false })),
            (
                HostEvent::Question { id: "goal", number: 2, remaining: 3 },
                json!({ "ems_career_path_id": "goal", "ems_career_path_number": 2 }),
            ),
            (
                HostEvent::Answer { id: "goal", choice: "police", changed: true },
                json!({ "ems_career_path_id": "goal", "ems_career_path_changed": true }),
            ),
            (result, json!({ "ems_career_path_outcome": "emt-now", "ems_career_path_shared": true })),
            (
                HostEvent::Cta { outcome: "emt-now", url: "https://a/" },
                json!({ "ems_career_path_outcome": "emt-now" }),
            ),
            (HostEvent::Share { method: "copy" }, json!({ "ems_career_path_method": "copy" })),
            (HostEvent::Print {}, json!({})),
            (HostEvent::Restart {}, json!({})),
        ];
        for (event, expected) in table {
            assert_eq!(report(&event), expected, "{}", event.name());
        }
    }
}
