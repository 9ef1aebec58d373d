//! Pages that move the element, or replace it with a new one: the visitor stays where they were.

use serde_json::json;

use crate::page::{ELEMENT, Page, SCRIPT};

/// How pages replace the element or a region around it. `old` is the element, and `fresh()` makes a new one like it.
const REDRAWS: [(&str, &str); 7] = [
    ("innerHTML", "box.innerHTML = box.innerHTML"),
    ("replaceChildren", "box.replaceChildren(fresh())"),
    ("replaceWith", "old.replaceWith(fresh())"),
    ("htmx", "old.before(fresh()); old.remove()"),
    (
        "a new body",
        "const body = document.createElement('body'); body.innerHTML = document.body.innerHTML;
         document.body.replaceWith(body)",
    ),
    (
        "Turbo's snapshot",
        "const body = document.body, snapshot = body.cloneNode(true), other = document.createElement('body');
         body.replaceWith(other); await new Promise(requestAnimationFrame); other.replaceWith(snapshot)",
    ),
    ("removed first", "old.remove(); await new Promise(requestAnimationFrame); box.append(fresh())"),
];

const BLOCKED: &str = r#"<script>
  Object.defineProperty(window, "sessionStorage", { get() { throw new DOMException("no", "SecurityError"); } });
</script>"#;

/// Redraws, and checks that there is another element now.
async fn redraw(page: &Page, script: &str) {
    let script = format!(
        "const done = arguments[arguments.length - 1];
         (async () => {{
           const old = document.querySelector('ems-career-path'), box = document.querySelector('#box');
           const fresh = () => {{
             const element = document.createElement('ems-career-path');
             for (const {{ name, value }} of old.attributes) element.setAttribute(name, value);
             return element;
           }};
           // WebKit's driver does not run scripts as a page does: microtasks run between its statements.
           await new Promise(requestAnimationFrame);
           {script};
           await new Promise(requestAnimationFrame);
           done(document.querySelector('ems-career-path') !== old && !old.isConnected);
         }})().catch((error) => done(String(error)));"
    );
    assert_eq!(page.client().execute_async(&script, Vec::new()).await.expect("a redraw"), json!(true));
}

async fn check_redraws(before: &str, attributes: &str) {
    let body = ELEMENT.replace("<ems-career-path", &format!("<ems-career-path {attributes}"));
    for (name, script) in REDRAWS {
        let page = Page::open(&format!("{before}<div id=box>{body}</div>")).await;
        let widget = page.first();
        widget.answer_all(&[("training", "none"), ("goal", "police")]).await;
        widget.choose("age", "18-plus").await;
        redraw(&page, script).await;
        widget.wait_for_question("age").await;
        assert_eq!(widget.chosen().await.as_deref(), Some("18-plus"), "{name}, {attributes}");
        widget.click("[part=continue]").await;
        widget.wait_for_question("class-hours").await;
        widget.click("[part=back]").await;
        widget.wait_for_question("age").await;
        redraw(&page, script).await;
        widget.wait_for_question("age").await;
        assert_eq!(page.run("return document.querySelectorAll('ems-career-path').length").await, 1);
        page.assert_quiet().await;
    }
}

#[tokio::test]
async fn a_redrawn_element_continues() {
    check_redraws("", "").await;
}

#[tokio::test]
async fn a_redrawn_element_continues_without_history() {
    check_redraws("", "history=off").await;
}

#[tokio::test]
async fn a_redrawn_element_continues_without_storage() {
    check_redraws(BLOCKED, "").await;
    check_redraws(BLOCKED, "history=off").await;
}

#[tokio::test]
async fn a_redrawn_element_continues_without_resume() {
    check_redraws("", "resume=off").await;
    check_redraws("", "resume=off history=off").await;
}

