use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value, json};

use crate::chromium::Chromium;
use crate::devtools::PATIENCE;
use crate::profile::Profile;

const INSTRUMENT: &str = include_str!("instrument.js");

/// What one visit took. Times are milliseconds since the page was asked for.
#[derive(Clone, Debug, Default)]
pub struct Visit {
    pub bytes: f64,
    pub requests: f64,
    pub first_question: f64,
    pub first_answer: f64,
    pub second_question: f64,
    /// From the press of a button to the paint that follows, for each press.
    pub clicks: Vec<f64>,
    pub long_tasks: Vec<f64>,
    pub shift: f64,
    pub heap: f64,
    pub wasm: f64,
    pub outcome: String,
}

/// A page of a new visitor's browser, with everything measured that happens on it.
pub struct Tab<'a> {
    pub chromium: &'a mut Chromium,
    session: String,
}

impl<'a> Tab<'a> {
    /// Opens it; `start` is a script that runs before those of each page.
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
        tab.call("Runtime.addBinding", &json!({ "name": "tellBench" }))?;
        let source = [INSTRUMENT, start].concat();
        tab.call("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": source }))?;
        let screen = json!({ "width": 412, "height": 1300, "deviceScaleFactor": 1, "mobile": false });
        tab.call("Emulation.setDeviceMetricsOverride", &screen)?;
        tab.call("Emulation.setFocusEmulationEnabled", &json!({ "enabled": true }))?;
        tab.call("Emulation.setCPUThrottlingRate", &json!({ "rate": profile.slowdown() }))?;
        if let Some(line) = profile.line() {
            tab.call("Network.emulateNetworkConditions", &line)?;
        }
        Ok(tab)
    }

    pub fn call(&mut self, method: &str, parameters: &Value) -> Result<Value> {
        self.chromium.devtools.call(Some(&self.session), method, parameters)
    }

    /// Asks for a page and does not wait for it.
    pub fn go(&mut self, url: &str) -> Result<()> {
        self.chromium.devtools.send(Some(&self.session), "Page.navigate", &json!({ "url": url }))?;
        Ok(())
    }

    /// Waits until the page reports this.
    pub fn told(&mut self, name: &str, id: Option<&str>) -> Result<Value> {
        self.told_within(PATIENCE, name, id)?.with_context(|| format!("never told of {name}, {id:?}"))
    }

    fn told_within(&mut self, time: Duration, name: &str, id: Option<&str>) -> Result<Option<Value>> {
        self.chromium.devtools.wait(time, |event| {
            let payload =
                event["params"]["payload"].as_str().filter(|_| event["method"] == "Runtime.bindingCalled")?;
            let message: Value = serde_json::from_str(payload).ok()?;
            (message["name"] == name && id.is_none_or(|id| message["id"] == id)).then_some(message)
        })
    }

    /// Presses the element at this place until the page reports what follows. Some contestants move what they have just
    /// drawn. A visitor who misses it looks for its `place` and presses again.
    fn press_until(&mut self, mut spot: Value, place: &str, name: &str, id: Option<&str>) -> Result<Value> {
        self.press(&spot)?;
        for _ in 0..100 {
            if let Some(told) = self.told_within(Duration::from_millis(100), name, id)? {
                return Ok(told);
            }
            let now = self.value(place)?;
            if now.is_object() && now != spot {
                spot = now;
                self.press(&spot)?;
            }
        }
        bail!("never told of {name}, {id:?}")
    }

    /// Presses a place on the page, as a mouse does.
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

    /// What is left in memory once the garbage is gone: the JavaScript heap, and the wasm's memory.
    pub fn memory(&mut self) -> Result<(f64, f64)> {
        self.call("HeapProfiler.collectGarbage", &json!({}))?;
        let heap = self.call("Runtime.getHeapUsage", &json!({}))?;
        let wasm = self.value("bench.wasm()")?;
        Ok((heap["usedSize"].as_f64().unwrap_or_default(), wasm.as_f64().unwrap_or_default()))
    }

    /// What came over the wire for the page, and in how many requests.
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

/// Takes a visitor through these questions to the result: each choice is pressed as soon as its question is
/// painted, and Continue as soon as the choice is.
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
    let mut told = tab.told("question", journey.first().map(|(id, _)| *id))?;
    for (number, (id, choice)) in journey.iter().enumerate() {
        let at = told["at"].as_f64().unwrap_or_default();
        let option = format!("bench.option({id:?}, {choice:?})");
        let mut registered = tab.press_until(told["option"].take(), &option, "registered", Some(id))?;
        if number == 0 {
            visit.first_question = at;
            visit.first_answer = registered["at"].as_f64().unwrap_or_default();
        } else if number == 1 {
            visit.second_question = at;
        }
        let following = journey.get(number + 1).map(|(id, _)| *id);
        let name = if following.is_some() { "question" } else { "result" };
        let next = format!("bench.next({id:?})");
        told = tab.press_until(registered["next"].take(), &next, name, following)?;
    }
    told["outcome"].as_str().unwrap_or_default().clone_into(&mut visit.outcome);
    let seen = tab.value("new Promise((done) => setTimeout(() => done(bench), 200))")?;
    ensure!(seen["errors"] == json!([]), "the page has errors: {}", seen["errors"]);
    let list = |value: &Value| value.as_array().into_iter().flatten().filter_map(Value::as_f64).collect();
    (visit.clicks, visit.long_tasks) = (list(&seen["clicks"]), list(&seen["tasks"]));
    visit.shift = seen["shift"].as_f64().unwrap_or_default();
    (visit.bytes, visit.requests) = tab.traffic();
    (visit.heap, visit.wasm) = tab.memory()?;
    Ok(visit)
}
