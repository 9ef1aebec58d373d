//! Whatever an owner, a visitor or a page hands over: random, damaged, hostile. A few seconds here; for longer
//! there is the fuzzer, which looks where it has not been (`cargo xtask fuzz`).
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "helpers of tests are tests")]

#[path = "../session/invariants.rs"]
mod invariants;
mod known;
mod properties;
mod seeded;
mod texts;

use proptest::prelude::*;

use properties::{attributes, code, color, content, saved};
use seeded::runner;
use texts::{any_code, any_color, any_text, any_value};

/// Has a property hold for so many values.
#[track_caller]
fn hold<S: Strategy>(cases: u32, values: &S, property: impl Fn(S::Value)) {
    let held = runner(cases).run(values, |value| {
        property(value);
        Ok(())
    });
    held.unwrap_or_else(|error| panic!("{error}"));
}

#[test]
fn an_owners_file_with_any_edits_never_goes_blank_and_each_fault_is_named() {
    let edit = (any::<u16>(), any::<u8>(), any_text());
    let edits = (prop::collection::vec(edit, 0..8), any::<bool>());
    hold(1_000, &edits, |(edits, spanish)| content::check_edits(&edits, spanish));
}

#[test]
fn an_owners_file_that_is_anything_at_all_never_goes_blank() {
    let nothing = prop::collection::vec(any::<u8>(), 0..200);
    hold(1_000, &nothing, |bytes| content::check_bytes(&bytes));
    let object = any_text().prop_map(|text| format!(r#"{{"version": 1, "lang": {text:?}, "words": {{}}}}"#));
    hold(500, &object, |text| content::check_bytes(text.as_bytes()));
}

#[test]
fn any_code_gives_answers_of_the_questionnaire_or_is_refused() {
    hold(20_000, &any_code(), |text| code::check(&text));
    hold(20_000, &any::<[u8; 8]>(), |places| code::check_answers(&places));
}

#[test]
fn anything_saved_resumes_to_a_sound_session_or_is_refused() {
    let saved = || (any_code(), prop::option::of(any_code()));
    let saved = move || {
        saved().prop_map(|(answers, drafts)| {
            drafts.map_or(answers.clone(), |drafts| [&*answers, ".", &drafts].concat())
        })
    };
    let texts = (saved(), saved(), any_code());
    hold(3_000, &texts, |(saved, elsewhere, code)| saved::check(&saved, &elsewhere, &code));
}

#[test]
fn any_attributes_hold_or_are_refused_with_one_warning() {
    let attributes = prop::collection::vec((any::<u8>(), any_value()), 0..8);
    hold(20_000, &attributes, |attributes| attributes::check(&attributes));
    hold(5_000, &any_text(), |name| attributes::check_name(&name));
}

#[test]
fn any_accent_can_be_read() {
    hold(10_000, &any_color(), |text| color::check_written(&text));
    hold(10_000, &any::<[f64; 3]>(), |[red, green, blue]| color::check(red, green, blue));
    hold(10_000, &[0.0..1.0, 0.0..1.0, 0.0..1.0], |[red, green, blue]| color::check(red, green, blue));
}
