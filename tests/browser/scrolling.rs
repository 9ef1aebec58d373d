//! After each step the visitor sees the top of the new screen, wherever the widget is.

use serde_json::json;

use crate::page::Page;

const TALL: &str = "<div style='height: 3000px'>Text</div>";
const WIDGET: &str = "<ems-career-path loading=eager></ems-career-path>";
const SCRIPT: &str = r#"<script async src="WIDGET/ems-career-path.js"></script>"#;
const HEADER: &str =
    "<header style='position: sticky; top: 0; height: 90px; background: #ccc; z-index: 9'>Header</header>";

/// A box that scrolls, with text above and below its content.
fn scroll_box(height: u32, content: &str) -> String {
    format!("<div class=box style='height: {height}px; overflow: auto'>{TALL}{content}{TALL}</div>")
}

/// Host pages: the name, the styles and the body.
fn pages() -> Vec<(&'static str, &'static str, String)> {
    let smooth = "html, .box { scroll-behavior: smooth }";
    let padding = "html { scroll-padding-top: 100px }";
    let margin = "ems-career-path { --ems-scroll-margin: 100px }";
    let in_window = [TALL, WIDGET, TALL].concat();
    let with_header = [HEADER, &in_window].concat();
    let sticky_in_box = scroll_box(500, &[HEADER, WIDGET].concat());
    vec![
        ("window", "", in_window.clone()),
        ("end of the page", "", [TALL, WIDGET].concat()),
        ("smooth window", smooth, in_window),
        ("scroll box", "", scroll_box(400, WIDGET)),
        ("smooth scroll box", smooth, scroll_box(400, WIDGET)),
        ("low scroll box", "", scroll_box(160, WIDGET)),
        ("scroll box below the fold", "", [TALL, &scroll_box(400, WIDGET), TALL].concat()),
        ("nested scroll boxes", "", scroll_box(500, &scroll_box(400, WIDGET))),
        ("sticky header, scroll-padding", padding, with_header.clone()),
        ("sticky header, --ems-scroll-margin", margin, with_header),
        ("sticky header in a scroll box", margin, sticky_in_box),
    ]
}

/// Returns a script that scrolls a part of the widget to the top, so that the widget's own top is out of sight, and
/// presses the part. (A driver's click would scroll in its own way.)
fn press(part: &str) -> String {
    format!("(({part}).scrollIntoView({{ block: 'start', behavior: 'instant' }}), ({part}).click(), true)")
}

/// Returns null if the visitor sees the top and the bottom of an element, or else what cuts it off or covers it.
const COVERS: &str = "((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    for (const y of [top + 2, bottom - 2]) {
      const found = element.getRootNode().elementFromPoint((left + right) / 2, y);
      if (!element.contains(found)) return `${found?.localName}.${found?.className} at ${y} of ${top} to ${bottom}`;
    }
    return null;
  })";

/// Waits for the heading or the errors, and checks that the visitor sees them.
async fn check_seen(page: &Page, selector: &str, why: &str) {
    let target = page.first().part(selector);
    page.until(&target).await;
    // The browser may still adjust the scroll position, in the frames after the step.
    page.until("(window.frames_seen = (window.frames_seen ?? 0) + 1) > 5").await;
    page.run("window.frames_seen = 0").await;
    assert_eq!(page.run(&format!("return {COVERS}({target})")).await, json!(null), "{why}: {selector}");
}

