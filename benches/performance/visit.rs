use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value, json};

use crate::chromium::Chromium;
use crate::devtools::PATIENCE;
use crate::profile::Profile;

const INSTRUMENT: &str = include_str!("instrument.js");

/// The cost of one visit. Times are milliseconds since the page was requested.
#[derive(Clone, Debug, Default)]
pub struct Visit {
    pub bytes: f64,
    pub requests: f64,
    pub first_question: f64,
    pub first_answer: f64,
    pub second_question: f64,
    /// Milliseconds from each press to the next paint.
    pub clicks: Vec<f64>,
    pub long_tasks: Vec<f64>,
    pub shift: f64,
    pub heap: f64,
    pub wasm: f64,
    pub outcome: String,
}

/// A tab of a visitor's browser, which measures its page.
pub struct Tab<'a> {
    pub chromium: &'a mut Chromium,
    session: String,
}

impl<'a> Tab<'a> {
    /// Opens a tab. `start` is a script that runs before the page's own.
    pub fn open(chromium: &'a mut Chromium, visitor: &Value, profile: Profile, start: &str) -> Result<Self> {
        let target = json!({ "url": "about:blank", "browserContextId": visitor });
        let target = chromium.devtools.call(None, "Target.createTarget", &target)?;
        let attach = json!({ "targetId": target["targetId"], "flatten": true });
        let session = chromium.devtools.call(None, "Target.attachToTarget", &attach)?;
        let session = session["sessionId"].as_str().context("no session")?.to_owned();
        let mut tab = Self { chromium, session };
        for domain in ["Page", "Network", "Runtime"] {
            tab.call(&format!("{domain}.enable"), &json!({}))?;
        }
        tab.call("Runtime.addBinding", &json!({ "name": "reportToBench" }))?;
        let source = [INSTRUMENT, start].concat();
        tab.call("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": source }))?;
        let screen = json!({ "width": 412, "height": 1300, "deviceScaleFactor": 1, "mobile": false });
        tab.call("Emulation.setDeviceMetricsOverride", &screen)?;
        tab.call("Emulation.setFocusEmulationEnabled", &json!({ "enabled": true }))?;
        tab.call("Emulation.setCPUThrottlingRate", &json!({ "rate": profile.slowdown() }))?;
        if let Some(connection) = profile.connection() {
            tab.call("Network.emulateNetworkConditions", &connection)?;
        }
        Ok(tab)
    }

    pub fn call(&mut self, method: &str, parameters: &Value) -> Result<Value> {
        self.chromium.devtools.call(Some(&self.session), method, parameters)
    }

    /// Starts loading a page, without waiting for it.
    pub fn go(&mut self, url: &str) -> Result<()> {
        self.chromium.devtools.send(Some(&self.session), "Page.navigate", &json!({ "url": url }))?;
        Ok(())
    }

    /// Waits until the page reports an event with this name and id, and returns the report.
    pub fn wait_for(&mut self, name: &str, id: Option<&str>) -> Result<Value> {
        self.wait_within(PATIENCE, name, id)?
            .with_context(|| format!("the page never reported {name}, {id:?}"))
    }

    fn wait_within(&mut self, time: Duration, name: &str, id: Option<&str>) -> Result<Option<Value>> {
        self.chromium.devtools.wait(time, |event| {
            let payload =
                event["params"]["payload"].as_str().filter(|_| event["method"] == "Runtime.bindingCalled")?;
            let message: Value = serde_json::from_str(payload).ok()?;
            (message["name"] == name && id.is_none_or(|id| message["id"] == id)).then_some(message)
        })
    }

    /// Presses an element until the page reports this event. Some contestants move an element after drawing it. If it
    /// has moved, finds it again with the expression `find` and presses it there.
    fn press_until(&mut self, mut spot: Value, find: &str, name: &str, id: Option<&str>) -> Result<Value> {
        self.press(&spot)?;
        for _ in 0..100 {
            if let Some(report) = self.wait_within(Duration::from_millis(100), name, id)? {
                return Ok(report);
            }
            let now = self.value(find)?;
            if now.is_object() && now != spot {
                spot = now;
                self.press(&spot)?;
            }
        }
        bail!("the page never reported {name}, {id:?}")
    }

    /// Presses a spot on the page, as a mouse does.
    pub fn press(&mut self, spot: &Value) -> Result<()> {
        for kind in ["mousePressed", "mouseReleased"] {
            let event =
                json!({ "type": kind, "x": spot["x"], "y": spot["y"], "button": "left", "clickCount": 1 });
            self.chromium.devtools.send(Some(&self.session), "Input.dispatchMouseEvent", &event)?;
        }
        Ok(())
    }

    /// Evaluates an expression in the page.
    pub fn value(&mut self, expression: &str) -> Result<Value> {
        let expression = json!({ "expression": expression, "returnByValue": true, "awaitPromise": true });
        let mut answer = self.call("Runtime.evaluate", &expression)?;
        ensure!(answer["exceptionDetails"].is_null(), "{}", answer["exceptionDetails"]);
        Ok(answer["result"]["value"].take())
    }

    /// Collects garbage, then returns the bytes of the JavaScript heap and of the wasm's memory.
    pub fn memory(&mut self) -> Result<(f64, f64)> {
        self.call("HeapProfiler.collectGarbage", &json!({}))?;
        let heap = self.call("Runtime.getHeapUsage", &json!({}))?;
        let wasm = self.value("bench.wasm()")?;
        Ok((heap["usedSize"].as_f64().unwrap_or_default(), wasm.as_f64().unwrap_or_default()))
    }

    /// Returns the bytes that the page received over the network, and the number of its requests.
    pub fn traffic(&mut self) -> (f64, f64) {
        let (mut bytes, mut requests) = (0.0, 0.0);
        for event in self.chromium.devtools.take_events() {
            let parameters = &event["params"];
            if event["method"] == "Network.loadingFinished" {
                bytes += parameters["encodedDataLength"].as_f64().unwrap_or_default();
            }
            let url = parameters["request"]["url"].as_str().unwrap_or_default();
            if event["method"] == "Network.requestWillBeSent" && url.starts_with("http") {
                requests += 1.0;
            }
        }
        (bytes, requests)
    }
}

