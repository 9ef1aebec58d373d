//! Measures how long the main thread works from the loader's arrival until the first question is painted.

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::chromium::Chromium;
use crate::contestant::Contestant;
use crate::devtools::PATIENCE;
use crate::profile::Profile;
use crate::site::Site;
use crate::table::{Column, table};
use crate::visit::Tab;

const COLUMNS: &[Column<f64>] =
    &[Column { title: "main thread, ms", of: |ms| *ms, unit: 1.0, decimals: 0, compared: true }];

/// The categories that Chromium records: tasks, requests and the marks of `instrument.js`.
const CATEGORIES: [&str; 4] =
    ["toplevel", "devtools.timeline", "disabled-by-default-devtools.timeline", "blink.user_timing"];

/// Makes a table of the contestants that load one script. A snippet's first question needs no script.
pub fn compare(
    chromium: &mut Chromium,
    site: &Site,
    contestants: &[Contestant],
    runs: usize,
    base: &str,
) -> Result<String> {
    let mut rows = Vec::new();
    for contestant in contestants.iter().filter(|contestant| contestant.embed.starts_with("<script")) {
        let url = site.page(&contestant.embed)?;
        let times: Result<Vec<f64>> = (0..runs).map(|_| measured(chromium, &url)).collect();
        rows.push((contestant.name.to_owned(), times.with_context(|| contestant.name)?));
    }
    Ok(table(COLUMNS, &rows, Some(base)))
}

/// Measures a separate visit, because recording slows the page down.
fn measured(chromium: &mut Chromium, url: &str) -> Result<f64> {
    let visitor = chromium.visitor()?;
    let mut tab = Tab::open(chromium, &visitor, Profile::Slow, "bench.question();")?;
    let trace =
        json!({ "transferMode": "ReportEvents", "traceConfig": { "includedCategories": CATEGORIES } });
    tab.chromium.devtools.call(None, "Tracing.start", &trace)?;
    tab.go(url)?;
    tab.wait_for("first-question", None)?;
    tab.chromium.devtools.call(None, "Tracing.end", &json!({}))?;
    let ended = |event: &Value| (event["method"] == "Tracing.tracingComplete").then_some(());
    tab.chromium.devtools.wait(PATIENCE, ended)?.context("the trace never ended")?;
    let mut events = Vec::new();
    for message in tab.chromium.devtools.take_events() {
        if let Value::Array(recorded) = &message["params"]["value"] {
            events.extend(recorded.iter().cloned());
        }
    }
    chromium.forget(&visitor)?;
    busy(&events)
}

/// Returns the processor time of the main thread between the arrival of the script and the paint of the question, in
/// milliseconds.
fn busy(events: &[Value]) -> Result<f64> {
    let painted = events.iter().find(|event| event["name"] == "first-question");
    let painted = painted.context("the trace has no first question")?;
    let same_page = |event: &&Value| event["pid"] == painted["pid"];
    let data = |event: &Value, name: &str| event["args"]["data"][name].clone();
    let script = events.iter().filter(same_page).find(|event| {
        let url = data(event, "url");
        let ending = url.as_str().and_then(|url| url.rsplit_once('.'));
        event["name"] == "ResourceSendRequest" && ending.is_some_and(|(_, ending)| ending == "js")
    });
    let request = data(script.context("no script was requested")?, "requestId");
    let arrived = events
        .iter()
        .filter(same_page)
        .find(|event| event["name"] == "ResourceFinish" && data(event, "requestId") == request);
    let number = |value: &Value| value.as_f64().unwrap_or_default();
    let (start, end) = (number(&arrived.context("the script never arrived")?["ts"]), number(&painted["ts"]));
    let tasks = events.iter().filter(|event| {
        event["name"] == "RunTask" && event["pid"] == painted["pid"] && event["tid"] == painted["tid"]
    });
    let processor_time = |task: &Value| {
        let (begun, duration) = (number(&task["ts"]), number(&task["dur"]));
        let within = (begun + duration).min(end) - begun.max(start);
        // `tdur` excludes the time in which other threads had the processor.
        if duration > 0.0 { within.max(0.0) * number(&task["tdur"]) / duration } else { 0.0 }
    };
    Ok(tasks.map(processor_time).sum::<f64>() / 1000.0)
}
