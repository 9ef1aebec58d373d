use super::fault::fault;
use super::json::Json;
use super::numbers::reconcile;

/// The version of the content files that this build reads.
pub const CONTENT_VERSION: &str = "1";

/// The built-in content with an owner's content merged into it.
pub struct Merged {
    /// The content to show.
    pub content: Json,
    /// Warnings for the owner, one sentence each.
    pub warnings: Vec<String>,
}

/// Merges an owner's content into the built-in content, field by field. The owner may leave out anything. If a field is
/// wrong, the built-in one is used, and a warning names it. `lang` is the language of the owner's content if it does
/// not name one.
pub fn merge(built_in: Json, owners: &Json, lang: &str) -> Merged {
    let refusal = match (owners, owners.get("version")) {
        (Json::Object(_), None) => None,
        (Json::Object(_), Some(_)) if owners.text("version") == Some(CONTENT_VERSION) => None,
        (Json::Object(_), Some(_)) => Some(format!("the version is not {CONTENT_VERSION}")),
        _ => Some("it is not a JSON object".to_owned()),
    };
    if let Some(refusal) = refusal {
        let warnings = vec![format!("content: {refusal}, using the built-in content")];
        return Merged { content: built_in, warnings };
    }
    let facts = built_in.get("facts").cloned();
    let mut merging = Merging { facts, unknown: Vec::new(), warnings: Vec::new() };
    let written_in = owners.text("lang").unwrap_or(lang).split(['-', '_']).next().unwrap_or_default();
    let other_language = !built_in.text("lang").unwrap_or_default().eq_ignore_ascii_case(written_in);
    if other_language && owners.get("words").is_some() {
        merging.warnings.push("content: the words are in another language, ignoring them".to_owned());
    }
    let unknown = owners.members().map(|(name, _)| name).filter(|name| built_in.get(name).is_none());
    merging.unknown.extend(unknown.map(str::to_owned));
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
    merging.finish(content)
}

struct Merging {
    /// The built-in facts.
    facts: Option<Json>,
    /// The paths of the owner's fields that do not exist.
    unknown: Vec<String>,
    warnings: Vec<String>,
}

impl Merging {
    fn field(&mut self, path: &str, built_in: Json, owners: Option<&Json>) -> Json {
        match (built_in, owners) {
            (built_in, None) => built_in,
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
                _ => self.unknown.push(field),
            }
        }
        for (name, value) in members {
            let field = self.field(&format!("{path}.{name}"), value, theirs.get(&name));
            merged.push((name, field));
        }
        Json::Object(merged)
    }

    /// Makes the numbers agree, and adds one warning for all unknown fields. A file from another release can have many.
    fn finish(mut self, mut content: Json) -> Merged {
        if let (Some(facts), Some(built_in)) = (content.get_mut("facts"), &self.facts) {
            self.warnings.extend(reconcile(facts, built_in));
        }
        if !self.unknown.is_empty() {
            self.warnings
                .push(format!("content: unknown fields, ignoring them: {}", self.unknown.join(", ")));
        }
        Merged { content, warnings: self.warnings }
    }
}

/// Returns whether an owner may add a field. They may add a source's address and date.
fn is_optional(parent: &str, name: &str) -> bool {
    parent.starts_with("sources.") && matches!(name, "url" | "as-of")
}

#[cfg(test)]
mod tests {
    use super::{Merged, merge};
    use crate::content::Json;