/// Takes a visitor through these questions to the result. Presses each choice as soon as its question is painted, and
/// Continue as soon as the choice is.
pub fn visit(
    chromium: &mut Chromium,
    visitor: &Value,
    profile: Profile,
    url: &str,
    journey: &[(&str, &str)],
) -> Result<Visit> {
    let start = format!("bench.journey({});", json!(journey));
    let mut tab = Tab::open(chromium, visitor, profile, &start)?;
    tab.go(url)?;
    let mut visit = Visit::default();
    let mut report = tab.wait_for("question", journey.first().map(|(id, _)| *id))?;
    for (number, (id, choice)) in journey.iter().enumerate() {
        let at = report["at"].as_f64().unwrap_or_default();
        let option = format!("bench.option({id:?}, {choice:?})");
        let mut registered = tab.press_until(report["option"].take(), &option, "registered", Some(id))?;
        if number == 0 {
            visit.first_question = at;
            visit.first_answer = registered["at"].as_f64().unwrap_or_default();
        } else if number == 1 {
            visit.second_question = at;
        }
        let following = journey.get(number + 1).map(|(id, _)| *id);
        let name = if following.is_some() { "question" } else { "result" };
        let next = format!("bench.next({id:?})");
        report = tab.press_until(registered["next"].take(), &next, name, following)?;
    }
    report["outcome"].as_str().unwrap_or_default().clone_into(&mut visit.outcome);
    let bench = tab.value("new Promise((done) => setTimeout(() => done(bench), 200))")?;
    ensure!(bench["errors"] == json!([]), "the page has errors: {}", bench["errors"]);
    let list = |value: &Value| value.as_array().into_iter().flatten().filter_map(Value::as_f64).collect();
    (visit.clicks, visit.long_tasks) = (list(&bench["clicks"]), list(&bench["tasks"]));
    visit.shift = bench["shift"].as_f64().unwrap_or_default();
    (visit.bytes, visit.requests) = tab.traffic();
    (visit.heap, visit.wasm) = tab.memory()?;
    Ok(visit)
}
