use fantoccini::actions::{InputSource, MOUSE_BUTTON_LEFT, MouseActions, PointerAction};

use crate::page::{ELEMENT, Page};

/// Checks that the focus is inside the widget, on an element with this class.
async fn is_on(page: &Page, class: &str, after: &str) {
    page.until("document.activeElement?.shadowRoot?.activeElement").await;
    assert_eq!(page.focused().await, class, "after {after}");
}

#[tokio::test]
async fn the_focus_never_falls_to_the_body() {
    let page = Page::open(ELEMENT).await;
    let widget = page.first();
    widget.answer("training", "emt").await;
    widget.wait_for_question("experience").await;
    is_on(&page, "question__title", "Continue").await;
    widget.click("[part=back]").await;
    widget.wait_for_question("training").await;
    is_on(&page, "question__title", "Back").await;
    widget.click("[part=continue]").await;
    widget.answer("experience", "yes").await;
    widget.outcome().await;
    is_on(&page, "result__title", "the last question").await;
    widget.click("[data-change=experience]").await;
    widget.wait_for_question("experience").await;
    is_on(&page, "question__title", "Change").await;
    widget.click("[part=continue]").await;
    widget.outcome().await;
    widget.click("[part=restart]").await;
    widget.wait_for_question("training").await;
    is_on(&page, "question__title", "Start again").await;
    widget.click("[part=continue]").await;
    page.until(&widget.part(".errors")).await;
    is_on(&page, "errors", "Continue without a choice").await;
    page.assert_quiet().await;
}

#[tokio::test]
async fn a_double_click_on_continue_answers_one_question() {
    let page = Page::open(ELEMENT).await;
    page.first().choose("training", "none").await;
    let button = page.element(&page.first().part("[part=continue]")).await;
    let actions = MouseActions::new("mouse".to_owned());
    let (down, up) =
        (PointerAction::Down { button: MOUSE_BUTTON_LEFT }, PointerAction::Up { button: MOUSE_BUTTON_LEFT });
    let there = PointerAction::MoveToElement { element: button, duration: None, x: 0.0, y: 0.0 };
    let twice = actions.then(there).then(down.clone()).then(up.clone()).then(down).then(up);
    page.client().perform_actions(twice).await.expect("a double click");
    page.first().wait_for_question("goal").await;
    assert!(!page.first().has(".errors").await);
    page.assert_quiet().await;
}
