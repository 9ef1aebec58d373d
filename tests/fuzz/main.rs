//! Random, damaged and hostile input from owners, visitors and pages. These tests take a few seconds.
//! `cargo xtask fuzz` checks the same properties for longer, guided by code coverage.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "test helpers may panic")]

#[path = "../session/invariants.rs"]
mod invariants;
mod known;
mod properties;
mod seeded;
mod texts;

use proptest::prelude::*;

use properties::{attributes, code, color, content, saved};
use seeded::runner;
use texts::{any_code, any_color, any_link, any_text, any_value};

/// Checks a property for this many random values.
#[track_caller]
fn check_all<S: Strategy>(cases: u32, values: &S, property: impl Fn(S::Value)) {
    let result = runner(cases).run(values, |value| {
        property(value);
        Ok(())
    });
    result.unwrap_or_else(|error| panic!("{error}"));
}

#[test]
fn edited_owner_files_cause_warnings_but_no_blanks() {
    let edit = (any::<u16>(), any::<u8>(), any_text());
    let edits = (prop::collection::vec(edit, 0..8), any::<bool>());
    check_all(1_000, &edits, |(edits, spanish)| content::check_edits(&edits, spanish));
}

#[test]
fn arbitrary_owner_files_show_no_blanks() {
    let bytes = prop::collection::vec(any::<u8>(), 0..200);
    check_all(1_000, &bytes, |bytes| content::check_bytes(&bytes));
    let object = any_text().prop_map(|text| format!(r#"{{"version": 1, "lang": {text:?}, "words": {{}}}}"#));
    check_all(500, &object, |text| content::check_bytes(text.as_bytes()));
}

#[test]
fn a_syntax_error_is_found_where_the_text_is_damaged() {
    let file = include_str!("../../content/facts.json");
    let damage = (any::<prop::sample::Index>(), any::<prop::sample::Index>(), any_text());
    check_all(2_000, &damage, |(from, to, text)| {
        let cut = |at: prop::sample::Index| file.floor_char_boundary(at.index(file.len()));
        let (from, to) = (cut(from), cut(to));
        content::check_syntax(&[&file[..from.min(to)], &text, &file[from.max(to)..]].concat());
        content::check_syntax(&[&file[..from], &text, &file[from..]].concat());
    });
    let tokens = r#"[\[\]{},:"\\ 0-9eE.+truefalsn\-]{0,12}"#;
    check_all(5_000, &tokens, |text| content::check_syntax(&text));
}

#[test]
fn any_code_gives_valid_answers_or_is_refused() {
    check_all(20_000, &any_code(), |text| code::check(&text));
    check_all(20_000, &any_link(), |text| code::check_link(&text));
    check_all(20_000, &any::<[u8; 8]>(), |picks| code::check_answers(&picks));
}

#[test]
fn any_saved_text_resumes_or_is_refused() {
    let saved = || (any_code(), prop::option::of(any_code()));
    let saved = move || {
        saved().prop_map(|(answers, drafts)| {
            drafts.map_or(answers.clone(), |drafts| [&*answers, ".", &drafts].concat())
        })
    };
    let texts = (saved(), saved(), any_code());
    check_all(3_000, &texts, |(saved, target, code)| saved::check(&saved, &target, &code));
}

#[test]
fn attributes_are_used_or_refused_with_one_warning() {
    let attributes = prop::collection::vec((any::<u8>(), any_value()), 0..8);
    check_all(20_000, &attributes, |attributes| attributes::check(&attributes));
    check_all(5_000, &any_text(), |name| attributes::check_name(&name));
}

#[test]
fn every_accent_is_readable() {
    check_all(10_000, &any_color(), |text| color::check_css(&text));
    check_all(10_000, &any::<[f64; 3]>(), |[red, green, blue]| color::check(red, green, blue));
    check_all(10_000, &[0.0..1.0, 0.0..1.0, 0.0..1.0], |[red, green, blue]| color::check(red, green, blue));
}
