use std::time::{Duration, Instant};

use ems_career_path::domain::{Answers, Stamps};
use ems_career_path::ems::questions::{age, class_hours, diploma, goal, training};
use fantoccini::Client;
use fantoccini::elements::{Element, ElementRef};
use serde_json::Value;
use url::Url;
use xtask::server::{Folder, Request, Response, Server};

use crate::driver::{Browser, Driver};
use crate::runs_as::RunsAs;
use crate::time_limits;

/// A host page in a browser. The page and the widget each have their own server, so their origins differ.
pub struct Page {
    /// `None` only while the page is dropped.
    browser: Option<Browser>,
    client: Client,
    pub host: Server,
    pub widget: Server,
}

/// Records events, errors, policy violations and console messages on the host page.
const RECORDER: &str = r#"<script nonce="n">
  PRELUDE
  window.events = [];
  window.faults = [];
  window.consoleMessages = [];
  for (const level of ["warn", "error"]) {
    const log = console[level];
    console[level] = (...words) => { consoleMessages.push(words.join(" ")); log.apply(console, words); };
  }
  for (const name of ["ready", "question", "answer", "result", "cta", "share", "print", "restart", "unavailable"])
    addEventListener(`ems-career-path:${name}`, (event) => events.push([name, event.detail]));
  addEventListener("error", (event) => faults.push(event.message));
  addEventListener("unhandledrejection", (event) => faults.push(String(event.reason)));
  addEventListener("securitypolicyviolation", (event) => faults.push(event.violatedDirective));
</script>"#;

/// The page's state, for failure messages.
const STATE: &str = "return {
  address: location.href,
  page: [document.readyState, document.visibilityState],
  files: performance.getEntriesByType('resource').map((file) =>
    `${file.name.split('/').pop()} ${file.responseStatus ?? ''} ${Math.round(file.startTime)}-${Math.round(file.responseEnd)} ms`),
  now: Math.round(performance.now()),
  faults: window.faults,
  consoleMessages: window.consoleMessages,
  events: window.events?.map(([name]) => name),
};";

/// Only the script tag, without an element.
pub const SCRIPT: &str = r#"<script async src="WIDGET/ems-career-path.js"></script>"#;

/// The element with the owner's content, and the script.
pub const ELEMENT: &str = r#"<ems-career-path loading="eager"><p id="own">Compare EMR and EMT</p></ems-career-path>
<script async src="WIDGET/ems-career-path.js"></script>"#;

/// A script for the page body that saves answers. With it, the widget opens at the result for the EMT course.
pub fn at_the_emt_course() -> String {
    let choices = [training::EMR, goal::UNSURE, age::FROM_18, class_hours::EMT, diploma::YES];
    let code = choices.into_iter().collect::<Answers>().code(&Stamps::NONE);
    format!("<script>sessionStorage.setItem('ems-career-path:element-0', '{code}')</script>")
}

/// How long tests wait for something before they fail.
pub const TIMEOUT: Duration = Duration::from_secs(15);

/// The folder of packaged files.
pub fn dist() -> Folder {
    Folder::always_fresh(concat!(env!("CARGO_MANIFEST_DIR"), "/dist"))
}

impl Page {
    /// Opens a page with this body. Replaces `WIDGET` in it with the widget's origin.
    pub async fn open(body: &str) -> Self {
        Self::with(body, "", |_| None).await
    }

    /// Opens a page with a content security policy. `widget` may answer requests to the widget's server. If it returns
    /// `None`, the server sends the packaged file.
    pub async fn with<F>(body: &str, policy: &str, widget: F) -> Self
    where
        F: Fn(&Request) -> Option<Response> + Send + Sync + 'static,
    {
        let page = Self::prepare(body, policy, widget).await;
        page.client().goto(&page.host.url("/")).await.expect("the page");
        page
    }

    /// Like [`Self::with`], but does not open the page.
    pub async fn prepare<F>(body: &str, policy: &str, widget: F) -> Self
    where
        F: Fn(&Request) -> Option<Response> + Send + Sync + 'static,
    {
        let widget = Server::start(dist(), widget).expect("the widget's server");
        let origin = widget.url("");
        let html = format!(
            r#"<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title>
            <link rel="icon" href="data:,">{RECORDER}</head><body>{body}</body></html>"#
        );
        let prelude = [RunsAs::current().prelude(), &time_limits::scaled_by(time_limits::NEVER)].concat();
        let html = html.replace("PRELUDE", &prelude);
        let (html, policy) = (html.replace("WIDGET", &origin), policy.replace("WIDGET", &origin));
        let host = Server::start(dist(), move |request| {
            let page = Response::html(html.clone());
            Some(match request.path.as_str() {
                "/" if policy.is_empty() => page,
                "/" => page.with("Content-Security-Policy", &policy),
                _ => Response::not_found(),
            })
        });
        let host = host.expect("the host's server");
        let (browser, client) = Browser::take(500, 900).await;
        Self { browser: Some(browser), client, host, widget }
    }

    pub fn client(&self) -> &Client {
        &self.client
    }

    pub fn driver(&self) -> &Driver {
        &self.browser.as_ref().expect("the page has a browser").driver
    }

    /// Closes the browser instead of reusing it, because the page may have damaged it.
    pub fn discard(mut self) {
        drop(self.browser.take());
    }

    /// Runs a script in the page and returns its result.
    pub async fn run(&self, script: &str) -> Value {
        self.client().execute(script, Vec::new()).await.unwrap_or_else(|error| panic!("{script}: {error}"))
    }

    /// Whether the owner's content is visible.
    pub async fn shows_own_content(&self) -> bool {
        self.run("return document.querySelector('#own').getClientRects().length > 0").await == true
    }

    /// Evaluates an expression each frame until it is truthy, and returns its value.
    #[track_caller]
    pub fn until(&self, expression: &str) -> impl Future<Output = Value> {
        let script = format!(
            "const done = arguments[arguments.length - 1], end = Date.now() + {};
             (function look() {{
               let value; try {{ value = {expression}; }} catch (error) {{ value = null; }}
               if (value) done(value); else if (Date.now() < end) requestAnimationFrame(look); else done(null);
             }})();",
            TIMEOUT.as_millis()
        );
        let (client, expression) = (self.client().clone(), expression.to_owned());
        let caller = std::panic::Location::caller();
        async move {
            let end = Instant::now() + TIMEOUT;
            let value = loop {
                // Navigation stops the script, so run it again on the next page.
                match client.execute_async(&script, Vec::new()).await {
                    Ok(value) => break value,
                    Err(error) => assert!(Instant::now() < end, "{caller}: {expression}: {error}"),
                }
            };
            if value.is_null() {
                let state = client.execute(STATE, Vec::new()).await.unwrap_or_default();
                panic!("{caller}: timed out waiting for: {expression}\n{state:#}");
            }
            value
        }
    }

    /// Waits until the browser is at an address. A script could not, because navigation stops it.
    pub async fn wait_for_address(&self, address: &str) {
        let address = Url::parse(address).expect("an address");
        self.client().wait().at_most(TIMEOUT).for_url(&address).await.expect("the address");
    }

    /// Waits until an expression evaluates to an element. Returns a handle that real input can use.
    pub async fn element(&self, expression: &str) -> Element {
        let found = self.until(expression).await;
        let id = found["element-6066-11e4-a52e-4f735466cecf"].as_str();
        let id = id.unwrap_or_else(|| panic!("not an element: {expression}"));
        Element::from_element_id(self.client().clone(), ElementRef::from(id.to_owned()))
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        if let Some(browser) = self.browser.take() {
            browser.hand_on();
        }
    }
}
