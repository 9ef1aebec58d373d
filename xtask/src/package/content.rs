use std::ffi::OsStr;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Map, Value};

use crate::project::Project;

/// The format version of the content files.
const VERSION: u32 = 1;

type Object = Map<String, Value>;

/// Writes `content.LANG.json` for each language in `content/`. Returns the languages.
pub(super) fn package(project: &Project, staging: &Path) -> Result<Vec<String>> {
    let folder = project.path("content");
    let facts = read(&folder.join("facts.json"))?;
    let languages = languages_in(&folder)?;
    for language in &languages {
        let words = read(&folder.join(language).with_extension("json"))?;
        let content = join(language, &facts, &words)
            .with_context(|| format!("could not package content/{language}.json"))?;
        fs::write(staging.join(format!("content.{language}.json")), content)?;
    }
    Ok(languages)
}

/// Returns the languages that have a file of words, in alphabetical order.
fn languages_in(folder: &Path) -> Result<Vec<String>> {
    let mut languages = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let stem = path.file_stem().and_then(OsStr::to_str).unwrap_or_default();
        if path.extension() == Some(OsStr::new("json")) && stem != "facts" {
            languages.push(stem.to_owned());
        }
    }
    languages.sort();
    ensure!(!languages.is_empty(), "content/ has no language file");
    Ok(languages)
}

fn read(file: &Path) -> Result<Object> {
    let text = fs::read_to_string(file).with_context(|| format!("could not read {}", file.display()))?;
    serde_json::from_str(&text).with_context(|| format!("{} is not a JSON object", file.display()))
}

/// Joins the facts, which are the same in every language, with the words of one language.
fn join(language: &str, facts: &Object, words: &Object) -> Result<String> {
    if let Some((id, _)) = words.iter().find(|(_, word)| !word.is_string()) {
        bail!("`{id}` is not a string");
    }
    if facts.get("version") != Some(&VERSION.into()) {
        bail!("the version in facts.json is not {VERSION}");
    }
    let mut content = Object::new();
    content.insert("version".to_owned(), VERSION.into());
    content.insert("lang".to_owned(), language.into());
    for (key, value) in facts {
        content.insert(key.clone(), value.clone());
    }
    content.insert("words".to_owned(), words.clone().into());
    Ok(serde_json::to_string(&content)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn object(json: &str) -> Object {
        serde_json::from_str(json).unwrap()
    }

    const FACTS: &str = r#"{ "version": 1, "as-of": "2026-11-23", "facts": { "z": 1, "a": 2 } }"#;

    #[test]
    fn joined_facts_and_words_keep_their_order() {
        let joined = join("en", &object(FACTS), &object(r#"{ "z": "Z", "a": "é" }"#)).unwrap();
        let expected = r#"{"version":1,"lang":"en","as-of":"2026-11-23","facts":{"z":1,"a":2},"words":{"z":"Z","a":"é"}}"#;
        assert_eq!(joined, expected);
    }

    #[test]
    fn the_error_names_a_word_that_is_not_a_string() {
        let error = join("en", &object(FACTS), &object(r#"{ "back": 3 }"#)).unwrap_err();
        assert_eq!(error.to_string(), "`back` is not a string");
    }

    #[test]
    fn facts_of_another_version_are_rejected() {
        for facts in ["{}", r#"{ "version": 2 }"#] {
            assert!(join("en", &object(facts), &object("{}")).is_err(), "{facts}");
        }
    }
}
