use fantoccini::key::Key;
use serde_json::{Value, json};
use xtask::server::Gate;

use super::expect::{Expect, Hand};
use super::form::Form;
use super::held::Hold;
use super::host_page::HostPage;
use super::journey::{Act, JOURNEY, Screen};
use super::serve::{Guest, serve};
use super::visitor::{Seen, Visitor};
use crate::page::Page;
use crate::runs_as::RunsAs;

/// The largest total layout shift allowed once the widget is on screen. Browsers rate anything up to 0.1 as good.
pub const MAX_SHIFT: f64 = 0.01;

/// The result of one visit.
#[derive(Default)]
pub struct Visit {
    /// The first text in the widget, from the snippet or from the script.
    pub first_words: Value,
    /// The screens, each with its step in the journey.
    pub screens: Vec<(usize, Seen)>,
    pub failures: Vec<String>,
    /// Whether the browser reports layout shifts.
    pub reports_shifts: bool,
}

impl Visit {
    /// Visits a host page with the widget in this form, and compares it with the `plain` page.
    pub async fn run(page: &mut Page, host: &HostPage, form: Form, plain: Option<&Self>) -> Self {
        serve(page, host, form);
        let mut visit = Self::default();
        if let Some((feature, value)) = host.media {
            page.prefers(&[(feature, value)]).await;
        }
        if let Err(error) = visit.visit(page, host, form).await {
            visit.failures.push(error);
        }
        if host.media.is_some() {
            page.prefers(&[]).await;
        }
        if let Some(plain) = plain {
            visit.compare(plain, host);
        }
        visit
    }

    async fn visit(&mut self, page: &Page, host: &HostPage, form: Form) -> Result<(), String> {
        let visitor = Visitor(page);
        arrive(&visitor, host, Guest::Absent).await?;
        let before = visitor.state().await?;
        let held = host.hold.map(Hold::endings).unwrap_or_default();
        let gates: Vec<Gate> = held.iter().map(|ending| page.widget.hold(ending)).collect();
        arrive(&visitor, host, Guest::Present).await?;
        match host.hold {
            Some(Hold::UntilAnswered(_)) => {
                visitor.clicks("recorder.shown('input[value=none]')").await?;
                visitor.clicks("recorder.shown('[part=continue]')").await?;
                visitor.until("recorder.part('.busy')").await?;
                drop(gates);
                self.journey(&visitor, host, form, 1).await?;
                return self.check(&visitor, host, form, &before).await;
            }
            Some(Hold::UntilUnavailable(_)) => {
                visitor.until("recorder.log.reasons.length").await?;
                visitor.until("recorder.shown('.fallback')").await?;
                drop(gates);
            }
            Some(Hold::UntilStarted(_)) => {
                visitor.wait_for_question("training").await?;
                drop(gates);
            }
            Some(Hold::Always(_)) | None => {}
        }
        match host.expect {
            Expect::Advice => {
                visitor.wait_for_question("training").await?;
                self.compare_states(&before, &visitor.state().await?);
                self.journey(&visitor, host, form, 0).await?;
            }
            Expect::Fallback(reason) => {
                let reasons = visitor.until("recorder.log.reasons.length && recorder.log.reasons").await?;
                // Without WebAssembly, a missing program may be reported as `no-wasm`.
                let lacks_wasm = RunsAs::current() == RunsAs::JavaScript && reasons == json!(["no-wasm"]);
                if reasons != json!([reason]) && !lacks_wasm {
                    self.failures.push(format!("unavailable because of {reasons}, not {reason}"));
                }
                visitor.until("recorder.shown('.fallback button')").await?;
                if form.own().is_none() {
                    visitor.until("recorder.shown('.fallback a[href]')").await?;
                }
                self.own_content(&visitor, form).await?;
            }
            Expect::OwnContent => self.own_content(&visitor, form).await?,
            Expect::FirstQuestion(hand) => {
                visitor.wait_for_question("training").await?;
                self.compare_states(&before, &visitor.state().await?);
                self.screens.push((0, visitor.sees(&Screen::Question("training")).await?));
                match hand {
                    Hand::Keys => page.press(&[Key::Tab, Key::Down, Key::Enter].map(Into::into)).await,
                    Hand::Mouse => {
                        visitor.clicks("recorder.shown('input[value=none]')").await?;
                        visitor.clicks("recorder.shown('[part=continue]')").await?;
                    }
                }
                visitor.wait_for_question("training").await?;
            }
        }
        self.check(&visitor, host, form, &before).await
    }

    /// Answers, goes back, changes an answer and reaches the advice. Starts with the screen at index `from`.
    async fn journey(
        &mut self,
        visitor: &Visitor<'_>,
        host: &HostPage,
        form: Form,
        from: usize,
    ) -> Result<(), String> {
        let address = visitor.value("location.href").await?;
        for (step, (screen, act)) in JOURNEY.iter().enumerate().skip(from) {
            let seen = visitor.sees(screen).await?;
            if visitor.value("recorder.wide()").await? != Value::Bool(true) {
                return Err(format!("too narrow to read: screen {step}"));
            }
            if host.leaves && matches!(act, Act::Back) {
                self.nothing_failed(visitor, host, form).await?;
                visitor.go_to("/elsewhere").await?;
                visitor.0.client().back().await.map_err(|error| format!("back: {error}"))?;
                if visitor.sees(screen).await?.words != seen.words {
                    self.failures.push("after coming back, the screen is different".to_owned());
                }
            }
            self.screens.push((step, seen));
            visitor.disturb(step).await?;
            visitor.sees(screen).await?;
            match act {
                Act::Answer(answer) => visitor.answers(answer).await?,
                Act::Back => visitor.clicks("recorder.shown('[part=back]')").await?,
                Act::Done => {}
            }
        }
        let now = visitor.value("location.href").await?;
        if now != address {
            self.failures.push(format!("the address became {now}"));
        }
        Ok(())
    }

    /// Waits until the owner's content is visible.
    async fn own_content(&mut self, visitor: &Visitor<'_>, form: Form) -> Result<(), String> {
        let Some(own) = form.own() else {
            return Ok(());
        };
        let seen = format!("document.querySelector('{own}').getClientRects().length");
        visitor.until(&seen).await.map(|_| ())
    }
}

/// Opens the page and reveals the widget.
async fn arrive(visitor: &Visitor<'_>, host: &HostPage, guest: Guest) -> Result<(), String> {
    if guest == Guest::Present && host.hold.is_some() {
        return visitor.go_to_without_waiting(&guest.path()).await;
    }
    visitor.go_to(&guest.path()).await?;
    if host.frame.is_some() {
        visitor.0.client().enter_frame(0).await.map_err(|error| format!("the frame: {error}"))?;
    }
    let settled = match guest {
        Guest::Absent => "document.readyState === 'complete'",
        Guest::Present => "document.readyState === 'complete' && !window.settling",
    };
    visitor.until(settled).await?;
    if visitor.value("Boolean(document.querySelector('#reveal'))").await? == Value::Bool(true) {
        visitor.clicks("document.querySelector('#reveal')").await?;
    }
    Ok(())
}
