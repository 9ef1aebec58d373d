use std::time::{Duration, Instant};

use fantoccini::elements::{Element, ElementRef};
use fantoccini::key::Key;
use serde_json::{Value, json};

use super::journey::{Answer, Screen};
use crate::page::Page;

/// How long to wait for a change. Longer than the widget waits for a file.
const TIMEOUT_MS: u32 = 15_000;

/// More tab stops than any page has before the choices.
const MAX_TABS: usize = 20;

/// A visitor of a host page. Errors are values, not panics, so that one failure does not stop the other visits.
pub struct Visitor<'a>(pub &'a Page);

/// The text and styles of a screen.
#[derive(Clone, Debug, PartialEq)]
pub struct Seen {
    pub words: Value,
    pub looks: Value,
}

impl Visitor<'_> {
    pub async fn go_to(&self, path: &str) -> Result<(), String> {
        let url = self.0.host.url(path);
        self.0.client().goto(&url).await.map_err(|error| format!("{path}: {error}"))
    }

    /// Goes to a page and returns before its load event, which a stalled file can delay.
    pub async fn go_to_without_waiting(&self, path: &str) -> Result<(), String> {
        let url = self.0.host.url(path);
        self.run(&format!("setTimeout(() => location.assign('{url}'))")).await?;
        let there = format!("return location.href === '{url}' && document.readyState !== 'loading'");
        // Poll, because a script that waits in the old page may never return.
        let end = Instant::now() + Duration::from_millis(TIMEOUT_MS.into());
        while self.run(&there).await != Ok(Value::Bool(true)) {
            if Instant::now() > end {
                return Err(format!("did not reach {path}"));
            }
        }
        Ok(())
    }

    /// Runs a script in the page.
    pub async fn run(&self, script: &str) -> Result<Value, String> {
        let done = self.0.client().execute(script, Vec::new()).await;
        done.map_err(|error| format!("{}: {error}", script.trim().lines().next().unwrap_or_default()))
    }

    /// Evaluates an expression.
    pub async fn value(&self, expression: &str) -> Result<Value, String> {
        self.parsed(&format!("return recorder.text({expression})")).await
    }

    /// Runs a script that returns JSON text, and parses the text here. Drivers fail on pages that change how JSON works.
    async fn parsed(&self, script: &str) -> Result<Value, String> {
        let text = self.run(script).await?;
        serde_json::from_str(text.as_str().unwrap_or("null")).map_err(|error| error.to_string())
    }

    /// Waits until an expression is truthy, and returns its value.
    pub async fn until(&self, expression: &str) -> Result<Value, String> {
        let script =
            format!("recorder.until(() => {expression}, {TIMEOUT_MS}, arguments[arguments.length - 1])");
        let value = self.0.client().execute_async(&script, Vec::new()).await;
        match value.map_err(|error| format!("{expression}: {error}"))? {
            Value::Null => Err(self.stuck(expression).await),
            value => Ok(value),
        }
    }

    /// Describes the screen after a wait has timed out.
    async fn stuck(&self, expression: &str) -> String {
        let sees = "({ reasons: recorder.log.reasons, faults: [...recorder.log.faults, ...recorder.log.warnings], \
             sees: recorder.part('.ems')?.innerText.slice(0, 60) ?? 'no widget', mount: recorder.part('.mount')?.className, \
             chosen: recorder.part(':checked')?.value, errors: Boolean(recorder.part('.errors')) })";
        let sees = self.value(sees).await.unwrap_or_else(Value::String);
        format!("never true: {expression}; {sees}")
    }

    /// Clicks an element with the mouse.
    pub async fn clicks(&self, expression: &str) -> Result<(), String> {
        let found = self.until(&format!("recorder.scrolledTo({expression})")).await?;
        let id = found["element-6066-11e4-a52e-4f735466cecf"].as_str().unwrap_or_default().to_owned();
        let element = Element::from_element_id(self.0.client().clone(), ElementRef::from(id));
        element.click().await.map_err(|error| format!("a click on {expression}: {error}"))
    }

    /// Waits until the widget itself shows this question.
    pub async fn wait_for_question(&self, question: &str) -> Result<(), String> {
        self.until(&format!("recorder.showsQuestion('{question}')")).await.map(|_| ())
    }

    /// Answers the question on screen.
    pub async fn answers(&self, answer: &Answer) -> Result<(), String> {
        match answer {
            Answer::WithMouse(choice) => {
                self.clicks(&format!("recorder.shown('input[value=\"{choice}\"]')")).await?;
                self.clicks("recorder.shown('[part=continue]')").await
            }
            Answer::WithKeys { down } => {
                for _ in 0..MAX_TABS {
                    self.0.press(&[Key::Tab.into()]).await;
                    if self.value("recorder.isAtChoices()").await? == true {
                        let mut keys = vec![Key::Down.into(); *down];
                        keys.push(Key::Enter.into());
                        self.0.press(&keys).await;
                        return Ok(());
                    }
                }
                Err("Tab does not reach the choices".to_owned())
            }
        }
    }

    /// Waits for a screen of the journey and reads it.
    pub async fn sees(&self, screen: &Screen) -> Result<Seen, String> {
        match screen {
            Screen::Question(question) => self.wait_for_question(question).await?,
            Screen::Result(outcome) => {
                let there = format!("recorder.shown('[data-outcome=\"{outcome}\"]')");
                self.until(&there).await.map(|_| ())?;
            }
        }
        let [words, looks] = ["recorder.words()", "recorder.looks()"];
        let seen = self.value(&format!("[{words}, {looks}]")).await?;
        self.run("recorder.startWatching()").await?;
        Ok(Seen { words: seen[0].clone(), looks: seen[1].clone() })
    }

    /// Runs the page's `disturb` function, if it has one.
    pub async fn disturb(&self, step: usize) -> Result<(), String> {
        let script = "const done = arguments[arguments.length - 1];
             Promise.resolve(window.disturb?.(arguments[0])).then(() => done(null), (error) => done(String(error)))";
        let done = self.0.client().execute_async(script, vec![json!(step)]).await;
        match done.map_err(|error| format!("disturb: {error}"))? {
            Value::Null => Ok(()),
            error => Err(format!("disturb: {error}")),
        }
    }

    /// Reads the state of the page that the widget must not change.
    pub async fn state(&self) -> Result<Value, String> {
        self.until("document.getAnimations().every((animation) => !(animation instanceof CSSTransition))")
            .await?;
        self.parsed(include_str!("state.js")).await
    }
}