/// Answers, makes a mistake, reaches a result, changes an answer and goes back.
async fn check_journey(page: &Page, why: &str) {
    let widget = page.first();
    let (heading, errors) = (" [data-focus=heading]", "[data-focus=errors]");
    let choose = |choice: &str| format!("({}.click(), true)", widget.part(&format!("[value={choice}]")));
    let press = |part: &str| press(&widget.part(part));
    widget.wait_for_question("training").await;
    page.until(&choose("none")).await;
    page.until(&press("[part=continue]")).await;
    check_seen(page, &["[data-question=goal]", heading].concat(), why).await;
    page.until(&press("[part=continue]")).await;
    check_seen(page, errors, why).await;
    page.until(&choose("first-aid-only")).await;
    page.until(&press("[part=continue]")).await;
    check_seen(page, &["[data-outcome]", heading].concat(), why).await;
    page.until(&press("[data-change=training]")).await;
    check_seen(page, &["[data-question=training]", heading].concat(), why).await;
    page.until(&press("[part=continue]")).await;
    check_seen(page, &["[data-outcome]", heading].concat(), why).await;
    page.until(&press("[part=restart]")).await;
    check_seen(page, &["[data-question=training]", heading].concat(), why).await;
}

#[tokio::test]
async fn the_next_screen_is_in_view() {
    for (name, styles, body) in pages() {
        let page = Page::open(&format!("<style>{styles}</style>{body}{SCRIPT}")).await;
        page.viewport(500, 700, 1).await;
        check_journey(&page, name).await;
        page.assert_quiet().await;
    }
}

#[tokio::test]
async fn the_next_screen_is_in_view_on_a_phone() {
    let margin = "ems-career-path { --ems-scroll-margin: 100px }";
    let text = "<p>Some text on the page.</p>".repeat(200);
    for (name, styles, header) in [("phone", "", ""), ("phone with a sticky header", margin, HEADER)] {
        let body = [header, &text, WIDGET, &text].concat();
        let page = Page::open(&format!("<style>{styles}</style>{body}{SCRIPT}")).await;
        page.viewport(360, 740, 2).await;
        check_journey(&page, name).await;
        let widget = page.first();
        // The widget's top can be anywhere when the visitor continues.
        for top in [-500, -250, -100, -20, 0, 60, 300, 500] {
            page.until(&format!("({}.click(), true)", widget.part("[data-question=training] [value=none]")))
                .await;
            page.run(&format!(
                "scrollBy({{ top: {}.getBoundingClientRect().top - {top}, behavior: 'instant' }})",
                widget.part(".mount")
            ))
            .await;
            page.until("(window.frames_seen = (window.frames_seen ?? 0) + 1) > 5").await;
            page.run(&format!("{}.click()", widget.part("[part=continue]"))).await;
            check_seen(&page, "[data-question=goal] [data-focus=heading]", &format!("{name}, from {top}"))
                .await;
            page.run(&format!("{}.click()", widget.part("[part=back]"))).await;
            check_seen(
                &page,
                "[data-question=training] [data-focus=heading]",
                &format!("{name}, back from {top}"),
            )
            .await;
        }
        page.assert_quiet().await;
    }
}

#[tokio::test]
async fn nothing_scrolls_on_load_or_while_the_screen_is_in_view() {
    let page = Page::open(&[WIDGET, TALL, SCRIPT].concat()).await;
    let widget = page.first();
    page.run("addEventListener('scroll', () => { window.scrolled = true }, true)").await;
    for (question, choice) in [("training", "none"), ("goal", "police"), ("age", "18-plus")] {
        widget.wait_for_question(question).await;
        page.run(&format!(
            "{}.click(); {}.click()",
            widget.part(&format!("[value=\"{choice}\"]")),
            widget.part("[part=continue]")
        ))
        .await;
    }
    widget.wait_for_question("class-hours").await;
    assert_eq!(page.run("return window.scrolled ?? null").await, json!(null));

    let page = Page::open(&[TALL, WIDGET, TALL, SCRIPT].concat()).await;
    page.first().answer("training", "none").await;
    page.first().wait_for_question("goal").await;
    page.run("scrollTo(0, 0)").await;
    page.client().refresh().await.expect("a reload");
    page.first().wait_for_question("goal").await;
    assert_eq!(page.run("return [scrollY, document.activeElement.localName]").await, json!([0, "body"]));
}
