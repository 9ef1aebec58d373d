use super::site::Site;
use crate::journeys::JOURNEYS;

impl Site {
    /// Opens a published page.
    pub async fn open(&self, link: &str) {
        self.page.client().goto(link).await.unwrap_or_else(|error| panic!("{link}: {error}"));
    }

    /// Returns the HTML that visitors get.
    pub async fn source(&self, link: &str) -> String {
        let script = "return await (await fetch(given, { credentials: 'omit' })).text();";
        self.run(script, link.into()).await.as_str().unwrap_or_default().to_owned()
    }

    /// Opens a page, answers the questionnaire and checks the outcome.
    pub async fn reach_result(&self, link: &str) {
        self.open(link).await;
        let (outcome, answers) = JOURNEYS[1];
        self.page.first().answer_all(answers).await;
        assert_eq!(self.page.first().outcome().await, outcome, "{link}");
        // The next call starts as a new visitor.
        self.page.run("sessionStorage.clear()").await;
    }

    /// Checks that the console is empty and all requests went to the site.
    pub async fn assert_quiet(&self) {
        assert_eq!(self.page.console().await, Vec::<String>::new());
        for request in self.page.requests().await {
            assert!(request.starts_with(&self.url("/")) || request.starts_with("data:"), "{request}");
        }
    }
}