#[tokio::test]
async fn back_works_after_a_redraw() {
    let page = Page::open(&format!("<div id=box>{ELEMENT}</div>")).await;
    let widget = page.first();
    widget.answer_all(&[("training", "none"), ("goal", "police")]).await;
    widget.wait_for_question("age").await;
    for (_, script) in REDRAWS {
        redraw(&page, script).await;
        widget.wait_for_question("age").await;
        for (steps, question) in [(-1, "goal"), (-1, "training"), (2, "age")] {
            page.run(&format!("history.go({steps})")).await;
            widget.wait_for_question(question).await;
        }
    }
    page.assert_quiet().await;
}

#[tokio::test]
async fn a_copy_of_a_script_tags_element_continues_also_after_a_reload() {
    let eager = SCRIPT.replace("async", "async data-loading=eager");
    let page = Page::open(&format!("<div id=box>{eager}</div><main>{eager}</main>")).await;
    page.until("document.querySelectorAll('ems-career-path').length === 2").await;
    page.nth(0).answer("training", "none").await;
    page.nth(1).answer("training", "emt").await;
    page.nth(1).wait_for_question("experience").await;
    page.run("const main = document.querySelector('main'); main.innerHTML = main.innerHTML").await;
    page.nth(1).answer("experience", "yes").await;
    assert_eq!(page.nth(1).outcome().await, "emt-next-step");
    page.nth(0).wait_for_question("goal").await;
    page.client().refresh().await.expect("a reload");
    assert_eq!(page.nth(1).outcome().await, "emt-next-step");
    page.nth(0).wait_for_question("goal").await;
    page.assert_quiet().await;
}

#[tokio::test]
async fn two_redrawn_elements_do_not_mix() {
    for before in ["", BLOCKED] {
        let page = Page::open(&format!("{before}<div id=box>{}</div>", ELEMENT.repeat(2))).await;
        page.nth(0).answer("training", "none").await;
        page.nth(1).answer("training", "emt").await;
        for script in ["box.innerHTML = box.innerHTML", "box.replaceChildren(fresh(), fresh())"] {
            redraw(&page, script).await;
            page.nth(0).wait_for_question("goal").await;
            page.nth(1).wait_for_question("experience").await;
        }
        // Only the second one is new.
        page.run(
            "const second = document.querySelectorAll('ems-career-path')[1];
             const fresh = document.createElement('ems-career-path');
             fresh.setAttribute('loading', 'eager');
             second.replaceWith(fresh)",
        )
        .await;
        page.nth(1).wait_for_question("experience").await;
        page.nth(0).answer("goal", "police").await;
        page.nth(0).wait_for_question("age").await;
        page.nth(1).answer("experience", "yes").await;
        assert_eq!(page.nth(1).outcome().await, "emt-next-step");
        page.assert_quiet().await;
    }
}

#[tokio::test]
async fn a_redrawn_element_keeps_the_visitors_language() {
    for before in ["", BLOCKED] {
        let page = Page::open(&format!("{before}<div id=box>{ELEMENT}</div>")).await;
        let widget = page.first();
        widget.answer("training", "none").await;
        widget.wait_for_question("goal").await;
        widget.click("[data-lang-switch]").await;
        page.until(&format!("{}.lang === 'es'", widget.part(".ems"))).await;
        redraw(&page, REDRAWS[0].1).await;
        widget.wait_for_question("goal").await;
        assert_eq!(page.run(&format!("return {}.lang", widget.part(".ems"))).await, "es");
        page.assert_quiet().await;
    }
}

#[tokio::test]
async fn moving_the_element_keeps_a_choice_and_the_screen() {
    let page = Page::open(&format!("<div id=box>{ELEMENT}</div><div id=other></div>")).await;
    let widget = page.first();
    widget.answer("training", "none").await;
    widget.choose("goal", "police").await;
    page.run("document.querySelector('#other').append(document.querySelector('ems-career-path'))").await;
    assert_eq!(widget.chosen().await.as_deref(), Some("police"));
    widget.click("[part=continue]").await;
    widget.wait_for_question("age").await;
    page.assert_quiet().await;
}
