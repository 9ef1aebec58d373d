use super::site::Site;
use crate::journeys::JOURNEYS;

impl Site {
    /// Opens what was published.
    pub async fn open(&self, link: &str) {
        self.page.client().goto(link).await.unwrap_or_else(|error| panic!("{link}: {error}"));
    }

    /// The page as it is sent to a visitor.
    pub async fn source(&self, link: &str) -> String {
        let script = "return await (await fetch(given, { credentials: 'omit' })).text();";
        self.run(script, link.into()).await.as_str().unwrap_or_default().to_owned()
    }

    /// Opens a page and answers the questionnaire on it.
    pub async fn come_to_a_result(&self, link: &str) {
        self.open(link).await;
        let (outcome, answers) = JOURNEYS[1];
        self.page.first().answer_all(answers).await;
        assert_eq!(self.page.first().outcome().await, outcome, "{link}");
        // So that whoever comes next is a new visitor.
        self.page.run("sessionStorage.clear()").await;
    }

    /// On pages for visitors the console is silent, and nobody but the site was asked for anything.
    pub async fn was_left_in_peace(&self) {
        assert_eq!(self.page.console().await, Vec::<String>::new());
        for request in self.page.requests().await {
            assert!(request.starts_with(&self.url("/")) || request.starts_with("data:"), "{request}");
        }
    }
}
