use serde_json::Value;

use super::expect::Expect;
use super::form::Form;
use super::held::Hold;
use super::host_page::HostPage;
use super::visit::{MAX_SHIFT, Visit};
use super::visitor::Visitor;

impl Visit {
    /// Checks what must be true on every page.
    pub async fn check(
        &mut self,
        visitor: &Visitor<'_>,
        host: &HostPage,
        form: Form,
        before: &Value,
    ) -> Result<(), String> {
        self.compare_states(before, &visitor.state().await?);
        self.nothing_failed(visitor, host, form).await?;
        self.first_words = visitor.value("recorder.log.firstWords").await?;
        let origins = [visitor.0.host.url("/"), visitor.0.widget.url("/")];
        let foreign = visitor.value(&format!("recorder.foreignRequests({origins:?})")).await?;
        self.expect_empty("requests to other origins:", &foreign);
        // Things may move on other pages, for example when the widget replaces the fallback, which has a different height.
        let steady = host.expect == Expect::Advice
            && !matches!(host.hold, Some(Hold::UntilUnavailable(_)))
            && host.moves.is_none();
        let shifts = visitor.value("recorder.shifts()").await?;
        self.reports_shifts = shifts.is_array();
        let shifts: Vec<&Value> = shifts.as_array().into_iter().flatten().collect();
        let sum: f64 = shifts.iter().filter_map(|shift| shift["value"].as_f64()).sum();
        if steady && sum > MAX_SHIFT {
            let moved: Vec<String> = shifts.iter().map(|shift| shift["moved"].to_string()).collect();
            self.failures.push(format!("things moved by {sum:.3}: {}", moved.join(", ")));
        }
        let widgets = visitor.value("recorder.elements().length").await?;
        if widgets != serde_json::json!(host.widgets(form)) {
            self.failures.push(format!("widgets on the page: {widgets}, not {}", host.widgets(form)));
        }
        if host.expect == Expect::Advice {
            for place in 1..host.widgets(form) {
                visitor.until(&format!("recorder.showsQuestion('training', {place})")).await?;
            }
        }
        for expression in &host.asserted {
            if visitor.value(&format!("Boolean({expression})")).await? != Value::Bool(true) {
                self.failures.push(format!("not true: {expression}"));
            }
        }
        Ok(())
    }

    /// Fails on every error, rejection, policy violation or console warning that the table does not allow, and on each
    /// required one that is missing.
    pub async fn nothing_failed(
        &mut self,
        visitor: &Visitor<'_>,
        host: &HostPage,
        form: Form,
    ) -> Result<(), String> {
        let entries = visitor.value("[...recorder.log.faults, ...recorder.log.warnings]").await?;
        let entries: Vec<&str> = entries.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        let of_this_form = host.announced.iter().filter(|(other, _)| other.is_none_or(|other| other == form));
        let announced: Vec<&str> = of_this_form.map(|(_, part)| *part).collect();
        for part in &announced {
            if !entries.iter().any(|entry| entry.contains(part)) {
                self.failures.push(format!("no fault or warning contains: {part}"));
            }
        }
        let unexpected = entries
            .iter()
            .filter(|entry| !announced.iter().chain(&host.tolerated).any(|part| entry.contains(part)));
        self.failures.extend(unexpected.map(|entry| (*entry).to_owned()));
        Ok(())
    }

    fn expect_empty(&mut self, what: &str, list: &Value) {
        if list.as_array().is_some_and(|list| !list.is_empty()) {
            self.failures.push(format!("{what} {list}"));
        }
    }

    /// Compares the page's state with and without our script. Reports a repeated difference once.
    pub fn compare_states(&mut self, before: &Value, after: &Value) {
        for (name, was) in before.as_object().into_iter().flatten() {
            // Answering changes the focus and the scroll position.
            let moves = matches!(name.as_str(), "focus" | "scroll") && !self.screens.is_empty();
            if let Some(difference) = difference(was, &after[name]).filter(|_| !moves) {
                self.failures.push(format!("{name}: {difference}"));
            }
        }
        self.failures.dedup();
    }

    /// Compares every screen's words and looks with the plain page's.
    pub fn compare(&mut self, plain: &Self, host: &HostPage) {
        // Returning visitors may see their saved answers first.
        if self.first_words != plain.first_words && !self.first_words.is_null() && !host.leaves {
            self.failures.push(format!("first words: {}", self.first_words));
        }
        for (step, seen) in &self.screens {
            let Some((_, expected)) = plain.screens.get(*step) else {
                continue;
            };
            if seen.words != expected.words {
                self.failures
                    .push(format!("words of screen {step}: {} instead of {}", seen.words, expected.words));
            }
            let looks = difference(&expected.looks, &seen.looks).filter(|_| host.looks_differ.is_none());
            if let Some(looks) = looks {
                self.failures.push(format!("looks of screen {step}: {looks}"));
                break;
            }
        }
    }
}

/// Describes the first difference between two lists of strings.
fn difference(before: &Value, after: &Value) -> Option<String> {
    let lines = |list: &Value| -> Vec<String> {
        let lines = list.as_array().into_iter().flatten();
        lines.map(|line| line.as_str().unwrap_or_default().to_owned()).collect()
    };
    let (before, after) = (lines(before), lines(after));
    if before.len() != after.len() {
        let new = after
            .iter()
            .find(|line| !before.contains(line))
            .or(before.iter().find(|line| !after.contains(line)));
        let new: String = new.into_iter().flat_map(|line| line.chars().take(90)).collect();
        return Some(format!("{} became {}: {new}", before.len(), after.len()));
    }
    let (was, is) = before.iter().zip(&after).find(|(was, is)| was != is)?;
    let subject: String = was.chars().take(40).collect();
    let parts = was.split("; ").zip(is.split("; ")).filter(|(was, is)| was != is).take(3);
    let parts: Vec<String> = parts.map(|(was, is)| format!("{was} -> {is}")).collect();
    Some(format!("{subject}… {}", parts.join(", ")))
}
