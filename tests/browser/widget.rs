use serde_json::Value;

use crate::page::Page;

/// One widget of a page, as its visitor meets it.
pub struct Widget<'a> {
    page: &'a Page,
    place: usize,
}

impl Page {
    /// The page's first widget.
    pub fn first(&self) -> Widget<'_> {
        self.nth(0)
    }

    /// The widget in this place on the page.
    pub fn nth(&self, place: usize) -> Widget<'_> {
        Widget { page: self, place }
    }
}

impl Widget<'_> {
    /// An expression for what a selector finds inside.
    pub fn part(&self, selector: &str) -> String {
        format!(
            "document.querySelectorAll('ems-career-path')[{}].shadowRoot.querySelector('{selector}')",
            self.place
        )
    }

    /// Waits until something is there, and gives its text.
    pub async fn text(&self, selector: &str) -> String {
        let text = self.page.until(&format!("{}.textContent", self.part(selector))).await;
        text.as_str().unwrap_or_default().to_owned()
    }

    /// Waits for a question of the widget's own, not only the one that the loader draws at first.
    pub async fn asks(&self, question: &str) {
        let (question, mount) = (self.part(&format!("[data-question={question}]")), self.part(".mount"));
        self.page.until(&format!("{mount}.onchange || {mount}.matches('.still') ? null : {question}")).await;
    }

    /// Clicks on something, as a mouse would.
    pub async fn click(&self, selector: &str) {
        let element = self.page.element(&self.part(selector)).await;
        element.click().await.unwrap_or_else(|error| panic!("{selector}: {error}"));
    }

    /// Waits for a question and picks a choice.
    pub async fn choose(&self, question: &str, choice: &str) {
        self.asks(question).await;
        self.click(&format!("[data-question={question}] input[value=\"{choice}\"]")).await;
    }

    /// Waits for a question and answers it.
    pub async fn answer(&self, question: &str, choice: &str) {
        self.choose(question, choice).await;
        self.click("[part=continue]").await;
    }

    /// Answers one question after the other.
    pub async fn answer_all(&self, answers: &[(&str, &str)]) {
        for (question, choice) in answers {
            self.answer(question, choice).await;
        }
    }

    /// Waits for the result; gives the outcome.
    pub async fn outcome(&self) -> String {
        let outcome = self.page.until(&format!("{}.dataset.outcome", self.part("[data-outcome]"))).await;
        outcome.as_str().unwrap_or_default().to_owned()
    }

    /// Whether something is there now.
    pub async fn has(&self, selector: &str) -> bool {
        self.page.run(&format!("return Boolean({})", self.part(selector))).await == Value::Bool(true)
    }

    /// The choice that is picked now.
    pub async fn chosen(&self) -> Option<String> {
        let chosen = self.page.run(&format!("return {}?.value ?? null", self.part(":checked"))).await;
        chosen.as_str().map(str::to_owned)
    }
}
