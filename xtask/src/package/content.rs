use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Map, Value};

use super::glue::STEM;
use super::hash::hash;
use crate::project::Project;

/// The format version of the content files.
const VERSION: u32 = 1;

type Object = Map<String, Value>;

/// The published files.
pub(super) struct Content {
    /// A hash of all languages, which is in the names of the files.
    pub(super) hash: String,
    /// The names of the files that the loader requests.
    pub(super) files: Vec<String>,
    /// The name of the script with a copy of all languages, in case such a file is missing or damaged.
    pub(super) copy: String,
}

/// Writes the content of each language in `content/` twice: under a name with a hash, for the loader, and as
/// `content.LANG.json`, for owners to copy. Also writes a script with the content of all languages.
pub(super) fn package(project: &Project, staging: &Path) -> Result<Content> {
    let folder = project.path("content");
    let facts = read(&folder.join("facts.json"))?;
    let languages = languages_in(&folder)?;
    let mut texts = BTreeMap::new();
    for language in languages {
        let words = read(&folder.join(&language).with_extension("json"))?;
        let content = join(&language, &facts, &words)
            .with_context(|| format!("could not package content/{language}.json"))?;
        texts.insert(language, content);
    }
    let script = ascii(&format!("export default {}", serde_json::to_string(&texts)?));
    let hash = hash(script.as_bytes());
    let mut files = Vec::new();
    for (language, content) in texts {
        let name = format!("content.{language}-{hash}.json");
        fs::write(staging.join(&name), &content)?;
        fs::write(staging.join(format!("content.{language}.json")), content)?;
        files.push(name);
    }
    let copy = format!("{STEM}-{hash}.content.js");
    fs::write(staging.join(&copy), script)?;
    Ok(Content { hash, files, copy })
}

/// Returns whether this is the name of a file that owners copy and edit.
pub(super) fn is_for_owners(name: &str) -> bool {
    let language = name.strip_prefix("content.").and_then(|rest| rest.strip_suffix(".json"));
    language.is_some_and(|language| !language.contains('-'))
}

/// Escapes non-ASCII characters in strings, because a server may send the script without a charset.
fn ascii(script: &str) -> String {
    let escaped = |unit: &u16| format!("\\u{unit:04x}");
    let character = |character: char| {
        if character.is_ascii() {
            character.to_string()
        } else {
            character.encode_utf16(&mut [0; 2]).iter().map(escaped).collect()
        }
    };
    script.chars().map(character).collect()
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
    fn only_the_files_without_a_hash_are_for_owners() {
        assert!(is_for_owners("content.en.json"));
        for name in ["content.en-0123456789abcdef.json", "integrity.json", "content.en.json.br"] {
            assert!(!is_for_owners(name), "{name}");
        }
    }

    #[test]
    fn the_script_is_ascii() {
        assert_eq!(ascii(r#""é \"𝄞""#), r#""\u00e9 \"\ud834\udd1e""#);
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
