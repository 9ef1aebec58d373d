use crate::page::{ELEMENT, Page};

#[tokio::test]
async fn back_keeps_later_answers() {
    let page = Page::open(ELEMENT).await;
    let widget = page.first();
    widget.answer_all(&[("training", "none"), ("goal", "ambulance"), ("age", "18-plus")]).await;
    widget.wait_for_question("class-hours").await;
    for question in ["age", "goal"] {
        widget.click("[part=back]").await;
        widget.wait_for_question(question).await;
    }
    assert_eq!(widget.chosen().await.as_deref(), Some("ambulance"));
    widget.click("[part=continue]").await;
    widget.wait_for_question("age").await;
    assert_eq!(widget.chosen().await.as_deref(), Some("18-plus"));
    widget.click("[part=continue]").await;
    widget.wait_for_question("class-hours").await;
    page.assert_quiet().await;
}

#[tokio::test]
async fn changing_an_answer_lists_answers_that_no_longer_count() {
    let page = Page::open(ELEMENT).await;
    let widget = page.first();
    widget
        .answer_all(&[
            ("training", "none"),
            ("goal", "community"),
            ("age", "18-plus"),
            ("class-hours", "emt"),
        ])
        .await;
    widget.answer_all(&[("transport", "yes"), ("diploma", "yes")]).await;
    assert_eq!(widget.outcome().await, "emt-now");
    assert!(!widget.has(".answers__uncounted").await);

    widget.click("[data-change=class-hours]").await;
    widget.answer("class-hours", "emr").await;
    assert_eq!(widget.outcome().await, "emr-then-emt");

    widget.click("[data-change=goal]").await;
    assert!(page.first().has("[data-question=goal] :checked").await, "the earlier answer is selected");
    widget.answer("goal", "ambulance").await;
    assert_eq!(widget.outcome().await, "emr-then-emt");
    let uncounted =
        page.run(&format!("return {}.children.length", widget.part(".answers__uncounted ul"))).await;
    assert_eq!(uncounted, 1, "only the answer about transport no longer counts");
    page.assert_quiet().await;
}
