//! The owner's content: where it can come from, and what happens if it is wrong.

use std::fs;

use serde_json::{Value, json};
use xtask::server::{Request, Response};

use crate::faults::{is_program, reason_without_program};
use crate::page::{ELEMENT, Page, SCRIPT};
use crate::time_limits::SHORT_LIMITS;

/// The address of the EMT course in the built-in content.
pub const BUILT_IN_LINK: &str = "https://eliteamb.com/how-to-become-an-emt/";

/// Answers that lead to the EMT course.
const TO_EMT: [(&str, &str); 5] =
    [("training", "emr"), ("goal", "unsure"), ("age", "18-plus"), ("class-hours", "emt"), ("diploma", "yes")];

pub fn json(text: impl Into<Vec<u8>>) -> Response {
    Response::new(200, text).with("Content-Type", "application/json").with("Access-Control-Allow-Origin", "*")
}

/// Returns the content file that owners copy.
pub fn built_in(lang: &str) -> String {
    let path = format!("{}/dist/content.{lang}.json", env!("CARGO_MANIFEST_DIR"));
    fs::read_to_string(path).expect("dist/")
}

/// Returns the content of a release in which the first question had other ids, and a fact and a link were missing.
pub fn older_release() -> String {
    let mut content: Value = serde_json::from_str(&built_in("en")).expect("JSON");
    let words = content["words"].as_object().expect("words");
    let words =
        words.iter().map(|(id, word)| (id.replace("training", "certificate"), word.clone())).collect();
    content["words"] = Value::Object(words);
    content["facts"].as_object_mut().expect("facts").remove("emt-hours");
    content["links"].as_object_mut().expect("links").remove("emt");
    content["claims"]["S99"] = "article".into();
    content.to_string()
}

/// Returns the element with attributes and something inside.
pub fn element(attributes: &str, inside: &str) -> String {
    ELEMENT
        .replace("<ems-career-path", &format!("<ems-career-path {attributes}"))
        .replace("<p id=\"own\">", &format!("{inside}<p id=\"own\">"))
}

