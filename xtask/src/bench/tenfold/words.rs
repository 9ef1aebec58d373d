use anyhow::{Context, Result, ensure};
use serde_json::{Map, Value};

use super::files::Files;
use super::part::Part;

/// The kinds of words whose second name is an id of the decision table: `choice.goal.police`.
const KINDS: [&str; 12] = [
    "question",
    "hint",
    "choice",
    "said",
    "if",
    "outcome",
    "lead",
    "step",
    "length",
    "note",
    "first-step",
    "claim",
];

/// Gives the ids of every part the words of the first, in each language, and their claims the sources.
pub(super) fn repeat(files: &mut Files) -> Result<()> {
    let contents: Vec<String> = files.below("content/").map(str::to_owned).collect();
    for path in contents {
        let mut content: Map<String, Value> =
            serde_json::from_str(files.text(&path)?).with_context(|| format!("{path} is not an object"))?;
        if path == "content/facts.json" {
            let claims = content.get_mut("claims").and_then(Value::as_object_mut);
            let claims = claims.context("facts.json has no claims")?;
            *claims = repeated(claims, |claim, part| Some(format!("{claim}{}", part.suffix())));
        } else {
            for kind in KINDS {
                let known = content.keys().any(|key| key.split_once('.').is_some_and(|(own, _)| own == kind));
                ensure!(known, "{path} has no {kind}");
            }
            content = repeated(&content, word_of);
        }
        files.set(&path, serde_json::to_string_pretty(&content)?);
    }
    Ok(())
}

/// Each member under the name that it has in each part, where it has one.
fn repeated(members: &Map<String, Value>, name: impl Fn(&str, Part) -> Option<String>) -> Map<String, Value> {
    let mut repeated = members.clone();
    for part in Part::all() {
        for (key, value) in members {
            if let Some(key) = name(key, part) {
                repeated.insert(key, value.clone());
            }
        }
    }
    repeated
}

/// The name of a word in a part: `choice.goal-2.police`; `None` for a word that all parts share.
fn word_of(key: &str, part: Part) -> Option<String> {
    let (kind, rest) = key.split_once('.')?;
    let id = rest.split('.').next()?;
    let after = rest.strip_prefix(id)?;
    KINDS.contains(&kind).then(|| format!("{kind}.{id}{}{after}", part.suffix()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_gets_the_suffix_of_the_id_it_names() {
        let table = [
            ("question.goal", Some("question.goal-10")),
            ("choice.age.16-17", Some("choice.age-10.16-17")),
            ("first-step.finish-school", Some("first-step.finish-school-10")),
            ("first-steps.title", None),
            ("compare.work.emt", None),
            ("back", None),
        ];
        let last = Part::all().last().unwrap();
        for (key, expected) in table {
            assert_eq!(word_of(key, last).as_deref(), expected, "{key}");
        }
    }

    #[test]
    fn every_part_has_the_same_words() {
        let words = serde_json::from_str(r#"{ "back": "Back", "note.a": "A" }"#).unwrap();
        let repeated = repeated(&words, word_of);
        assert_eq!(repeated.len(), 11);
        assert_eq!(repeated.get("note.a-7"), words.get("note.a"));
    }
}
