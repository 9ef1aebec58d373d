use crate::page::{ELEMENT, Page, SCRIPT};

#[tokio::test]
async fn the_widget_works_without_allow_forms() {
    for tag in [SCRIPT, ELEMENT] {
        let page = Page::with(tag, "sandbox allow-scripts", |_| None).await;
        page.first().answer_all(&[("training", "none"), ("goal", "police"), ("age", "under-16")]).await;
        assert_eq!(page.first().outcome().await, "not-yet-age");
        page.assert_quiet().await;
    }
}

#[tokio::test]
async fn the_first_question_works_without_allow_forms() {
    let page = Page::prepare(ELEMENT, "sandbox allow-scripts", |_| None).await;
    let gate = page.widget.hold(crate::runs_as::program_file());
    page.client().goto(&page.host.url("/")).await.expect("the page");
    page.first().click("[data-question=training] input[value=paramedic]").await;
    page.first().click("[part=continue]").await;
    gate.release();
    assert_eq!(page.first().outcome().await, "already-paramedic");
}

#[tokio::test]
async fn printing_without_allow_modals_offers_the_link() {
    let page = Page::with(ELEMENT, "sandbox allow-scripts", |_| None).await;
    page.first().answer("training", "paramedic").await;
    page.first().outcome().await;
    page.first().click("[part=print]").await;
    // A sandbox also blocks the clipboard, so the link is shown.
    let link = page.first().part(".share__link, .share__said:not(:empty)");
    page.until(&link).await;
}
