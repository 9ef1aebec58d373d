use serde_json::{Value, json};

use crate::page::{Page, at_the_emt_course};

/// The element with attributes, and the script.
fn element(attributes: &str) -> String {
    format!(
        "<ems-career-path loading=eager {attributes}></ems-career-path><script async src='WIDGET/ems-career-path.js'></script>"
    )
}

/// A host page at an address with this query, whose visitor has come to a course.
async fn at_a_course(attributes: &str, query: &str) -> Page {
    let page = Page::prepare(&[at_the_emt_course(), element(attributes)].concat(), "", |_| None).await;
    page.client().goto(&page.host.url(&format!("/{query}"))).await.expect("the page");
    page.first().outcome().await;
    page
}

async fn to_a_course(page: &Page) {
    page.first().answer_all(&[("training", "emr"), ("goal", "unsure"), ("age", "18-plus")]).await;
    page.first().answer_all(&[("hours", "emt"), ("diploma", "yes")]).await;
    page.first().outcome().await;
}

async fn link(page: &Page) -> Value {
    page.run(&format!("return {}.href", page.first().part("[part=cta]"))).await
}

#[tokio::test]
async fn what_the_page_was_reached_with_goes_along_to_the_course() {
    let course = "course-url=https://c.example/emt";
    let own = "course-url='https://c.example/emt?utm_source=own#there'";
    let chosen = "course-url=https://c.example/emt pass-params='gclid, ref'";
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
        (own, "?utm_source=a&utm_term=t", "https://c.example/emt?utm_source=own&utm_term=t#there"),
        (chosen, "?utm_source=a&gclid=g&ref=r", "https://c.example/emt?gclid=g&ref=r"),
        ("course-url=https://c.example/emt pass-params=''", "?utm_source=a", "https://c.example/emt"),
        ("", "?utm_source=a", "https://eliteamb.com/how-to-become-an-emt/?utm_source=a"),
    ];
    for (attributes, query, expected) in table {
        let page = at_a_course(attributes, query).await;
        assert_eq!(link(&page).await, expected, "{attributes} {query}");
        let leaks = "[...document.querySelector('ems-career-path').shadowRoot.querySelectorAll('a[href^=http]:not([part=cta])')]
            .filter((link) => /utm_|gclid|ref=/.test(link.href)).length";
        assert_eq!(page.run(&format!("return {leaks}")).await, 0, "a source is asked for as it is: {query}");
        page.was_left_in_peace().await;
    }
}

#[tokio::test]
async fn an_address_that_changes_later_counts_and_the_event_says_where_the_link_leads() {
    let course = "course-url=WIDGET/integrity.json";
    let page = Page::open(&element(course)).await;
    page.run("history.replaceState(null, '', '?utm_source=later')").await;
    to_a_course(&page).await;
    let url = json!(page.widget.url("/integrity.json?utm_source=later"));
    assert_eq!(link(&page).await, url);
    // Changed again, and not yet drawn: the event tells of the link that is there.
    page.run("history.replaceState(history.state, '', '?utm_source=latest')").await;
    page.run("addEventListener('ems-career-path:cta', (event) => event.preventDefault())").await;
    page.first().click("[part=cta]").await;
    assert_eq!(page.until("events.find(([name]) => name === 'cta')?.[1].url").await, url);
    page.was_left_in_peace().await;
}

#[tokio::test]
async fn where_no_course_fits_nothing_goes_along() {
    let page = Page::prepare(&element(""), "", |_| None).await;
    page.client().goto(&page.host.url("/?utm_source=a")).await.expect("the page");
    page.first().answer_all(&[("training", "cpr"), ("goal", "first-aid-only")]).await;
    page.first().outcome().await;
    assert_eq!(link(&page).await, "https://eliteamb.com/emr-vs-emt/");
    page.was_left_in_peace().await;
}

#[tokio::test]
async fn what_can_be_no_name_is_warned_of_once_and_the_rest_holds() {
    let attributes = "course-url=https://c.example/ pass-params='a b,gclid,x=y'";
    let page = at_a_course(attributes, "?gclid=1&a%20b=2&x=y").await;
    assert_eq!(link(&page).await, "https://c.example/?gclid=1");
    page.was_left_in_peace_but_for(&["pass-params"]).await;
}
