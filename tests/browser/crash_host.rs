//! A host page that crashes the widget at a chosen call into or out of the wasm.

use serde_json::{Value, json};
use url::Url;

use crate::page::Page;
use crate::print::PRINTER;
use crate::runs_as::program_file;

/// The name of the calls that start the program. If one of them crashes, the loader runs the program as JavaScript.
pub const START: &str = "start";

/// An expression for the reasons of the `unavailable` events on the host page.
pub const REASONS: &str =
    "events.filter(([name]) => name === 'unavailable').map(([, detail]) => detail.reason)";

/// An expression for the events since the last crash.
pub const SINCE: &str = "events.slice(1 + events.findLastIndex(([name]) => name === 'unavailable'))";

/// Where the widget crashes.
pub enum CrashAt<'a> {
    /// At the first call with this name.
    Named(&'a str),
    /// At the call with this number, from 1.
    Nth(u64),
    /// At the first call after something was saved.
    AfterSaving,
}

impl CrashAt<'_> {
    /// The argument of `boundary.arm`.
    fn script(&self) -> Value {
        match self {
            Self::Named(name) => json!({ "name": name }),
            Self::Nth(nth) => json!({ "nth": nth }),
            Self::AfterSaving => json!({ "afterSaving": true }),
        }
    }
}

/// The calls into and out of the wasm.
pub struct Calls {
    pub count: u64,
    /// Each call's name once, in the order of first calls.
    pub names: Vec<String>,
}

impl Page {
    /// Prepares a page on which tests can crash the widget.
    pub async fn crashable(body: &str) -> Self {
        let script = include_str!("crash_host.js");
        Self::prepare(&format!("<script>{PRINTER}{script}</script>{body}"), "", |_| None).await
    }

    /// Opens the page in a cleared session, with these saved answers if any. The widget may crash while it opens.
    pub async fn open_fresh(&self, saved: Option<&str>, crash: Option<&CrashAt<'_>>) {
        // The browser's first page is blank and has no storage.
        self.run("try { sessionStorage.clear() } catch {}").await;
        // Going to the same address would be a reload, which keeps the history state, so use a new one each time.
        let mut address = Url::parse(&self.host.url("/")).expect("an address");
        address.query_pairs_mut().append_pair("visit", &self.program_requests().to_string());
        if let Some(saved) = saved {
            address.query_pairs_mut().append_pair("saved", saved);
        }
        if let Some(at) = crash {
            address.query_pairs_mut().append_pair("crash", &at.script().to_string());
        }
        self.client().goto(address.as_str()).await.expect("the page");
    }

    /// Makes a later call crash the widget.
    pub async fn crash_at(&self, at: &CrashAt<'_>) {
        self.run(&format!("boundary.arm({})", at.script())).await;
    }

    /// Counts the calls from now on.
    pub async fn count_calls(&self) {
        self.run("boundary.arm({})").await;
    }

    /// Returns the calls since `count_calls` or `crash_at`, or since the page was opened.
    pub async fn calls(&self) -> Calls {
        let calls = self.run("return [boundary.calls, boundary.names]").await;
        let (count, names) = serde_json::from_value(calls).expect("calls");
        Calls { count, names }
    }

    /// Waits until the widget makes no more calls.
    pub async fn wait_until_quiet(&self) {
        self.until("boundary.isOver()").await;
    }

    /// Waits until the widget crashes or makes no more calls. Returns the state at the crash.
    pub async fn crash(&self) -> Option<Value> {
        let crash = self.until("boundary.crash ?? boundary.isOver()").await;
        crash.is_object().then_some(crash)
    }

    /// Checks the page after `times` crashes in all: one event for each, at most one error for each, the owner's content
    /// and "Start again" on screen, and no calls into or out of a crashed program.
    pub async fn assert_crashed(&self, times: usize, why: &str) {
        self.until(&format!("{REASONS}.length >= {times}")).await;
        self.until("(window.turns = (window.turns ?? 0) + 1) > 5").await;
        self.run("window.turns = 0").await;
        assert_eq!(self.run(&format!("return {REASONS}")).await, json!(vec!["crashed"; times]), "{why}");
        assert!(!self.first().has(".mount:not([hidden])").await, "{why}");
        assert!(self.first().has(".fallback button").await, "{why}");
        assert!(self.shows_own_content().await, "{why}");
        let faults = self.run("return faults.length").await.as_u64().expect("a count");
        assert!(faults <= times as u64, "{why}: {faults} errors");
        self.assert_no_late_calls(why).await;
    }

    /// Checks that nothing calls into or out of a crashed program.
    pub async fn assert_no_late_calls(&self, why: &str) {
        assert_eq!(self.run("return boundary.late").await, json!([]), "{why}: calls after the crash");
    }

    /// Presses a widget's "Start again" and waits for the fallback to go away.
    pub async fn start_again(&self, index: usize) {
        self.nth(index).click(".fallback button").await;
        self.until(&format!("!{}", self.nth(index).part(".fallback"))).await;
    }

    /// Whether the focus is on this element of the first widget.
    pub async fn has_focus_on(&self, selector: &str) -> bool {
        let focused = "document.querySelector('ems-career-path').shadowRoot.activeElement";
        self.run(&format!("return {focused}?.matches('{selector}') ?? false")).await == true
    }

    /// How many times the page has requested the program.
    pub fn program_requests(&self) -> usize {
        let paths = self.widget.requested_paths();
        paths.iter().filter(|path| path.ends_with(program_file())).count()
    }
}
