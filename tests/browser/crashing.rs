//! A host page with the widget that crashes on demand.

use serde_json::json;
use xtask::server::{Folder, Request};

use crate::page::Page;
use crate::runs_as::program_file;

/// What the widget asks the page for.
pub const CRASH_AT: &str = "emsCareerPathCrashAt";

/// The page says where to crash. Links are pressed, not followed: the tests stay.
const HOST: &str = "<script>
  window.emsCareerPathCrashAt = new URLSearchParams(location.search).get('crash');
  window.sources = [];
  addEventListener('ems-career-path:unavailable', ({ target }) => sources.push(target));
  navigator.share = async () => {};
  addEventListener('click', (event) => {
    if (event.composedPath().some((target) => target.matches?.('[part=cta], [data-share=email]'))) event.preventDefault();
  }, true);
</script>";

/// The reasons that the host page was told of.
pub const TOLD: &str = "events.filter(([name]) => name === 'unavailable').map(([, detail]) => detail.reason)";

/// What the host page has heard since the last crash.
pub const SINCE: &str = "events.slice(1 + events.findLastIndex(([name]) => name === 'unavailable'))";

impl Page {
    /// A page with the widget that crashes on demand, not yet opened.
    pub async fn crashing(body: &str) -> Self {
        let folder = Folder::always_fresh(concat!(env!("CARGO_MANIFEST_DIR"), "/target/crash/dist"));
        let serve = move |request: &Request| Some(folder.respond(request));
        Self::prepare(&[HOST, body].concat(), "", serve).await
    }

    /// Opens it at an address of its own, so that what was there before is not gone on with. It may crash at once.
    pub async fn open_for(&self, name: &str, at_once: Option<&str>) {
        let path = format!("/?crash={}&{name}", at_once.unwrap_or_default());
        self.client().goto(&self.host.url(&path)).await.expect("the page");
    }

    /// Has the widget crash at this point from now on, or nowhere.
    pub async fn crash_at(&self, point: &str) {
        self.run(&format!("window.{CRASH_AT} = {point:?}")).await;
    }

    /// What holds after each crash: the host is told once, what is dead is not shown, and nothing goes on by itself.
    pub async fn has_crashed(&self, point: &str, times: usize) {
        self.until(&format!("{TOLD}.length === {times}")).await;
        self.until("(window.turns = (window.turns ?? 0) + 1) > 5").await;
        self.run("window.turns = 0").await;
        assert_eq!(self.run(&format!("return {TOLD}")).await, json!(vec!["crashed"; times]), "{point}");
        assert!(!self.first().has(".mount:not([hidden])").await, "{point}");
        assert!(self.first().has(".fallback button").await, "{point}");
        assert!(self.shows_own_content().await, "{point}");
        let faults = self.run("return faults.length").await.as_u64().expect("a number");
        assert!(faults <= times as u64, "{point}: only the crash itself is one");
    }

    /// Presses "Start again" of a widget, which comes through: what the dead one has left is gone.
    pub async fn starts_again(&self, place: usize) {
        self.nth(place).click(".fallback button").await;
        self.until(&format!("!{}", self.nth(place).part(".fallback"))).await;
    }

    /// Whether the focus is in the first widget, on what a selector finds.
    pub async fn has_focus_on(&self, selector: &str) -> bool {
        let focused = "document.querySelector('ems-career-path').shadowRoot.activeElement";
        self.run(&format!("return {focused}?.matches('{selector}') ?? false")).await == true
    }

    /// How often the program was asked for.
    pub fn programs(&self) -> usize {
        let paths = self.widget.requested_paths();
        paths.iter().filter(|path| path.ends_with(program_file())).count()
    }
}