pub fn inline(attributes: &str, text: &str) -> String {
    format!(r#"<script type="application/json" {attributes}>{text}</script>"#)
}

/// Opens a page with an owner's file.
pub async fn with_file(text: String) -> Page {
    let own = move |request: &Request| (request.path == "/own.json").then(|| json(text.clone()));
    Page::with(&element("content=WIDGET/own.json", ""), "", own).await
}

impl Page {
    /// Answers the questions, and checks on each screen that no text is missing and none is an id.
    pub async fn reach_the_emt_course(&self) {
        for (question, choice) in TO_EMT {
            self.first().wait_for_question(question).await;
            self.assert_words().await;
            self.first().answer(question, choice).await;
        }
        assert_eq!(self.first().outcome().await, "emr-to-emt");
        self.until(&self.first().part(".foot, [part=restart]")).await;
        self.assert_words().await;
    }

    pub async fn assert_words(&self) {
        let wrong = self
            .run(&format!(
                "const texts = {}.querySelectorAll('h2, h3, button, label, p, li, a, summary');
                 const isId = /^[a-z]+(-[a-z]+)*(\\.[a-z0-9-]+)+$/;
                 return [...texts].map((part) => part.textContent.trim()).filter((text) => !text || isId.test(text))",
                self.first().part(".mount")
            ))
            .await;
        assert_eq!(wrong, json!([]));
    }

    pub async fn emt_link(&self) -> Value {
        self.run(&format!("return {}.getAttribute('href')", self.first().part("[part=cta]"))).await
    }
}

#[tokio::test]
async fn inline_content_needs_no_request_and_is_not_shown() {
    let english = inline("data-lang=en", r#"{"words": {"question.training": "Your training?"}}"#);
    let spanish = inline("data-lang=es-MX", r#"{"words": {"question.training": "¿Su formación?"}}"#);
    let page = Page::open(&element("content=WIDGET/own.json", &[english, spanish].concat())).await;
    page.first().wait_for_question("training").await;
    assert_eq!(page.first().text(".question__title").await, "Your training?");
    assert!(page.first().text(".choice").await.contains("None"), "what it leaves out is built in");
    page.first().click("[data-lang-switch]").await;
    page.until(&format!("{}.textContent === '¿Su formación?'", page.first().part(".question__title"))).await;
    assert!(!page.widget.requested_paths().contains(&"/own.json".to_owned()), "inline content wins");
    assert_eq!(
        page.run("return document.querySelector('ems-career-path').innerText.includes('{')").await,
        false
    );
    page.assert_quiet().await;
}

#[tokio::test]
async fn content_in_another_language_still_has_facts() {
    let english =
        r#"{"facts": {"emt-hours": {"value": 140}}, "words": {"question.class-hours": "Your hours?"}}"#;
    let page = Page::open(&element("lang=es", &inline("data-lang=en", english))).await;
    page.first().answer_all(&[("training", "none"), ("goal", "ambulance"), ("age", "18-plus")]).await;
    page.first().wait_for_question("class-hours").await;
    assert!(page.first().text(".question__hint").await.contains("140"));
    assert_ne!(page.first().text(".question__title").await, "Your hours?");
    page.assert_only_warnings(&["another language"]).await;
}

#[tokio::test]
async fn each_language_can_have_its_own_file() {
    let page = Page::with(&element("lang=es content=WIDGET/{lang}.json", ""), "", |request| {
        let title = match request.path.as_str() {
            "/en.json" => "Your training?",
            "/es.json" => "¿Su formación?",
            _ => return None,
        };
        Some(json(format!(r#"{{"words": {{"question.training": "{title}"}}}}"#)))
    })
    .await;
    page.first().wait_for_question("training").await;
    assert_eq!(page.first().text(".question__title").await, "¿Su formación?");
    page.first().click("[data-lang-switch]").await;
    page.until(&format!("{}.textContent === 'Your training?'", page.first().part(".question__title"))).await;
    page.assert_quiet().await;
}

#[tokio::test]
async fn inline_content_works_wherever_the_element_comes_from() {
    let own = inline("data-lang=en", r#"{"words": {"question.goal": "Your goal?"}}"#);
    let snippet = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/dist/snippet.en.html"));
    let snippet = snippet.expect("dist/").replace("https://HOST/PATH/", "WIDGET/");
    let in_snippet = snippet.replace("</template>", &format!("</template>{own}"));
    let later = format!(
        "{SCRIPT}<script>addEventListener('load', () => {{
           const element = document.createElement('ems-career-path');
           element.setAttribute('loading', 'eager');
           document.body.append(element);
           const script = document.createElement('script');
           Object.assign(script, {{ type: 'application/json', textContent: '{{\"words\": {{\"question.goal\": \"Your goal?\"}}}}' }});
           script.dataset.lang = 'en';
           element.append(script);
         }})</script>"
    );
    // Here the script runs before the parser reaches the element.
    let early = [SCRIPT.replace("async ", "").as_str(), &element("", &own)].concat();
    for body in [in_snippet, early, later] {
        let page = Page::open(&body).await;
        let last = page.run("return document.querySelectorAll('ems-career-path').length - 1").await;
        assert!(last.as_u64().is_some());
        page.until(
            "[...document.querySelectorAll('ems-career-path')].some((one) => one.querySelector('script'))",
        )
        .await;
        page.run("for (const one of document.querySelectorAll('ems-career-path')) if (!one.querySelector('script')) one.remove()").await;
        page.first().answer("training", "none").await;
        page.first().wait_for_question("goal").await;
        assert_eq!(page.first().text(".question__title").await, "Your goal?", "{body}");
    }
}

#[tokio::test]
async fn a_broken_owners_file_is_named_with_the_place_of_the_error() {
    let too_large = format!("{{\"words\": \"{}\"}}", "x".repeat(1_000_000));
    let table: [(u16, &str, &[&str]); 6] = [
        (200, "{\n  \"words\": {\n    \"back\": \"Return\",\n  }\n}", &["/own.json", "line 4, column 3"]),
        (200, "\n<!doctype html><p>Start", &["/own.json", "web page"]),
        (404, "not found", &["/own.json", "404"]),
        (503, "{}", &["/own.json", "503"]),
        (200, "", &["/own.json", "empty"]),
        (200, &too_large, &["/own.json", "megabyte"]),
    ];
    for (status, text, parts) in table {
        let text = text.to_owned();
        let page = Page::with(&element("content=WIDGET/own.json", ""), "", move |request| {
            let answer = || Response { status, ..json(text.clone()) };
            (request.path == "/own.json").then(answer)
        })
        .await;
        page.reach_the_emt_course().await;
        page.assert_one_warning(parts).await;
    }
    let broken = inline("data-lang=en", "{\n  \"words\": }");
    let page = Page::open(&element("", &broken)).await;
    page.reach_the_emt_course().await;
    page.assert_one_warning(&["in the element", "line 2, column 12"]).await;
}

impl Page {
    /// Checks that the console has one warning of ours with these parts.
    pub async fn assert_one_warning(&self, parts: &[&str]) {
        let console = self.console().await;
        let ours: Vec<&String> = console.iter().filter(|line| line.contains("[ems-career-path]")).collect();
        assert_eq!(ours.len(), 1, "{console:?}");
        assert!(parts.iter().all(|part| ours[0].contains(part)), "{ours:?} {parts:?}");
        assert_eq!(self.run("return faults").await, json!([]));
    }
}

#[tokio::test]
async fn an_owners_file_that_never_arrives_is_left_out() {
    let body = [SHORT_LIMITS, &element("content=WIDGET/own.json", "")].concat();
    let page = Page::prepare(&body, "", |_| None).await;
    let _gate = page.widget.hold("/own.json");
    page.client().goto(&page.host.url("/")).await.expect("the page");
    page.reach_the_emt_course().await;
    page.assert_only_warnings(&["content="]).await;
}

#[tokio::test]
async fn an_owners_number_is_shown_only_if_it_makes_sense() {
    let table: [(&str, &str, &[&str]); 5] = [
        (r#"{"emt-hours": {"value": 140}}"#, "7 hours a week for 20 weeks is 140 hours.", &[]),
        (r#"{"emt-hours": {"value": 62.5}}"#, "is 120 hours.", &["facts.emt-hours.value"]),
        (r#"{"emt-hours": {"value": "120 hours"}}"#, "is 120 hours.", &["facts.emt-hours.value"]),
        (r#"{"emt-hours": {"value": 60}}"#, "is 120 hours.", &["facts.emt-hours"]),
        (r#"{"emr-hours-min": {"value": 130}}"#, "is 120 hours.", &["facts.emr-hours-min"]),
    ];
    for (facts, hint, warnings) in table {
        let page = with_file(format!(r#"{{"facts": {facts}}}"#)).await;
        page.first().answer_all(&[("training", "none"), ("goal", "ambulance"), ("age", "18-plus")]).await;
        page.first().wait_for_question("class-hours").await;
        let shown = page.first().text(".question__hint").await;
        assert!(shown.ends_with(hint), "{facts}: {shown}");
        let choice = page.first().text(".choice").await;
        assert!(choice.contains("55"), "{choice}");
        page.assert_only_warnings(warnings).await;
    }
}

#[tokio::test]
async fn the_fallback_uses_the_owners_links_and_numbers() {
    let hours = r#"{"facts": {"emr-hours-min": {"value": 50}, "emt-hours": {"value": 140}}}"#;
    let absurd = r#"{"facts": {"emr-hours-min": {"value": 50}, "emt-hours": {"value": 40}}}"#;
    let (emr, emt) = ("https://eliteamb.com/emr-vs-emt/", BUILT_IN_LINK);
    let (own, other) = ("https://own.example/", "https://other.example/");
    let table = [
        ("course-url=https://own.example/".to_owned(), hours, [own, own], ["EMR: 50", "140"]),
        (
            format!("course-url=https://own.example/ course-url-emt={other}"),
            absurd,
            [own, other],
            ["EMR: 55", "120"],
        ),
        ("course-url=javascript:alert(1)".to_owned(), "{", [emr, emt], ["EMR: 55", "120"]),
        ("course-url=https://…".to_owned(), "[]", [emr, emt], ["EMR: 55", "120"]),
        ("course-url-emr=https://HOST/PATH/".to_owned(), "{}", [emr, emt], ["EMR: 55", "120"]),
    ];
    for (attributes, content, links, numbers) in table {
        let bare = ELEMENT.replace(r#"<p id="own">Compare EMR and EMT</p>"#, &inline("", content));
        let body = bare.replace("<ems-career-path", &format!("<ems-career-path {attributes}"));
        let page = Page::with(&body, "", |request| is_program(request).then(Response::not_found)).await;
        let text = page.first().text(".fallback").await;
        assert!(numbers.iter().all(|number| text.contains(number)), "{attributes}: {text}");
        let list = page.first().part(".fallback");
        let shown =
            page.run(&format!("return [...{list}.querySelectorAll('a')].map(({{ href }}) => href)")).await;
        assert_eq!(shown, json!(links), "{attributes}");
        assert_eq!(
            page.run("return events.map(([, detail]) => detail.reason)").await,
            json!([reason_without_program()])
        );
    }
}
