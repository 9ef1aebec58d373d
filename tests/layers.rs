//! The rules of the source tree: which layer may know which, and how long a file may be.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::indexing_slicing, clippy::unwrap_used, reason = "helpers of tests are tests")]

use std::fs;
use std::path::{Path, PathBuf};

/// Each layer with the layers it may use beside itself.
const LAYERS: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("ems", &["domain"]),
    ("content", &["domain"]),
    ("view", &["content", "domain", "ems"]),
    ("embed", &["view", "content", "ems", "domain"]),
];

/// Names for the page, which only `embed` may use.
const PAGE: &[&str] =
    &["gloo", "js_sys", "web_sys::window", "web_sys::{window", "window()", "Storage", "History", "Clipboard"];

/// The crates and modules that the engine may use.
const PURE: &[&str] = &["std", "core", "alloc", "serde", "crate", "super", "self"];

const LONGEST_FILE: usize = 300;

/// A source file, by its path below `src`.
struct Source {
    path: String,
    code: String,
    lines: usize,
}

impl Source {
    fn read(path: &Path) -> Self {
        let text = fs::read_to_string(path).unwrap();
        let below = path.strip_prefix(source_folder()).unwrap();
        let path =
            below.components().map(|part| part.as_os_str().to_str().unwrap()).collect::<Vec<_>>().join("/");
        let lines = text.lines().count();
        let code = text
            .lines()
            .map(|line| line.split("//").next().unwrap_or_default())
            .collect::<Vec<_>>()
            .join("\n");
        Self { path, code, lines }
    }

    fn layer(&self) -> Option<&str> {
        self.path.split_once('/').map(|(layer, _)| layer)
    }

    /// The layers named in `crate::…` paths, groups such as `crate::{content, domain}` among them.
    fn layers_used(&self) -> Vec<&str> {
        let paths = self.code.split("crate::").skip(1);
        let heads = paths.flat_map(|path| match path.strip_prefix('{') {
            Some(group) => heads_of_group(group),
            None => vec![head(path)],
        });
        heads.filter(|head| LAYERS.iter().any(|(layer, _)| layer == head)).collect()
    }

    /// The first name of each `use`.
    fn uses(&self) -> Vec<&str> {
        let lines = self.code.lines().map(str::trim_start);
        let paths =
            lines.filter_map(|line| line.strip_prefix("pub use ").or_else(|| line.strip_prefix("use ")));
        paths.map(|path| head(path.trim_start_matches("::"))).collect()
    }
}

fn source_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

fn sources() -> Vec<Source> {
    let mut folders = vec![source_folder()];
    let mut sources = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                sources.push(Source::read(&path));
            }
        }
    }
    assert!(sources.len() > 30, "the sources were not found");
    sources
}

/// The name a path begins with.
fn head(path: &str) -> &str {
    let end = path.find(|letter: char| !letter.is_alphanumeric() && letter != '_').unwrap_or(path.len());
    &path[..end]
}

/// The first names in a group of paths, whose opening brace is gone.
fn heads_of_group(group: &str) -> Vec<&str> {
    let mut depth = 0;
    let end = group.find(|letter| {
        depth += i32::from(letter == '{') - i32::from(letter == '}');
        depth < 0
    });
    let words =
        group[..end.unwrap_or(group.len())].split(|letter: char| letter == ',' || letter.is_whitespace());
    words.map(head).collect()
}

#[test]
fn every_layer_uses_only_the_layers_below() {
    for source in sources() {
        let Some(&(layer, below)) = LAYERS.iter().find(|(layer, _)| Some(*layer) == source.layer()) else {
            continue;
        };
        for used in source.layers_used() {
            assert!(used == layer || below.contains(&used), "{} uses {used}", source.path);
        }
    }
}

#[test]
fn every_folder_is_a_layer() {
    for source in sources() {
        let known = source.layer().is_none_or(|folder| LAYERS.iter().any(|(layer, _)| *layer == folder));
        assert!(known, "{} is in no layer", source.path);
    }
}

#[test]
fn no_layer_is_reached_by_a_relative_path() {
    for source in sources().iter().filter(|source| source.layer().is_some()) {
        let root = LAYERS.iter().any(|(layer, _)| source.path == format!("{layer}/mod.rs"));
        let climbs = source.code.contains(if root { "super::" } else { "super::super::" });
        assert!(!climbs, "{} climbs: begin with crate", source.path);
    }
}

#[test]
fn the_engine_and_its_table_are_pure() {
    for source in sources().iter().filter(|source| matches!(source.layer(), Some("domain" | "ems"))) {
        for used in source.uses() {
            let local = used.starts_with(char::is_uppercase) || source.code.contains(&format!("mod {used}"));
            assert!(local || PURE.contains(&used), "{} uses {used}", source.path);
        }
        for foreign in ["yew::", "wasm_bindgen", "web_sys", "js_sys", "HashMap", "HashSet"] {
            assert!(!source.code.contains(foreign), "{} names {foreign}", source.path);
        }
    }
}

#[test]
fn only_the_embed_touches_the_page() {
    for source in sources().iter().filter(|source| source.layer() != Some("embed")) {
        for named in PAGE {
            assert!(!source.code.contains(named), "{} names {named}", source.path);
        }
    }
}

#[test]
fn no_file_is_longer_than_a_reader_can_hold() {
    for source in sources() {
        assert!(source.lines <= LONGEST_FILE, "{} has {} lines", source.path, source.lines);
    }
}
