//! Runs the code blocks of docs/analytics.md exactly as they are written there.

use ems_career_path::ems;
use serde_json::{Value, json};

use crate::analytics::{a_whole_visit, pushed};
use crate::journeys::JOURNEYS;
use crate::page::{ELEMENT, Page};

const DOCS: &str = include_str!("../../docs/analytics.md");

/// The first code block in this language after the given words in the docs.
fn block(after: &str, language: &str) -> &'static str {
    let (_, rest) = DOCS.split_once(after).unwrap_or_else(|| panic!("not in the docs: {after}"));
    let (_, rest) = rest.split_once(&format!("```{language}\n")).expect("a code block");
    rest.split_once("```").expect("the end of the code block").0
}

/// The words between backticks in a line.
fn names(line: &str) -> Vec<&str> {
    line.split('`').skip(1).step_by(2).collect()
}

/// Stand-ins for the analytics tools. They record their calls.
const TOOLS: &str = "<script>
  window.dataLayer = [];
  window.calls = { gtag: [], plausible: [] };
  window.gtag = (...parameters) => calls.gtag.push(parameters);
  window.plausible = (...parameters) => calls.plausible.push(parameters);
  window._paq = [];
</script>";

/// Collects every string in a JSON value, including the names of members.
fn texts(value: &Value, all: &mut Vec<String>) {
    match value {
        Value::String(text) => all.push(text.clone()),
        Value::Array(list) => list.iter().for_each(|value| texts(value, all)),
        Value::Object(members) => {
            for (name, value) in members {
                all.push(name.clone());
                texts(value, all);
            }
        }
        _ => {}
    }
}

fn is_choice(text: &str) -> bool {
    let mut choices = ems::table().questionnaire.questions.iter().flat_map(|question| question.choices);
    choices.any(|choice| choice.name() == text)
}

#[tokio::test]
async fn documented_listeners_get_every_result_and_no_answer() {
    let listeners = ["by `gtag.js`", "Matomo:", "Plausible:"].map(|tool| block(tool, "js")).concat();
    let page = Page::open(&format!("{TOOLS}<script>{listeners}</script>{ELEMENT}")).await;
    for (outcome, answers) in JOURNEYS {
        page.first().answer_all(answers).await;
        assert_eq!(page.first().outcome().await, outcome);
        page.first().click("[part=restart]").await;
    }
    // Reach one outcome again, and use Back, a what-if answer and Change.
    page.first().answer("training", "emr").await;
    page.first().click("[part=back]").await;
    page.first().answer("training", "none").await;
    page.first()
        .answer_all(&[("goal", "paramedic"), ("age", "18-plus"), ("class-hours", "emt"), ("diploma", "yes")])
        .await;
    page.first().outcome().await;
    page.first().click(".what-if__summary").await;
    page.first().click("[data-what-if=\"goal.ambulance\"]").await;
    page.first().click("[part=undo]").await;
    page.first().outcome().await;
    page.first().click("[data-change=training]").await;
    page.first().wait_for_question("training").await;

    let outcomes = page
        .run("return events.filter(([name]) => name === 'result').map(([, detail]) => detail.outcome)")
        .await;
    assert!(outcomes.as_array().expect("a list").len() > JOURNEYS.len());
    let layer =
        page.run("return dataLayer.map((entry) => entry.ems_career_path_outcome).filter(Boolean)").await;
    assert_eq!(layer, outcomes);
    let each = |call: fn(&Value) -> Value| outcomes.as_array().expect("a list").iter().map(call).collect();
    let gtag: Value =
        each(|outcome| json!(["event", "ems_career_path_result", { "ems_career_path_outcome": outcome }]));
    assert_eq!(page.run("return calls.gtag").await, gtag);
    let matomo: Value = each(|outcome| json!(["trackEvent", "EMS career path", "result", outcome]));
    assert_eq!(page.run("return _paq").await, matomo);
    let plausible: Value = each(|outcome| json!(["EMS career path", { "props": { "outcome": outcome } }]));
    assert_eq!(page.run("return calls.plausible").await, plausible);

    let mut all = Vec::new();
    texts(&page.run("return [dataLayer, calls, _paq]").await, &mut all);
    all.retain(|text| is_choice(text));
    assert_eq!(all, Vec::<String>::new(), "no tool receives an answer");
    let mut answers = Vec::new();
    texts(&page.run("return events").await, &mut answers);
    assert!(answers.iter().any(|text| is_choice(text)), "the widget's events contain answers");
    page.assert_quiet().await;
}

