use serde_json::{Value, json};

use crate::page::{Page, at_the_emt_course};

/// A page body: the element with these attributes, and the script.
fn element(attributes: &str) -> String {
    format!(
        "<ems-career-path loading=eager {attributes}></ems-career-path><script async src='WIDGET/ems-career-path.js'></script>"
    )
}

/// Opens a host page with this query in its address, at the result for a course.
async fn page_at_a_course(attributes: &str, query: &str) -> Page {
    let page = Page::prepare(&[at_the_emt_course(), element(attributes)].concat(), "", |_| None).await;
    page.client().goto(&page.host.url(&format!("/{query}"))).await.expect("the page");
    page.first().outcome().await;
    page
}

/// Answers until the result for a course is on screen.
async fn reach_a_course(page: &Page) {
    page.first().answer_all(&[("training", "emr"), ("goal", "unsure"), ("age", "18-plus")]).await;
    page.first().answer_all(&[("class-hours", "emt"), ("diploma", "yes")]).await;
    page.first().outcome().await;
}

/// The address of the call to action.
async fn link(page: &Page) -> Value {
    page.run(&format!("return {}.href", page.first().part("[part=cta]"))).await
}

#[tokio::test]
async fn campaign_parameters_are_added_to_the_course_link() {
    let course = "course-url=https://c.example/emt";
    let with_query = "course-url='https://c.example/emt?utm_source=own#there'";
    let with_names = "course-url=https://c.example/emt pass-params='gclid, ref'";
    let table = [
        (course, "", "https://c.example/emt"),
        (course, "?q=1&utm_source=a&utm_content=b", "https://c.example/emt?utm_source=a&utm_content=b"),
        (course, "?utm_source=two words", "https://c.example/emt?utm_source=two%20words"),
        (course, "?utm_source=one+two%2Bthree", "https://c.example/emt?utm_source=one+two%2Bthree"),
        (course, "?utm_source=caf\u{e9}%26x=1", "https://c.example/emt?utm_source=caf%C3%A9%26x=1"),
        (
            course,
            "?utm_source=javascript:alert(1)//%23&utm_term=\"><b>",
            "https://c.example/emt?utm_source=javascript:alert(1)//%23&utm_term=%22%3E%3Cb%3E",
        ),
        (with_query, "?utm_source=a&utm_term=t", "https://c.example/emt?utm_source=own&utm_term=t#there"),
        (with_names, "?utm_source=a&gclid=g&ref=r", "https://c.example/emt?gclid=g&ref=r"),
        ("course-url=https://c.example/emt pass-params=''", "?utm_source=a", "https://c.example/emt"),
        ("", "?utm_source=a", "https://eliteamb.com/how-to-become-an-emt/?utm_source=a"),
    ];
    for (attributes, query, expected) in table {
        let page = page_at_a_course(attributes, query).await;
        assert_eq!(link(&page).await, expected, "{attributes} {query}");
        let leaks = "[...document.querySelector('ems-career-path').shadowRoot.querySelectorAll('a[href^=http]:not([part=cta])')]
            .filter((link) => /utm_|gclid|ref=/.test(link.href)).length";
        assert_eq!(page.run(&format!("return {leaks}")).await, 0, "sources keep their links: {query}");
        page.assert_quiet().await;
    }
}

#[tokio::test]
async fn the_course_link_uses_the_address_when_it_is_drawn() {
    let course = "course-url=WIDGET/integrity.json";
    let page = Page::open(&element(course)).await;
    page.run("history.replaceState(null, '', '?utm_source=later')").await;
    reach_a_course(&page).await;
    let url = json!(page.widget.url("/integrity.json?utm_source=later"));
    assert_eq!(link(&page).await, url);
    // The address changes again before a redraw. The event must have the URL of the link on screen.
    page.run("history.replaceState(history.state, '', '?utm_source=latest')").await;
    page.run("addEventListener('ems-career-path:cta', (event) => event.preventDefault())").await;
    page.first().click("[part=cta]").await;
    assert_eq!(page.until("events.find(([name]) => name === 'cta')?.[1].url").await, url);
    page.assert_quiet().await;
}

#[tokio::test]
async fn the_link_to_the_article_gets_no_parameters() {
    let page = Page::prepare(&element(""), "", |_| None).await;
    page.client().goto(&page.host.url("/?utm_source=a")).await.expect("the page");
    page.first().answer_all(&[("training", "cpr"), ("goal", "first-aid-only")]).await;
    page.first().outcome().await;
    assert_eq!(link(&page).await, "https://eliteamb.com/emr-vs-emt/");
    page.assert_quiet().await;
}

#[tokio::test]
async fn invalid_names_in_pass_params_warn_once() {
    let attributes = "course-url=https://c.example/ pass-params='a b,gclid,x=y'";
    let page = page_at_a_course(attributes, "?gclid=1&a%20b=2&x=y").await;
    assert_eq!(link(&page).await, "https://c.example/?gclid=1");
    page.assert_only_warnings(&["pass-params"]).await;
}
