use super::fault::fault;
use super::json::Json;

/// The version of the content files that this build reads.
pub const CONTENT_VERSION: &str = "1";

/// The built-in content, with an owner's file merged into it.
pub struct Merged {
    /// The content to show.
    pub content: Json,
    /// Warnings for the owner, one sentence each.
    pub warnings: Vec<String>,
}

/// Merges an owner's content file into the built-in one, field by field. If a field is missing or bad, the built-in
/// one is used, and a warning names it.
pub fn merge(built_in: Json, owners: &Json) -> Merged {
    if owners.text("version") != Some(CONTENT_VERSION) {
        let warnings =
            vec![format!("content: the version is not {CONTENT_VERSION}, using the built-in content")];
        return Merged { content: built_in, warnings };
    }
    let other_language = owners.text("lang") != built_in.text("lang");
    let mut merging =
        Merging { facts: built_in.get("facts").cloned(), missing: Vec::new(), warnings: Vec::new() };
    if other_language {
        merging.warnings.push("content: the file is in another language, ignoring its words".to_owned());
    }
    for (name, _) in owners.members() {
        if built_in.get(name).is_none() {
            merging.warn_unknown(name);
        }
    }
    let content = match built_in {
        Json::Object(sections) => Json::Object(
            sections
                .into_iter()
                .map(|(name, section)| {
                    let keep = name == "version" || name == "lang" || (other_language && name == "words");
                    let merged =
                        if keep { section } else { merging.field(&name, section, owners.get(&name)) };
                    (name, merged)
                })
                .collect(),
        ),
        other => other,
    };
    if !merging.missing.is_empty() {
        let missing = merging.missing.join(", ");
        merging.warnings.push(format!("content: missing fields, using the built-in ones: {missing}"));
    }
    Merged { content, warnings: merging.warnings }
}

struct Merging {
    facts: Option<Json>,
    missing: Vec<String>,
    warnings: Vec<String>,
}

impl Merging {
    fn field(&mut self, path: &str, built_in: Json, owners: Option<&Json>) -> Json {
        match (built_in, owners) {
            (built_in, None) => {
                if !path.rsplit_once('.').is_some_and(|(parent, name)| is_optional(parent, name)) {
                    self.missing.push(path.to_owned());
                }
                built_in
            }
            (Json::Object(members), Some(theirs @ Json::Object(_))) => self.object(path, members, theirs),
            (Json::Text(built_in), Some(Json::Text(text))) => {
                match fault(self.facts.as_ref(), path, &built_in, text) {
                    None => Json::Text(text.clone()),
                    Some(fault) => {
                        self.warnings.push(format!("content: {path} {fault}, using the built-in one"));
                        Json::Text(built_in)
                    }
                }
            }
            (built_in, Some(_)) => {
                self.warnings.push(format!("content: {path} has the wrong type, using the built-in one"));
                built_in
            }
        }
    }

    fn object(&mut self, path: &str, members: Vec<(String, Json)>, theirs: &Json) -> Json {
        let mut merged = Vec::new();
        for (name, value) in
            theirs.members().filter(|(name, _)| !members.iter().any(|(built_in, _)| built_in == name))
        {
            let field = format!("{path}.{name}");
            match value {
                Json::Text(text) if is_optional(path, name) && fault(None, &field, "", text).is_none() => {
                    merged.push((name.to_owned(), value.clone()));
                }
                _ => self.warn_unknown(&field),
            }
        }
        for (name, value) in members {
            let field = self.field(&format!("{path}.{name}"), value, theirs.get(&name));
            merged.push((name, field));
        }
        Json::Object(merged)
    }

    fn warn_unknown(&mut self, path: &str) {
        self.warnings.push(format!("content: unknown field {path}"));
    }
}

/// Returns whether a field is optional. Only a source's address and date are.
fn is_optional(parent: &str, name: &str) -> bool {
    parent.starts_with("sources.") && matches!(name, "url" | "as-of")
}