#[tokio::test]
async fn pushed_entries_match_the_docs() {
    let page = Page::open(&[TOOLS, ELEMENT].concat()).await;
    a_whole_visit(&page).await;
    let rows = DOCS.lines().filter(|line| line.starts_with("| `ems_career_path_")).map(names);
    let mut listed: Vec<Vec<&str>> = rows.collect();
    for row in &mut listed {
        row.extend(["ems_career_path_version", "ems_career_path_lang"]);
    }
    let mut seen = vec![false; listed.len()];
    for entry in pushed(&page).await.as_array().expect("a list") {
        let place = listed.iter().position(|row| entry["event"] == row[0]);
        let place = place.unwrap_or_else(|| panic!("{entry} is not in the docs"));
        let mut expected: Vec<&str> = ["event"].iter().chain(&listed[place][1..]).copied().collect();
        let mut members: Vec<&str> = entry.as_object().expect("members").keys().map(String::as_str).collect();
        expected.sort_unstable();
        members.sort_unstable();
        assert_eq!(members, expected);
        seen[place] = true;
    }
    let unseen: Vec<&str> =
        listed.iter().zip(seen).filter(|(_, seen)| !seen).map(|(row, _)| row[0]).collect();
    assert_eq!(unseen, ["ems_career_path_unavailable"], "all events but this one occur in a visit");
}

#[tokio::test]
async fn a_tag_manager_loads_the_widget_and_counts_results() {
    let (variable, trigger) =
        (names(line("*Data Layer Variable*"))[0], names(line("*Custom Event* trigger"))[0]);
    let place = block("The page has the place", "html");
    // A simple tag manager: it keeps pushed values, fires on the trigger's event, and inserts tags without their data
    // attributes.
    let container = format!(
        "<script>
          window.dataLayer = [];
          window.fired = [];
          const kept = {{}}, {{ push }} = Array.prototype;
          dataLayer.push = (entry) => {{
            push.call(dataLayer, entry);
            Object.assign(kept, entry);
            if (entry.event === '{trigger}') fired.push(kept['{variable}']);
          }};
          window.insert = (html) => {{
            const parsed = new DOMParser().parseFromString(html, 'text/html').querySelector('script');
            const script = document.createElement('script');
            for (const {{ name, value }} of parsed.attributes) if (!name.startsWith('data-')) script.setAttribute(name, value);
            document.body.append(script);
          }};
        </script>"
    );
    let page = Page::open(&[&container, place].concat()).await;
    let tag = block("can also load", "html").replace("https://HOST/PATH", &page.widget.url(""));
    page.run(&format!("insert({})", json!(tag))).await;
    page.first().answer("training", "paramedic").await;
    page.first().outcome().await;
    page.first().click("[part=restart]").await;
    page.first().answer_all(&[("training", "emr"), ("goal", "unsure"), ("age", "18-plus")]).await;
    page.first().answer_all(&[("class-hours", "emt"), ("diploma", "yes")]).await;
    page.first().outcome().await;
    assert_eq!(page.run("return fired").await, json!(["already-paramedic", "emr-to-emt"]));
    let link = page.run(&format!("return {}.href", page.first().part("[part=cta]"))).await;
    assert_eq!(link, "https://example.com/courses");
    page.until("document.querySelector('#career-path ems-career-path')").await;
    page.assert_quiet().await;
}

#[tokio::test]
async fn a_dialog_can_replace_the_course_link() {
    let (dialog, listener) = (block("Open a dialog instead", "html"), block("Open a dialog instead", "js"));
    let page = Page::open(&format!("{dialog}<script>{listener}</script>{ELEMENT}")).await;
    page.run("history.replaceState(null, '', '?utm_source=a')").await;
    page.first().answer_all(&[("training", "emr"), ("goal", "unsure"), ("age", "18-plus")]).await;
    page.first().answer_all(&[("class-hours", "emt"), ("diploma", "yes")]).await;
    page.first().outcome().await;
    page.first().click("[part=cta]").await;
    let link = page.until("document.querySelector('dialog[open] a')?.href").await;
    assert_eq!(link, "https://eliteamb.com/how-to-become-an-emt/?utm_source=a");
    page.assert_quiet().await;
}

/// The first line of the docs that contains these words.
fn line(text: &str) -> &'static str {
    DOCS.lines().find(|line| line.contains(text)).unwrap_or_else(|| panic!("not in the docs: {text}"))
}
