use crate::feature::{Feature, can};
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
        page.run("return [history.state.own, location.search]").await,
        serde_json::json!([1, "?page=2"])
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

#[tokio::test]
async fn a_host_that_rewrites_its_state_loses_no_question() {
    // Some pages rewrite the state when they scroll, others when the visitor arrives.
    let spy = "<script>
      window.rewrite = () => history.replaceState({ own: 1 }, '');
      addEventListener('ems-career-path:question', () => setTimeout(rewrite));
    </script>";
    let page = Page::open(&[spy, ELEMENT].concat()).await;
    let widget = page.first();
    widget.answer_all(&[("training", "none"), ("goal", "ambulance"), ("age", "18-plus")]).await;
    widget.wait_for_question("class-hours").await;
    for question in ["age", "goal", "training"] {
        page.run("rewrite(); history.back()").await;
        widget.wait_for_question(question).await;
    }
    page.assert_quiet().await;
}

#[tokio::test]
async fn forward_leads_to_an_entry_that_the_host_rewrote() {
    if !can(Feature::NavigationApi) {
        return;
    }
    let page = Page::open(ELEMENT).await;
    let widget = page.first();
    widget.answer_all(&[("training", "none"), ("goal", "ambulance")]).await;
    widget.wait_for_question("age").await;
    for rewrite in
        ["history.replaceState({ own: 1 }, '', '?page=2')", "history.replaceState(null, '', '/#there')"]
    {
        page.run(rewrite).await;
        let address = page.run("return location.href").await;
        page.run("history.back()").await;
        widget.wait_for_question("goal").await;
        page.run("history.forward()").await;
        widget.wait_for_question("age").await;
        assert_eq!(page.run("return location.href").await, address);
    }
    page.client().refresh().await.expect("a reload");
    page.run("history.go(-2)").await;
    widget.wait_for_question("training").await;
    page.run("history.go(2)").await;
    widget.wait_for_question("age").await;
    page.assert_quiet().await;
}

#[tokio::test]
async fn a_lightbox_entry_keeps_the_question() {
    let page = Page::open(ELEMENT).await;
    let widget = page.first();
    widget.answer_all(&[("training", "none"), ("goal", "ambulance")]).await;
    widget.wait_for_question("age").await;
    page.run("history.pushState({ lightbox: 1 }, '')").await;
    for (steps, lightbox) in [(-1, false), (1, true), (-1, false), (1, true)] {
        page.run(&format!("history.go({steps})")).await;
        page.until(&format!("Boolean(history.state?.lightbox) === {lightbox}")).await;
        widget.wait_for_question("age").await;
    }
    page.client().refresh().await.expect("a reload");
    widget.wait_for_question("age").await;
    page.run("history.go(-2)").await;
    widget.wait_for_question("goal").await;
    page.assert_quiet().await;
}

#[tokio::test]
async fn states_that_are_no_plain_objects_stay_as_they_are() {
    let table = [
        ("[1, 2]", "history.state.join()"),
        ("'text'", "history.state"),
        ("new Map([[1, 2]])", "history.state.get(1)"),
    ];
    for (state, read) in table {
        let page = Page::open(ELEMENT).await;
        page.run(&format!("history.replaceState({state}, '')")).await;
        let before = page.run(&format!("return {read}")).await;
        page.first().answer("training", "none").await;
        page.first().wait_for_question("goal").await;
        page.run("history.back()").await;
        page.until(&format!("({read}) === {before}")).await;
        page.assert_quiet().await;
    }
}

#[tokio::test]
async fn back_works_after_a_share_link_was_left() {
    let page = Page::prepare(ELEMENT, "", |_| None).await;
    page.client().goto(&page.host.url("/#ems-career-path-1-tt-en")).await.expect("the link");
    let widget = page.first();
    assert_eq!(widget.outcome().await, "emt-next-step");
    widget.click("[part=restart]").await;
    widget.answer("training", "none").await;
    widget.wait_for_question("goal").await;
    page.client().refresh().await.expect("a reload");
    widget.wait_for_question("goal").await;
    page.run("history.back()").await;
    widget.wait_for_question("training").await;
    page.run("location.hash = 'ems-career-path-1-tt-ey'").await;
    assert_eq!(widget.outcome().await, "emt-next-step");
    page.run("history.back()").await;
    widget.wait_for_question("training").await;
    page.run("history.forward()").await;
    assert_eq!(widget.outcome().await, "emt-next-step");
    page.client().refresh().await.expect("a reload");
    assert_eq!(widget.outcome().await, "emt-next-step");
    page.assert_quiet().await;
}