    const BUILT_IN: &str = r#"{
        "version": 1, "lang": "en",
        "facts": { "emt-hours": { "value": 120, "source": "S12" } },
        "links": { "emt": "https://a.example/" },
        "sources": { "article": { "title": "Article" } },
        "words": { "go": "Go on", "long": "{emt-hours} hours" }
    }"#;

    fn merged(owners: &str) -> Merged {
        let json = |text| serde_json::from_str::<Json>(text).unwrap();
        merge(json(BUILT_IN), &json(owners), "en")
    }

    fn word<'a>(merged: &'a Merged, id: &str) -> Option<&'a str> {
        merged.content.get("words")?.text(id)
    }

    #[test]
    fn a_complete_file_is_used_without_warnings() {
        let merged = merged(&BUILT_IN.replace("Go on", "Next").replace("120", "140"));
        assert_eq!(merged.warnings, Vec::<String>::new());
        assert_eq!(word(&merged, "go"), Some("Next"));
        assert_eq!(merged.content.get("facts").unwrap().get("emt-hours").unwrap().text("value"), Some("140"));
    }

    #[track_caller]
    fn check(from: &str, to: &str, warning: &str) {
        assert!(BUILT_IN.contains(from), "{from}");
        let merged = merged(&BUILT_IN.replace(from, to));
        assert_eq!(merged.warnings.len(), 1, "{:?}", merged.warnings);
        assert!(merged.warnings[0].contains(warning), "{:?}", merged.warnings);
        assert_eq!(word(&merged, "go"), Some("Go on"));
        assert_eq!(word(&merged, "long"), Some("{emt-hours} hours"));
        assert_eq!(merged.content.get("links").unwrap().text("emt"), Some("https://a.example/"));
    }

    #[test]
    fn the_built_in_field_replaces_a_bad_one() {
        check(r#""Go on""#, "7.0e300", "words.go");
        check(r#""Go on""#, "[1, 2]", "words.go");
        check(r#""Go on""#, "{}", "words.go");
        check(r#""Go on""#, r#""  ""#, "words.go");
        check(r#""Go on""#, "\"\\n\u{a0}\"", "words.go");
        check("{emt-hours} hours", "{ours} hours", "{ours}");
        check("{emt-hours} hours", "{number} hours", "{number}");
        check("120", r#""{hours}""#, "facts.emt-hours.value");
        check("120", r#""120 hours""#, "facts.emt-hours.value");
        check("120", "62.5", "facts.emt-hours.value");
        check("120", "-5", "facts.emt-hours.value");
        check("120", "0", "facts.emt-hours.value");
        check(r#""title": "Article""#, r#""title": "{emt-hours}""#, "sources.article.title");
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
    fn an_owner_may_leave_out_anything() {
        let table = [
            "{}",
            r#"{"version": 1}"#,
            r#"{"lang": "es", "links": {}}"#,
            r#"{"lang": "es", "facts": {"emt-hours": {}}}"#,
            r#"{"words": {}}"#,
            r#"{"facts": {"emt-hours": {"value": 120}}}"#,
            r#"{"lang": "EN-us", "words": {"long": "{emt-hours} hours"}}"#,
        ];
        for owners in table {
            let merged = merged(owners);
            assert_eq!(merged.warnings, Vec::<String>::new(), "{owners}");
            assert_eq!(merged.content, serde_json::from_str(BUILT_IN).unwrap(), "{owners}");
        }
        let merged = merged(r#"{"words": {"go": "Next"}}"#);
        assert_eq!((merged.warnings.len(), word(&merged, "go")), (0, Some("Next")));
        assert_eq!(word(&merged, "long"), Some("{emt-hours} hours"));
    }

    #[test]
    fn mail_addresses_and_phone_numbers_are_links_but_placeholders_are_not() {
        for (link, warnings) in
            [("mailto:a@b.example", 0), ("tel:5550100", 0), ("https://…", 1), ("https://HOST/", 1)]
        {
            let merged = merged(&format!(r#"{{"links": {{"emt": "{link}"}}}}"#));
            assert_eq!(merged.warnings.len(), warnings, "{link}");
            let shown = if warnings == 0 { link } else { "https://a.example/" };
            assert_eq!(merged.content.get("links").unwrap().text("emt"), Some(shown));
        }
    }

    #[test]
    fn all_unknown_fields_share_a_warning() {
        let merged = merged(r#"{"word": {}, "facts": {"x": {}}, "words": {"og": "On", "long": "7"}}"#);
        assert_eq!(merged.warnings.len(), 1, "{:?}", merged.warnings);
        for unknown in ["word", "facts.x", "words.og"] {
            assert!(merged.warnings[0].contains(unknown), "{:?}", merged.warnings);
        }
        assert_eq!(word(&merged, "long"), Some("7"));
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
