//! The snippet without its script, and with preloaded files.

use crate::feature::{Feature, can};
use crate::page::Page;
use crate::runs_as::RunsAs;
use crate::snippet::{MOUNT, packaged, snippet, without_script};

#[tokio::test]
async fn without_its_script_the_owners_content_shows_later() {
    let page = without_script(&snippet("en")).await;
    let visible = "document.querySelector('ems-career-path a').checkVisibility({ visibilityProperty: true })";
    assert_eq!(page.run(&format!("return {visible}")).await, false);
    // An animation shows it after ten seconds. Finish it now.
    page.run(&format!("{MOUNT}.getRootNode().getAnimations().forEach((animation) => animation.finish())"))
        .await;
    page.until(visible).await;
}

#[tokio::test]
async fn without_javascript_no_dead_controls_show() {
    if !can(Feature::ScriptsOff) {
        return;
    }
    let page = Page::prepare(&snippet("en"), "", |_| None).await;
    page.without_scripts().await;
    page.client().goto(&page.host.url("/")).await.expect("the page");
    let is_visible = |selector: &str| {
        format!(
            "document.querySelector('ems-career-path').shadowRoot.querySelector('{selector}').checkVisibility()"
        )
    };
    page.until(&is_visible("[data-question=training]")).await;
    page.until(&is_visible("noscript p")).await;
    page.until("document.querySelector('ems-career-path a').getClientRects().length === 1").await;
    for dead in ["[part=continue]", "[data-lang-switch]"] {
        assert_eq!(page.run(&format!("return {}", is_visible(dead))).await, false, "{dead}");
    }
    assert_eq!(page.widget.requested_paths(), Vec::<String>::new());
}

#[tokio::test]
async fn preloaded_files_are_loaded_once() {
    let page = Page::open(&[packaged("preload.html"), snippet("en")].concat()).await;
    page.first().answer("training", "none").await;
    page.first().wait_for_question("goal").await;
    let mut paths = page.widget.requested_paths();
    paths.sort();
    let requests = paths.len();
    paths.dedup();
    // Without WebAssembly, the preloaded glue and wasm are not used.
    let unused = if RunsAs::current() == RunsAs::JavaScript { 2 } else { 0 };
    let expected = RunsAs::current().files() + unused;
    assert_eq!((requests, paths.len()), (expected, expected), "{paths:?}");
    page.assert_quiet().await;
}
