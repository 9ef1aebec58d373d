//! Attributes that change after the element is on the page.

use serde_json::json;
use xtask::server::Response;

use crate::page::{Page, SCRIPT};
use crate::resume::halfway;
use crate::runs_as::program_file;

const ELEMENT: &str = "document.querySelector('ems-career-path')";

/// Sets an attribute of the element.
async fn set(page: &Page, name: &str, value: &str) {
    page.run(&format!("{ELEMENT}.setAttribute('{name}', {})", json!(value))).await;
}

/// A page with an element that starts at once.
fn body() -> String {
    ["<ems-career-path loading=eager></ems-career-path>", SCRIPT].concat()
}

#[tokio::test]
async fn attributes_set_right_after_connecting_count() {
    let page = Page::open(&SCRIPT.replace("src=", "data-target=none src=")).await;
    page.until("customElements.get('ems-career-path')").await;
    // Templates of frameworks do this.
    page.run(
        "const element = document.createElement('ems-career-path');
         element.setAttribute('course-url', '{{ url }}');
         document.body.append(element);
         element.setAttribute('lang', 'es');
         element.setAttribute('heading-level', '4');
         element.setAttribute('course-url', 'https://a.example/')",
    )
    .await;
    page.first().wait_for_question("training").await;
    assert!(page.first().has("h4.question__title").await);
    assert_eq!(page.run(&format!("return {}.lang", page.first().part(".ems"))).await, "es");
    page.first().answer_all(&[("training", "emt"), ("experience", "no")]).await;
    page.first().outcome().await;
    page.assert_quiet().await;
}

#[tokio::test]
async fn a_change_keeps_the_answers() {
    let page = Page::open(&body()).await;
    halfway(&page).await;
    let question = page.first().text(".question__title").await;
    for (name, value, selector) in [
        ("lang", "es", ".ems[lang=es]"),
        ("theme", "dark", ".ems[data-theme=dark]"),
        ("theme", "light", ".ems[data-theme=light]"),
        ("heading-level", "3", "h3.question__title"),
    ] {
        set(&page, name, value).await;
        page.until(&page.first().part(selector)).await;
        page.first().wait_for_question("age").await;
    }
    assert_ne!(page.first().text(".question__title").await, question, "the language has changed");
    set(&page, "languages", "es").await;
    page.until(&format!("!{}", page.first().part("[data-lang-switch]"))).await;
    let color = format!("getComputedStyle({}).backgroundColor", page.first().part("[part=continue]"));
    set(&page, "accent-color", "#0a7d33").await;
    page.until(&format!("{color} === 'rgb(10, 125, 51)'")).await;
    page.run(&format!("{ELEMENT}.removeAttribute('accent-color')")).await;
    page.until(&format!("{color} === 'rgb(11, 87, 164)'")).await;
    assert_eq!(page.first().chosen().await.as_deref(), Some("18-plus"));
    page.assert_quiet().await;
}

#[tokio::test]
async fn the_first_question_follows_changes_before_the_program_runs() {
    let page = Page::prepare(&body(), "", |_| None).await;
    let gate = page.widget.hold(program_file());
    page.client().goto(&page.host.url("/")).await.expect("the page");
    assert!(gate.wait_until_reached());
    page.run(&format!("{}.click()", page.first().part("[value=emt]"))).await;
    for (name, value, selector) in [
        ("lang", "es", ".ems[lang=es]"),
        ("heading-level", "5", "h5.question__title"),
        ("theme", "dark", ".ems[data-theme=dark]"),
        ("languages", "es", ".ems[data-one-language]"),
    ] {
        set(&page, name, value).await;
        page.until(&page.first().part(selector)).await;
    }
    assert_eq!(page.run(&format!("return {}.checked", page.first().part("[value=emt]"))).await, true);
    gate.release();
    page.first().wait_for_question("training").await;
    assert_eq!(page.first().chosen().await.as_deref(), Some("emt"));
    page.assert_quiet().await;
}

#[tokio::test]
async fn an_owners_file_can_change_and_depend_on_the_language() {
    let page = Page::with(&body(), "", |request| {
        let lang = request.path.strip_prefix("/own.")?.strip_suffix(".json")?;
        let own = json!({ "lang": lang, "words": { "question.training": format!("{lang}: {{city}}?") } });
        Some(Response::new(200, own.to_string()).with("Access-Control-Allow-Origin", "*"))
    })
    .await;
    page.first().wait_for_question("training").await;
    set(&page, "content", &page.widget.url("/own.{lang}.json")).await;
    let title = page.first().part(".question__title");
    page.until(&format!("{title}.textContent.startsWith('en: ')")).await;
    set(&page, "lang", "es").await;
    page.until(&format!("{title}.textContent.startsWith('es: ')")).await;
    page.first().click("[data-lang-switch]").await;
    page.until(&format!("{title}.textContent.startsWith('en: ')")).await;
    page.assert_quiet().await;
}
