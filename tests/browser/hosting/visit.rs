use xtask::server::{Response, Server};

use super::Host;
use crate::journeys::JOURNEYS;
use crate::page::{Page, SCRIPT, dist};

/// Page headers that restrict files from other origins.
const STRICT: [(&str, &str); 3] = [
    ("Cross-Origin-Embedder-Policy", "require-corp"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    (
        "Content-Security-Policy",
        "default-src 'none'; img-src data:; script-src FILES 'wasm-unsafe-eval'; connect-src FILES",
    ),
];

#[tokio::test]
async fn a_visitor_reaches_a_result_on_a_page_of_another_origin() {
    for host in Host::each() {
        let tag = SCRIPT.replace("WIDGET/", &host.url(""));
        let page = Page::prepare("", "", |_| None).await;
        let files = host.url("");
        let server = Server::start(dist(), move |request| {
            let html =
                format!("<!doctype html><html lang=en><title>Host</title><link rel=icon href='data:,'>{tag}");
            let html = Response::html(html);
            let html = STRICT
                .iter()
                .fold(html, |html, (name, value)| html.with(name, &value.replace("FILES", &files)));
            (request.path == "/").then_some(html)
        });
        let server = server.expect("the host's server");
        page.client().goto(&server.url("/")).await.expect("the page");
        let widget = page.first();
        let (outcome, answers) = JOURNEYS[1];
        widget.answer_all(answers).await;
        assert_eq!(widget.outcome().await, outcome, "{}", host.name);
        assert_eq!(page.run("return crossOriginIsolated").await, true);
        assert_eq!(page.console().await, Vec::<String>::new(), "{}", host.name);
    }
}
