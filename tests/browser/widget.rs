use serde_json::Value;

use crate::page::Page;

/// One of the widgets on a page.
pub struct Widget<'a> {
    page: &'a Page,
    place: usize,
}

impl Page {
    /// The first widget on the page.
    pub fn first(&self) -> Widget<'_> {
        self.nth(0)
    }

    /// The widget with this index on the page.
    pub fn nth(&self, place: usize) -> Widget<'_> {
        Widget { page: self, place }
    }
}

impl Widget<'_> {
    /// A JavaScript expression for the first element in the widget that matches a selector.
    pub fn part(&self, selector: &str) -> String {
        format!(
            "document.querySelectorAll('ems-career-path')[{}].shadowRoot.querySelector('{selector}')",
            self.place
        )
    }

    /// Waits until an element has text, and returns it.
    pub async fn text(&self, selector: &str) -> String {
        let text = self.page.until(&format!("{}.textContent", self.part(selector))).await;
        text.as_str().unwrap_or_default().to_owned()
    }

    /// Waits until the widget shows a question. The loader's first question does not count.
    pub async fn wait_for_question(&self, question: &str) {
        let (question, mount) = (self.part(&format!("[data-question={question}]")), self.part(".mount"));
        self.page.until(&format!("{mount}.onchange || {mount}.matches('.still') ? null : {question}")).await;
    }

    /// Waits for an element and clicks it with real input.
    pub async fn click(&self, selector: &str) {
        let element = self.page.element(&self.part(selector)).await;
        element.click().await.unwrap_or_else(|error| panic!("{selector}: {error}"));
    }

    /// Waits for a question and picks a choice.
    pub async fn choose(&self, question: &str, choice: &str) {
        self.wait_for_question(question).await;
        self.click(&format!("[data-question={question}] input[value=\"{choice}\"]")).await;
    }

    /// Waits for a question and answers it.
    pub async fn answer(&self, question: &str, choice: &str) {
        self.choose(question, choice).await;
        self.click("[part=continue]").await;
    }

    /// Answers several questions in order.
    pub async fn answer_all(&self, answers: &[(&str, &str)]) {
        for (question, choice) in answers {
            self.answer(question, choice).await;
        }
    }

    /// Waits for a result and returns its outcome's id.
    pub async fn outcome(&self) -> String {
        let outcome = self.page.until(&format!("{}.dataset.outcome", self.part("[data-outcome]"))).await;
        outcome.as_str().unwrap_or_default().to_owned()
    }

    /// Whether an element exists now.
    pub async fn has(&self, selector: &str) -> bool {
        self.page.run(&format!("return Boolean({})", self.part(selector))).await == Value::Bool(true)
    }

    /// The value of the checked choice.
    pub async fn chosen(&self) -> Option<String> {
        let chosen = self.page.run(&format!("return {}?.value ?? null", self.part(":checked"))).await;
        chosen.as_str().map(str::to_owned)
    }
}
