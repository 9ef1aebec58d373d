use crate::page::{ELEMENT, Page};
use crate::resume::halfway;

/// The page's hash, and the history state that the host set.
const HOST_STATE: &str = "return [location.hash, history.state?.own ?? null]";

#[tokio::test]
async fn back_and_forward_move_between_questions() {
    let page = Page::open(ELEMENT).await;
    let widget = page.first();
    page.run("history.replaceState({ own: 7 }, '')").await;
    let before = page.run("return history.length").await.as_u64().expect("a number");
    widget.answer_all(&[("training", "none"), ("goal", "ambulance")]).await;
    widget.wait_for_question("age").await;
    assert_eq!(page.run("return history.length").await, before + 2);
    for question in ["goal", "training"] {
        page.client().back().await.expect("back");
        widget.wait_for_question(question).await;
        assert_eq!(page.run(HOST_STATE).await, serde_json::json!(["", 7]));
    }
    assert_eq!(widget.chosen().await.as_deref(), Some("none"));
    page.run("history.forward()").await;
    widget.wait_for_question("goal").await;
    assert_eq!(widget.chosen().await.as_deref(), Some("ambulance"));
    page.assert_quiet().await;
}

#[tokio::test]
async fn back_still_works_after_a_reload() {
    let page = Page::open(ELEMENT).await;
    halfway(&page).await;
    page.client().refresh().await.expect("a reload");
    page.first().wait_for_question("age").await;
    page.client().back().await.expect("back");
    page.first().wait_for_question("goal").await;
    page.client().back().await.expect("back");
    page.first().wait_for_question("training").await;
    page.assert_quiet().await;
}

#[tokio::test]
async fn host_entries_and_fragments_do_not_move_the_widget() {
    let page = Page::open(&[ELEMENT, "<a id=there href='#there'>There</a>"].concat()).await;
    let widget = page.first();
    widget.answer("training", "none").await;
    widget.wait_for_question("goal").await;
    page.run("document.querySelector('#there').click()").await;
    page.until("location.hash === '#there'").await;
    page.run("history.pushState({ own: 1 }, '', '?page=2')").await;
    widget.choose("goal", "police").await;
    page.run("history.back()").await;
    page.until("location.hash === '#there'").await;
    widget.wait_for_question("goal").await;
    page.run("history.back()").await;
    page.until("location.hash === ''").await;
    widget.wait_for_question("goal").await;
    page.run("history.back()").await;
    widget.wait_for_question("training").await;
    page.assert_quiet().await;
}

#[tokio::test]
async fn back_to_a_host_entry_restores_its_question() {
    let page = Page::open(&[ELEMENT, "<a id=there href='#there'>There</a>"].concat()).await;
    let widget = page.first();
    widget.wait_for_question("training").await;
    page.run("document.querySelector('#there').click()").await;
    page.until("location.hash === '#there'").await;
    widget.answer("training", "none").await;
    widget.wait_for_question("goal").await;
    page.run("history.pushState({ own: 1 }, '', '?page=2')").await;
    widget.answer("goal", "police").await;
    widget.wait_for_question("age").await;
    page.run("history.back()").await;
    widget.wait_for_question("goal").await;
    assert_eq!(
        page.run("return [history.state, location.search]").await,
        serde_json::json!([{ "own": 1 }, "?page=2"])
    );
    page.run("history.back()").await;
    page.until("location.hash === '#there'").await;
    widget.wait_for_question("goal").await;
    page.run("history.back()").await;
    widget.wait_for_question("training").await;
    page.run("history.back()").await;
    page.until("location.hash === ''").await;
    widget.wait_for_question("training").await;
    page.assert_quiet().await;
}

#[tokio::test]
async fn a_host_can_dispatch_popstate_during_navigation() {
    let page = Page::open(ELEMENT).await;
    let widget = page.first();
    widget.answer_all(&[("training", "none"), ("goal", "police")]).await;
    widget.wait_for_question("age").await;
    page.run(
        "addEventListener('ems-career-path:question', () => {
           dispatchEvent(new PopStateEvent('popstate', { state: history.state }));
           window.sent = true;
         }, { once: true });
         history.back()",
    )
    .await;
    page.until("window.sent").await;
    widget.wait_for_question("goal").await;
    page.assert_quiet().await;
}

#[tokio::test]
async fn history_off_leaves_the_history_alone() {
    let page = Page::open(&ELEMENT.replace("<ems-career-path", "<ems-career-path history=off")).await;
    let before = page.run("return [history.length, history.state]").await;
    halfway(&page).await;
    assert_eq!(page.run("return [history.length, history.state]").await, before);
    page.assert_quiet().await;
}