#[cfg(test)]
mod tests {
    use super::{Merged, merge};
    use crate::content::Json;

    const BUILT_IN: &str = r#"{
        "version": 1, "lang": "en",
        "facts": { "hours": { "value": 120, "source": "S12" } },
        "links": { "emt": "https://a.example/" },
        "sources": { "article": { "title": "Article" } },
        "words": { "go": "Go on", "long": "{hours} hours" }
    }"#;

    fn merged(owners: &str) -> Merged {
        let json = |text| serde_json::from_str::<Json>(text).unwrap();
        merge(json(BUILT_IN), &json(owners))
    }

    fn word<'a>(merged: &'a Merged, id: &str) -> Option<&'a str> {
        merged.content.get("words")?.text(id)
    }

    #[test]
    fn a_complete_file_is_used_without_warnings() {
        let merged = merged(&BUILT_IN.replace("Go on", "Next").replace("120", "140"));
        assert_eq!(merged.warnings, Vec::<String>::new());
        assert_eq!(word(&merged, "go"), Some("Next"));
        assert_eq!(merged.content.get("facts").unwrap().get("hours").unwrap().text("value"), Some("140"));
    }

    #[track_caller]
    fn check(from: &str, to: &str, warning: &str) {
        assert!(BUILT_IN.contains(from), "{from}");
        let merged = merged(&BUILT_IN.replace(from, to));
        assert_eq!(merged.warnings.len(), 1, "{:?}", merged.warnings);
        assert!(merged.warnings[0].contains(warning), "{:?}", merged.warnings);
        assert_eq!(word(&merged, "go"), Some("Go on"));
        assert_eq!(word(&merged, "long"), Some("{hours} hours"));
        assert_eq!(merged.content.get("links").unwrap().text("emt"), Some("https://a.example/"));
    }

    #[test]
    fn the_built_in_field_replaces_a_bad_one() {
        check(r#""go": "Go on", "#, "", "words.go");
        check(r#""Go on""#, "7.0e300", "words.go");
        check(r#""Go on""#, "[1, 2]", "words.go");
        check(r#""Go on""#, "{}", "words.go");
        check(r#""Go on""#, r#""  ""#, "words.go");
        check(r#""Go on""#, "\"\\n\u{a0}\"", "words.go");
        check("{hours} hours", "{ours} hours", "{ours}");
        check("{hours} hours", "{number} hours", "{number}");
        check("120", r#""{hours}""#, "facts.hours.value");
        check(r#""title": "Article""#, r#""title": "{hours}""#, "sources.article.title");
        check("https://a.example/", "javascript:alert(1)", "links.emt");
        check(r#""words": {"#, r#""word": {}, "words": {"#, "word");
        check(r#""go": "#, r#""og": "On", "go": "#, "words.og");
        check(r#""article": {"#, r#""url": "https://b.example/", "article": {"#, "sources.url");
        check(r#""article": {"#, r#""b.url": "https://b.example/", "article": {"#, "sources.b.url");
        check(r#""lang": "en""#, r#""lang": "pl""#, "language");
        check(r#""version": 1"#, r#""version": 2"#, "version");
    }

    #[test]
    fn an_owner_can_add_a_source_address_and_date() {
        let with = |extra: &str| {
            merged(&BUILT_IN.replace(r#""title": "Article""#, &format!(r#""title": "Article", {extra}"#)))
        };
        assert_eq!(with(r#""url": "https://b.example/", "as-of": "2026""#).warnings, Vec::<String>::new());
        assert_eq!(with(r#""url": "data:x""#).warnings.len(), 1);
    }

    #[test]
    fn a_file_that_is_not_an_object_changes_nothing() {
        for owners in ["[]", "null", "3", r#""words""#] {
            let merged = merged(owners);
            assert_eq!(merged.warnings.len(), 1);
            assert_eq!(word(&merged, "go"), Some("Go on"));
        }
    }
}
