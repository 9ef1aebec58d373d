use crate::page::{ELEMENT, Page};

#[tokio::test]
async fn starting_again_after_a_panic_keeps_the_answers() {
    let page = Page::open(ELEMENT).await;
    let widget = page.first();
    widget.answer_all(&[("training", "none"), ("goal", "police")]).await;
    widget.choose("age", "under-16").await;
    // Yew panics when it cannot insert nodes.
    page.run("window.real = Node.prototype.insertBefore; Node.prototype.insertBefore = () => { throw new Error('broken'); }")
        .await;
    widget.click("[part=continue]").await;
    page.until("events.some(([name]) => name === 'unavailable')").await;
    page.run("Node.prototype.insertBefore = real").await;

    let reasons = page
        .run("return events.filter(([name]) => name === 'unavailable').map(([, detail]) => detail.reason)");
    assert_eq!(reasons.await, serde_json::json!(["crashed"]));
    assert!(!widget.has(".mount:not([hidden])").await, "the dead screen is hidden");
    assert!(page.shows_own_content().await);

    widget.click(".fallback button").await;
    assert_eq!(widget.outcome().await, "not-yet-age", "the answers are kept");
    widget.click("[part=restart]").await;
    widget.answer("training", "paramedic").await;
    assert_eq!(widget.outcome().await, "already-paramedic");
}

#[tokio::test]
async fn a_panic_while_mounting_is_reported_once() {
    let broken = "<script>window.real = Node.prototype.insertBefore; Node.prototype.insertBefore = () => { throw new Error('broken'); }</script>";
    let page = Page::open(&[broken, ELEMENT].concat()).await;
    page.until("events.some(([name]) => name === 'unavailable')").await;
    page.run("Node.prototype.insertBefore = real").await;
    page.first().click(".fallback button").await;
    page.first().wait_for_question("training").await;
    let reports = page.run("return events.filter(([name]) => name === 'unavailable').length").await;
    assert_eq!(reports, 1);
}

#[tokio::test]
async fn after_a_panic_every_widget_can_start_again() {
    let page = Page::open(&ELEMENT.repeat(2)).await;
    page.nth(0).answer("training", "emt").await;
    page.nth(1).choose("training", "emr").await;
    page.run("window.real = Node.prototype.insertBefore; Node.prototype.insertBefore = () => { throw new Error('broken'); }")
        .await;
    page.nth(1).click("[part=continue]").await;
    page.until("events.filter(([name]) => name === 'unavailable').length === 2").await;
    page.run("Node.prototype.insertBefore = real").await;
    // Not with the mouse: while the first widget draws, it pushes the second one down.
    for (place, question) in [(0, "experience"), (1, "goal")] {
        page.run(&format!("{}.click()", page.nth(place).part(".fallback button"))).await;
        page.nth(place).wait_for_question(question).await;
    }
}
