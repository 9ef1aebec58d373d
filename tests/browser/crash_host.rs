//! A host page that crashes the widget at a chosen call into or out of the wasm.

use serde_json::{Value, json};

use crate::page::Page;
use crate::print::PRINTER;
use crate::runs_as::program_file;

/// The name of the calls that start the program: when they crash, the program runs as JavaScript instead.
pub const START: &str = "start";

/// The reasons that the host page was given.
pub const REASONS: &str =
    "events.filter(([name]) => name === 'unavailable').map(([, detail]) => detail.reason)";

/// The events since the last crash.
pub const SINCE: &str = "events.slice(1 + events.findLastIndex(([name]) => name === 'unavailable'))";

/// Where the widget crashes.
pub enum CrashAt<'a> {
    /// At the first call that has none of these names.
    NameOtherThan(&'a [String]),
    /// At the call with this number, from 1.
    Nth(u64),
    /// At the first call after something was saved.
    AfterSaving,
}

impl CrashAt<'_> {
    fn script(&self) -> Value {
        match self {
            Self::NameOtherThan(tried) => json!({ "tried": tried }),
            Self::Nth(nth) => json!({ "nth": nth }),
            Self::AfterSaving => json!({ "afterSaving": true }),
        }
    }
}

impl Page {
    /// A page with a widget that can be crashed, not yet opened.
    pub async fn crashable(body: &str) -> Self {
        let script = include_str!("crash_host.js");
        Self::prepare(&format!("<script>{PRINTER}{script}</script>{body}"), "", |_| None).await
    }

    /// Opens the page afresh, with nothing saved. The widget may crash while it opens.
    pub async fn open_fresh(&self, crash: Option<&CrashAt<'_>>) {
        // The first page is a blank one, which has no storage.
        self.run("try { sessionStorage.clear() } catch {}").await;
        let crash = crash.map(|at| format!("&crash={}", at.script())).unwrap_or_default();
        // An address of its own each time: the same one again would be a reload, which keeps the history's state.
        let path = format!("/?{}{crash}", self.programs());
        self.client().goto(&self.host.url(&path)).await.expect("the page");
    }

    /// Crashes the widget at a later call.
    pub async fn crash_at(&self, at: &CrashAt<'_>) {
        self.run(&format!("boundary.arm({})", at.script())).await;
    }

    /// How many calls there were since the widget was told where to crash, or since the page was opened.
    pub async fn calls(&self) -> u64 {
        self.run("return boundary.calls").await.as_u64().expect("a number")
    }

    /// Waits until the widget has crashed or the step is over; gives the crash.
    pub async fn crash(&self) -> Option<Value> {
        let crash = self.until("boundary.crash ?? boundary.isOver()").await;
        crash.is_object().then_some(crash)
    }

    /// Checks what holds after each crash: the host hears of it once, the visitor sees the owner's content and
    /// "Start again", and nothing calls the crashed program.
    pub async fn has_crashed(&self, times: usize, why: &str) {
        self.until(&format!("{REASONS}.length >= {times}")).await;
        self.until("(window.turns = (window.turns ?? 0) + 1) > 5").await;
        self.run("window.turns = 0").await;
        assert_eq!(self.run(&format!("return {REASONS}")).await, json!(vec!["crashed"; times]), "{why}");
        assert!(!self.first().has(".mount:not([hidden])").await, "{why}");
        assert!(self.first().has(".fallback button").await, "{why}");
        assert!(self.shows_own_content().await, "{why}");
        let faults = self.run("return faults.length").await.as_u64().expect("a number");
        assert!(faults <= times as u64, "{why}: {faults} errors");
        self.calls_nothing_dead(why).await;
    }

    /// Nothing has called into a crashed program, and none has called out.
    pub async fn calls_nothing_dead(&self, why: &str) {
        assert_eq!(self.run("return boundary.late").await, json!([]), "{why}: calls after the crash");
    }

    /// Presses "Start again" of a widget and waits until the widget is there.
    pub async fn starts_again(&self, place: usize) {
        self.nth(place).click(".fallback button").await;
        self.until(&format!("!{}", self.nth(place).part(".fallback"))).await;
    }

    /// Whether the focus is in the first widget, on what a selector finds.
    pub async fn has_focus_on(&self, selector: &str) -> bool {
        let focused = "document.querySelector('ems-career-path').shadowRoot.activeElement";
        self.run(&format!("return {focused}?.matches('{selector}') ?? false")).await == true
    }

    /// How often the program was requested.
    pub fn programs(&self) -> usize {
        let paths = self.widget.requested_paths();
        paths.iter().filter(|path| path.ends_with(program_file())).count()
    }
}
