use fantoccini::actions::{InputSource, MouseActions, PointerAction};
use serde_json::json;

use crate::contrast::FAULTS;
use crate::page::Page;
use crate::screens::{LANGS, host};

/// Hovers over each control and checks the contrast of the whole widget.
async fn hover_over_all(page: &Page, name: &str) {
    let all = "[...document.querySelector('ems-career-path').shadowRoot.querySelectorAll('a[href], button, label')].filter((target) => target.checkVisibility())";
    let count = page.run(&format!("return {all}.length")).await.as_u64().expect("a number");
    for place in 0..count {
        let target = format!("{all}[{place}]");
        page.run(&format!("{target}.scrollIntoView({{ block: 'center' }})")).await;
        let element = page.element(&target).await;
        let there = PointerAction::MoveToElement { element, duration: None, x: 0.0, y: 0.0 };
        let hover = MouseActions::new("mouse".to_owned()).then(there);
        page.client().perform_actions(hover).await.expect("a mouse");
        page.until(&format!("{target}.matches(':hover')")).await;
        assert_eq!(page.run(FAULTS).await, json!([]), "{name}, {place}");
    }
}

#[tokio::test]
async fn hovered_controls_have_enough_contrast() {
    for theme in ["light", "dark"] {
        let page = Page::open(&host(&format!("lang={} theme={theme}", LANGS[0]))).await;
        let widget = page.first();
        widget.answer("training", "none").await;
        widget.wait_for_question("goal").await;
        widget.click("[part=continue]").await;
        page.until(&widget.part(".errors")).await;
        hover_over_all(&page, &format!("{theme}, a question")).await;
        widget.answer_all(&[("goal", "first-aid-only")]).await;
        widget.outcome().await;
        hover_over_all(&page, &format!("{theme}, a result")).await;
    }
}
