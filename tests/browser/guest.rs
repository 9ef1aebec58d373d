use crate::page::Page;

impl Page {
    /// What holds at the end of every test: the console is silent, nothing failed, no policy was broken,
    /// and nobody but the two servers was asked for anything.
    pub async fn was_left_in_peace(&self) {
        self.was_left_in_peace_but_for(&[]).await;
    }

    /// The same where the console may say these things, each of which it must say once.
    pub async fn was_left_in_peace_but_for(&self, announced: &[&str]) {
        let mut console = self.console().await;
        for expected in announced {
            let before = console.len();
            console.retain(|message| !message.contains(expected));
            assert_eq!(before - console.len(), 1, "the console says once: {expected}; it said {console:?}");
        }
        assert_eq!(console, Vec::<String>::new(), "the console");
        let faults = self.run("return faults").await;
        assert_eq!(faults, serde_json::json!([]), "errors and policies");
        let (host, widget) = (self.host.url("/"), self.widget.url("/"));
        for request in self.requests().await {
            let known =
                request.starts_with(&host) || request.starts_with(&widget) || request.starts_with("data:");
            assert!(known, "a request to {request}");
        }
    }
}
