use crate::page::Page;

impl Page {
    /// Checks at the end of a test that the console is empty, that there were no errors or policy violations, and that
    /// only the two servers received requests.
    pub async fn assert_quiet(&self) {
        self.assert_only_warnings(&[]).await;
    }

    /// Like [`Self::assert_quiet`], but the console must contain each of these warnings exactly once.
    pub async fn assert_only_warnings(&self, warnings: &[&str]) {
        let mut console = self.console().await;
        for expected in warnings {
            let before = console.len();
            console.retain(|message| !message.contains(expected));
            assert_eq!(before - console.len(), 1, "the console must contain this once: {expected}");
        }
        assert_eq!(console, Vec::<String>::new(), "unexpected console messages");
        let faults = self.run("return faults").await;
        assert_eq!(faults, serde_json::json!([]), "errors and policy violations");
        let (host, widget) = (self.host.url("/"), self.widget.url("/"));
        for request in self.requests().await {
            let allowed =
                request.starts_with(&host) || request.starts_with(&widget) || request.starts_with("data:");
            assert!(allowed, "unexpected request to {request}");
        }
    }
}
