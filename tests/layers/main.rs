//! The rules of the source tree: which layers may use which, no import cycles, and how long a file may be.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::indexing_slicing, clippy::unwrap_used, reason = "test helpers may panic")]

mod graph;
mod names;
mod source;

use graph::Graph;
use source::{Source, sources};

/// Each layer, with the other layers it may use. A file belongs to the last layer in this list that its path starts
/// with.
const LAYERS: &[(&str, &[&str])] = &[
    ("domain", &["domain/table", "domain/advisor", "domain/session"]),
    ("domain/table", &[]),
    ("domain/advisor", &["domain/table"]),
    ("domain/session", &["domain/table", "domain/advisor"]),
    ("domain/audit", &["domain/table", "domain/advisor"]),
    ("ems", &["domain/table", "domain/advisor", "domain/audit"]),
    ("content", &["domain/table", "domain/session"]),
    ("view", &["domain/table", "domain/advisor", "domain/session", "content"]),
    ("embed", &["domain/table", "domain/advisor", "domain/session", "ems", "content", "view"]),
];

/// Names of page APIs, which only `embed` may use.
const PAGE: &[&str] =
    &["gloo", "js_sys", "web_sys::window", "web_sys::{window", "window()", "Storage", "History", "Clipboard"];

/// The crates and modules that the engine may use.
const PURE: &[&str] = &["std", "core", "alloc", "serde", "crate", "super", "self"];

const LONGEST_FILE: usize = 300;

/// Returns the layer of a file and the layers it may use, or `None` for a file outside of all layers.
fn layer(path: &str) -> Option<(&'static str, &'static [&'static str])> {
    let in_layer = |layer: &str| path.strip_prefix(layer).is_some_and(|rest| rest.starts_with('/'));
    LAYERS.iter().rev().find(|(layer, _)| in_layer(layer)).copied()
}

#[test]
fn every_layer_uses_only_the_layers_below() {
    for (file, used) in Graph::of(sources()).uses() {
        let Some((own, below)) = layer(file) else {
            continue;
        };
        let allowed = layer(used).is_some_and(|(layer, _)| layer == own || below.contains(&layer));
        assert!(allowed, "{file} uses {used}");
    }
}

#[test]
fn every_folder_is_a_layer() {
    for source in sources() {
        assert!(
            !source.path.contains('/') || layer(&source.path).is_some(),
            "{} is in no layer",
            source.path
        );
    }
}

#[test]
fn files_do_not_use_each_other_in_cycles() {
    let graph = Graph::of(sources());
    let cycles = graph.cycles();
    assert!(cycles.is_empty(), "these files use each other: {cycles:#?}");
}

#[test]
fn the_engine_and_its_table_are_pure() {
    let pure = |source: &&Source| source.path.starts_with("domain/") || source.path.starts_with("ems/");
    for source in sources().iter().filter(pure) {
        for used in &source.names.crates {
            let local = used.starts_with(char::is_uppercase) || source.code.contains(&format!("mod {used}"));
            assert!(local || PURE.contains(&used.as_str()), "{} uses {used}", source.path);
        }
        for foreign in ["yew::", "wasm_bindgen", "web_sys", "js_sys", "HashMap", "HashSet"] {
            assert!(!source.code.contains(foreign), "{} mentions {foreign}", source.path);
        }
    }
}

#[test]
fn only_embed_touches_the_page() {
    for source in sources().iter().filter(|source| !source.path.starts_with("embed/")) {
        for named in PAGE {
            assert!(!source.code.contains(named), "{} mentions {named}", source.path);
        }
    }
}

#[test]
fn no_source_file_is_too_long() {
    for source in sources() {
        assert!(source.lines <= LONGEST_FILE, "{} has {} lines", source.path, source.lines);
    }
}

/// Returns the cycles in a crate of these files.
fn cycles(files: &[(&str, &str)]) -> Vec<Vec<String>> {
    let sources: Vec<Source> = files.iter().map(|(path, text)| Source::new(path, text)).collect();
    let graph = Graph::of(&sources);
    let owned = |cycle: Vec<&str>| cycle.into_iter().map(str::to_owned).collect();
    graph.cycles().into_iter().map(owned).collect()
}

#[test]
fn every_style_of_import_is_followed() {
    let tree = ("lib.rs", "pub mod a; pub mod b; pub use a::One;");
    let uses_a = [
        "use super::a::One;",
        "use std::{fmt, io}; use super::{a::{Two, One as Other}};",
        "use crate::a; fn f() { a::one() }",
        "use crate::One;",
        "pub fn f() -> crate::a::One { loop {} }",
        "fn f() { html! { <p>{ super::a::one() }</p> } }",
        "mod inner { use super::super::a::One; }",
        "fn f() { use ems_career_path::One; }",
        "use super::a::*;",
    ];
    for text in uses_a {
        let found = cycles(&[tree, ("a.rs", "use crate::b::f; pub struct One;"), ("b.rs", text)]);
        assert_eq!(found, [["a.rs", "b.rs"]], "{text}");
    }
}

#[test]
fn a_cycle_of_many_files_is_found_once() {
    let files = [
        ("lib.rs", "pub mod a; pub mod folder; pub mod c;"),
        ("a.rs", "use crate::folder::B; pub struct A;"),
        ("folder/mod.rs", "mod b; pub use b::B;"),
        ("folder/b.rs", "use crate::c::C; pub struct B;"),
        ("c.rs", "use crate::a::A; pub struct C;"),
    ];
    assert_eq!(cycles(&files), [["a.rs", "folder/b.rs", "c.rs"]]);
}

#[test]
fn imports_without_a_cycle_pass() {
    let files = [
        ("lib.rs", "pub mod folder;"),
        ("folder/mod.rs", "mod a; mod b; pub use a::A; pub use b::B; use std::fmt;"),
        ("folder/a.rs", "pub struct A; #[cfg(test)] mod tests { use crate::folder::B; }"),
        ("folder/b.rs", "use super::A; /* crate::folder::b::B */ pub struct B; mod own { use super::B; }"),
    ];
    assert_eq!(cycles(&files), Vec::<Vec<String>>::new());
}
