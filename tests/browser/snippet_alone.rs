//! The snippet where its script never comes, and where all comes at once.

use crate::feature::{Feature, can};
use crate::page::Page;
use crate::runs_as::RunsAs;
use crate::snippet::{MOUNT, packaged, snippet, without_its_script};

#[tokio::test]
async fn where_the_script_cannot_be_had_the_own_content_comes_after_a_while() {
    let page = without_its_script(&snippet("en")).await;
    let own = "document.querySelector('ems-career-path a').checkVisibility({ visibilityProperty: true })";
    assert_eq!(page.run(&format!("return {own}")).await, false);
    page.run(&format!("{MOUNT}.getRootNode().getAnimations().forEach((wait) => wait.finish())")).await;
    page.until(own).await;
}

#[tokio::test]
async fn without_javascript_question_and_own_content_are_to_be_seen_and_nothing_dead() {
    if !can(Feature::ScriptsOff) {
        return;
    }
    let page = Page::prepare(&snippet("en"), "", |_| None).await;
    page.without_scripts().await;
    page.client().goto(&page.host.url("/")).await.expect("the page");
    let seen = |selector: &str| {
        format!(
            "document.querySelector('ems-career-path').shadowRoot.querySelector('{selector}').checkVisibility()"
        )
    };
    page.until(&seen("[data-question=training]")).await;
    page.until(&seen("noscript p")).await;
    page.until("document.querySelector('ems-career-path a').getClientRects().length === 1").await;
    for dead in ["[part=continue]", "[data-lang-switch]"] {
        assert_eq!(page.run(&format!("return {}", seen(dead))).await, false, "{dead}");
    }
    assert_eq!(page.widget.requested_paths(), Vec::<String>::new());
}

#[tokio::test]
async fn what_is_preloaded_is_loaded_once() {
    let page = Page::open(&[packaged("preload.html"), snippet("en")].concat()).await;
    page.first().answer("training", "none").await;
    page.first().asks("goal").await;
    let mut paths = page.widget.requested_paths();
    paths.sort();
    let before = paths.len();
    paths.dedup();
    // Glue and wasm are preloaded in vain where there is no WebAssembly.
    let in_vain = if RunsAs::current() == RunsAs::JavaScript { 2 } else { 0 };
    let in_all = RunsAs::current().files() + in_vain;
    assert_eq!((before, paths.len()), (in_all, in_all), "{paths:?}");
    page.was_left_in_peace().await;
}
