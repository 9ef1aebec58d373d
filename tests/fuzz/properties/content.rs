//! An owner's content file: valid fields are shown as written. Bad ones are replaced by the built-in ones and named
//! in a warning. Nothing is ever blank.

use ems_career_path::content::{Json, Merged, Wording, is_web_address, merge, names};
use ems_career_path::domain::{Month, Plan, schedule};
use ems_career_path::ems;

use super::edits::{Edit, built_in, edited};

/// Checks any response of an owner's server.
pub fn check_bytes(owners: &[u8]) {
    if let Ok(owners) = serde_json::from_slice::<Json>(owners) {
        check(&owners, "en");
    }
}

/// Checks the built-in content with some edits.
pub fn check_edits(edits: &[Edit], spanish: bool) {
    let lang = if spanish { "es" } else { "en" };
    check(&edited(lang, edits), lang);
}

/// Checks the merged content and the warnings against the owner's file and the built-in one.
pub fn check(owners: &Json, lang: &str) {
    let ours = built_in(lang);
    let Merged { content, warnings } = merge(ours.clone(), owners);
    if owners.text("version") == Some("1") {
        let other_language = owners.text("lang") != Some(lang);
        let mut expected = Expected {
            facts: ours.get("facts").cloned(),
            other_language,
            warnings: Vec::new(),
            missing: Vec::new(),
        };
        expected.compare("", &ours, Some(owners), &content);
        expected.check(&warnings);
    } else {
        assert_eq!((&content, warnings.len()), (&ours, 1), "{warnings:?}");
    }
    check_words(&ours, &content);
}

/// The warnings that the owner should get.
struct Expected {
    facts: Option<Json>,
    other_language: bool,
    /// The start of each warning about a single field.
    warnings: Vec<String>,
    /// The missing fields, which share one warning.
    missing: Vec<String>,
}

impl Expected {
    /// Compares the content shown at a path with the owner's and ours, and collects the warnings.
    fn compare(&mut self, path: &str, ours: &Json, owners: Option<&Json>, shown: &Json) {
        let unused = path == "version" || path == "lang" || (self.other_language && path == "words");
        let is_source = path.starts_with("sources.") && path.matches('.').count() == 1;
        match (ours, owners) {
            _ if unused => assert_eq!(shown, ours, "{path}"),
            (_, None) => {
                self.missing.push(path.to_owned());
                assert_eq!(shown, ours, "{path}");
            }
            (Json::Object(members), Some(owners @ Json::Object(_))) => {
                let mut added = 0;
                for (name, value) in owners.members().filter(|(name, _)| ours.get(name).is_none()) {
                    let below = below(path, name);
                    let is_optional = is_source && matches!(name, "url" | "as-of");
                    match value {
                        Json::Text(text) if is_optional && self.is_good(&below, "", text) => added += 1,
                        _ => self.warnings.push(format!("content: unknown field {below}")),
                    }
                }
                assert_eq!(shown.members().count(), members.len() + added, "{path}");
                for (name, ours) in members {
                    let (owners, below) = (owners.get(name), below(path, name));
                    let shown = shown.get(name).unwrap_or_else(|| panic!("{below} is missing"));
                    match name.as_str() {
                        "url" | "as-of" if is_source && owners.is_none() => assert_eq!(shown, ours),
                        _ => self.compare(&below, ours, owners, shown),
                    }
                }
            }
            (Json::Text(built_in), Some(Json::Text(text))) if self.is_good(path, built_in, text) => {
                assert_eq!(*shown, Json::Text(text.clone()), "{path}");
            }
            _ => {
                assert_eq!(shown, ours, "{path}");
                self.warnings.push(format!("content: {path} "));
            }
        }
    }

    /// Returns whether a text can replace the built-in one.
    fn is_good(&self, path: &str, built_in: &str, text: &str) -> bool {
        let blank =
            text.trim_matches(|letter: char| letter.is_whitespace() || letter.is_control()).is_empty();
        let address = path.starts_with("links.")
            || (path.starts_with("sources.") && path.rsplit('.').next() == Some("url"));
        let is_known = |name: &str| {
            let is_fact = self.facts.as_ref().is_some_and(|facts| facts.get(name).is_some());
            names(built_in).any(|ours| ours == name) || (path.starts_with("words.") && is_fact)
        };
        !blank && (!address || is_web_address(text)) && names(text).all(is_known)
    }

    /// Checks that each bad field has its own warning, and that one warning lists the missing ones.
    fn check(&self, warnings: &[String]) {
        let mut warnings: Vec<&str> = warnings.iter().map(String::as_str).collect();
        for expected in &self.warnings {
            let at = warnings.iter().position(|warning| warning.starts_with(expected.as_str()));
            warnings.remove(at.unwrap_or_else(|| panic!("no warning {expected:?}: {warnings:?}")));
        }
        assert_eq!(
            warnings.len(),
            usize::from(self.other_language) + usize::from(!self.missing.is_empty()),
            "{warnings:?}"
        );
        let missing = warnings.last().filter(|_| !self.missing.is_empty());
        let listed = missing.map(|warning| warning.rsplit(": ").next().unwrap_or_default());
        assert_eq!(listed.unwrap_or_default(), self.missing.join(", "));
    }
}

fn below(path: &str, name: &str) -> String {
    if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") }
}

/// Checks that no text is blank, that every link is a web address, and that the planner works with every number.
fn check_words(ours: &Json, content: &Json) {
    let wording = Wording::new(content.clone());
    let blank = |text: &str| text.chars().all(|letter| letter.is_whitespace() || letter.is_control());
    let built_in = |id| ours.get("words").and_then(|words| words.get(id));
    let same_facts = content.get("facts") == ours.get("facts");
    let words = content.get("words").expect("words").members();
    // Skips unchanged texts, because checking all of them each time would be too slow.
    for (id, word) in words.filter(|(id, word)| !same_facts || built_in(id) != Some(word)) {
        let Json::Text(word) = word else { panic!("{id} is not a text") };
        let shown = wording.text(id);
        assert!(!blank(&shown), "{id}");
        assert!(names(word).next().is_some() || shown == *word, "{id} must be shown as written");
        assert!(wording.claims(id).iter().all(|claim| !claim.is_empty()));
    }
    for link in ["emr", "emt", "read-more"] {
        assert!(wording.link(link).is_some_and(is_web_address), "{link}");
    }
    for (claim, _) in ours.get("claims").expect("claims").members() {
        if let Some(source) = wording.source(claim) {
            assert!(!blank(&source.title) && source.url.is_none_or(|url| is_web_address(&url)), "{claim}");
        }
    }
    assert!(!blank(&wording.as_of()));
    for outcome in ems::table().outcomes {
        let hours: Vec<_> = outcome.path.iter().map(|step| wording.hours(step.length)).collect();
        for week in [1, Plan::MAX_HOURS] {
            for span in schedule(&hours, Plan::new(week, Month { year: 2026, month: 12 })).iter().flatten() {
                assert!(!wording.number(span.weeks.0).is_empty());
                assert!(span.finish.is_none_or(|(from, to)| from <= to));
            }
        }
    }
}
