//! Checks every text of the widget: none missing or unused, no numbers typed into sentences, a source for every claim,
//! and plain words.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "test helpers may panic"
)]

mod ids;
mod reading_grade;

use std::collections::BTreeSet;

use ems_career_path::content::{Json, names};
use ids::{claims, is_hint_of_choice, is_in_the_source, word_ids};
use reading_grade::reading_grade;

/// The highest reading grade that a text may have.
const HIGHEST_GRADE: f64 = 8.0;
/// Texts with fewer words are not graded: the formula is for sentences.
const SHORTEST_SENTENCE: usize = 3;
const LANGS: [&str; 2] = ["en", "es"];
/// Placeholders that get their values at run time.
const RUN_TIME: [&str; 13] = [
    "number",
    "remaining",
    "date",
    "from",
    "to",
    "former",
    "now",
    "url",
    "month",
    "day",
    "year",
    "thousands",
    "rest",
];

fn file(name: &str) -> Json {
    let path = format!("{}/content/{name}", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn words(lang: &str) -> Vec<(String, String)> {
    let words = file(&format!("{lang}.json"));
    words.members().map(|(id, _)| (id.to_owned(), words.text(id).expect("a text").to_owned())).collect()
}

fn fact(name: &str) -> Option<String> {
    file("facts.json").get("facts")?.get(name)?.text("value").map(str::to_owned)
}

/// Fills in the placeholders of a text: facts with their values, all others with a number.
fn read(text: &str) -> String {
    ems_career_path::content::fill(text, |name| fact(name).or_else(|| Some("3".to_owned())))
}

#[test]
fn every_id_has_a_text_and_every_text_is_used() {
    let written: BTreeSet<String> = words("en").into_iter().map(|(id, _)| id).collect();
    let needed = word_ids();
    assert_eq!(needed.difference(&written).collect::<Vec<_>>(), Vec::<&String>::new(), "ids without a text");
    let is_used = |id: &str| is_hint_of_choice(id) || is_in_the_source(id);
    let unused: Vec<_> = written.difference(&needed).filter(|id| !is_used(id)).collect();
    assert_eq!(unused, Vec::<&String>::new(), "unused texts");
}

#[test]
fn every_language_has_the_same_ids_and_placeholders() {
    let english = words("en");
    let ids = |words: &[(String, String)]| words.iter().map(|(id, _)| id.clone()).collect::<BTreeSet<_>>();
    for lang in LANGS {
        let words = words(lang);
        let differences: Vec<_> = ids(&words).symmetric_difference(&ids(&english)).cloned().collect();
        assert_eq!(differences, Vec::<String>::new(), "ids in en.json or {lang}.json, but not in both");
        for ((id, text), (english_id, english)) in words.iter().zip(&english) {
            assert_eq!(id, english_id, "{lang}.json must have the order of en.json");
            let placeholders = |text| names(text).map(str::to_owned).collect::<BTreeSet<_>>();
            assert_eq!(
                placeholders(text),
                placeholders(english),
                "placeholders of {id} in {lang}.json and en.json"
            );
        }
    }
}

#[test]
fn every_placeholder_resolves() {
    for (id, text) in LANGS.into_iter().flat_map(words) {
        for name in names(&text) {
            assert!(fact(name).is_some() || RUN_TIME.contains(&name), "{id}: {{{name}}}");
        }
    }
}

#[test]
fn every_fact_is_used_and_has_a_source() {
    let facts = file("facts.json");
    let used: BTreeSet<String> =
        words("en").iter().flat_map(|(_, text)| names(text).map(str::to_owned).collect::<Vec<_>>()).collect();
    for (name, fact) in facts.get("facts").expect("facts").members() {
        assert!(used.contains(name), "{name} is not in any sentence");
        assert!(has_source(fact.text("source").expect("a source")), "{name}");
    }
}

#[test]
fn no_number_is_typed_into_a_sentence() {
    for (id, text) in LANGS.into_iter().flat_map(words) {
        let outside: String =
            text.split('{').map(|part| part.split_once('}').map_or(part, |(_, after)| after)).collect();
        assert!(!outside.contains(|letter: char| letter.is_ascii_digit()), "{id}: {text}");
    }
}

#[test]
fn every_claim_has_a_source_and_every_source_a_claim() {
    let facts = file("facts.json");
    let listed = facts.get("based-on").expect("based-on");
    let listed = listed.members().flat_map(|(id, _)| {
        assert!(word_ids().contains(id) || is_hint_of_choice(id), "based-on.{id} has no text");
        listed.text(id).expect("claims").split(' ').map(str::to_owned).collect::<Vec<_>>()
    });
    for claim in claims().into_iter().chain(listed) {
        assert!(has_source(&claim), "{claim}");
    }
    let documents: BTreeSet<&str> = facts
        .get("claims")
        .expect("claims")
        .members()
        .filter_map(|(id, _)| facts.get("claims")?.text(id))
        .collect();
    for (id, source) in facts.get("sources").expect("sources").members() {
        assert!(documents.contains(id), "no claim cites {id}");
        assert!(source.text("title").is_some(), "{id} has no title");
    }
}

#[test]
fn only_links_known_to_exist_are_used() {
    let known = [
        "https://eliteamb.com/how-to-become-an-emt/",
        "https://eliteamb.com/emr-vs-emt/",
        "https://osfhealthcare.org/ems/eciems/education/training/primary/emt-basic/",
        "https://oak-park.us/Public-Safety/Fire-Department/Fire-Department-Jobs",
        "https://cityofchicago.org/city/en/depts/cfd/supp_info/cfd_emt_and_paramedicinfo.html",
    ];
    let facts = file("facts.json");
    let links = facts.get("links").expect("links");
    for id in ["emr", "emt", "read-more"] {
        assert!(known.contains(&links.text(id).expect(id)), "{id}");
    }
    for (id, source) in facts.get("sources").expect("sources").members() {
        assert!(source.text("url").is_none_or(|url| known.contains(&url)), "{id}");
    }
}

#[test]
fn the_example_of_hours_a_week_adds_up() {
    let number = |name| fact(name).expect(name).parse::<u32>().expect(name);
    assert_eq!(number("example-hours-a-week") * number("example-weeks"), number("emt-hours"));
}

#[test]
fn every_text_reads_at_grade_8_or_lower() {
    let hard: Vec<String> = words("en")
        .into_iter()
        .map(|(id, text)| (reading_grade(&read(&text)), id, text))
        .filter(|(grade, _, text)| *grade > HIGHEST_GRADE && text.split(' ').count() >= SHORTEST_SENTENCE)
        .map(|(grade, id, text)| format!("{grade:.1} {id}: {text}"))
        .collect();
    assert!(hard.is_empty(), "{} texts are too hard:\n{}", hard.len(), hard.join("\n"));
}

fn has_source(claim: &str) -> bool {
    let facts = file("facts.json");
    let source = facts.get("claims").and_then(|claims| claims.text(claim));
    source.is_some_and(|id| facts.get("sources").is_some_and(|sources| sources.get(id).is_some()))
}
