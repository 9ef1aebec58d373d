//! An owner's content file: what is good in it is shown as it is written, what is bad is the built-in one and
//! named, and there is never a blank.

use ems_career_path::content::{Json, Merged, Wording, is_web_address, merge, names};
use ems_career_path::domain::{Month, Plan, schedule};
use ems_career_path::ems;

use super::edits::{Edit, built_in, edited};

/// Holds whatever an owner's server sends.
pub fn check_bytes(owners: &[u8]) {
    if let Ok(owners) = serde_json::from_slice::<Json>(owners) {
        check(&owners, "en");
    }
}

/// Holds the built-in content with some edits.
pub fn check_edits(edits: &[Edit], spanish: bool) {
    let lang = if spanish { "es" } else { "en" };
    check(&edited(lang, edits), lang);
}

/// Compares what is shown, and what is said, with what the owner's file and the built-in one say.
pub fn check(owners: &Json, lang: &str) {
    let ours = built_in(lang);
    let Merged { content, warnings } = merge(ours.clone(), owners);
    if owners.text("version") == Some("1") {
        let foreign = owners.text("lang") != Some(lang);
        let mut told =
            Told { facts: ours.get("facts").cloned(), foreign, named: Vec::new(), missing: Vec::new() };
        told.compare("", &ours, Some(owners), &content);
        told.check(&warnings);
    } else {
        assert_eq!((&content, warnings.len()), (&ours, 1), "{warnings:?}");
    }
    check_words(&ours, &content);
}

/// What the owner must be told of.
struct Told {
    facts: Option<Json>,
    foreign: bool,
    named: Vec<String>,
    missing: Vec<String>,
}

impl Told {
    fn compare(&mut self, path: &str, ours: &Json, owners: Option<&Json>, shown: &Json) {
        let unused = path == "version" || path == "lang" || (self.foreign && path == "words");
        let is_source = path.starts_with("sources.") && path.matches('.').count() == 1;
        match (ours, owners) {
            _ if unused => assert_eq!(shown, ours, "{path}"),
            (_, None) => {
                self.missing.push(path.to_owned());
                assert_eq!(shown, ours, "{path}");
            }
            (Json::Object(members), Some(owners @ Json::Object(_))) => {
                let mut more = 0;
                for (name, value) in owners.members().filter(|(name, _)| ours.get(name).is_none()) {
                    let below = below(path, name);
                    let may_be = is_source && matches!(name, "url" | "as-of");
                    match value {
                        Json::Text(text) if may_be && self.is_good(&below, "", text) => more += 1,
                        _ => self.named.push(format!("content: unknown field {below}")),
                    }
                }
                assert_eq!(shown.members().count(), members.len() + more, "{path}");
                for (name, ours) in members {
                    let (owners, below) = (owners.get(name), below(path, name));
                    let shown = shown.get(name).unwrap_or_else(|| panic!("{below} is lost"));
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
                self.named.push(format!("content: {path} "));
            }
        }
    }

    /// Whether a text may stand for the built-in one.
    fn is_good(&self, path: &str, built_in: &str, text: &str) -> bool {
        let blank =
            text.trim_matches(|letter: char| letter.is_whitespace() || letter.is_control()).is_empty();
        let address = path.starts_with("links.")
            || (path.starts_with("sources.") && path.rsplit('.').next() == Some("url"));
        let known = |name: &str| {
            let is_fact = self.facts.as_ref().is_some_and(|facts| facts.get(name).is_some());
            names(built_in).any(|ours| ours == name) || (path.starts_with("words.") && is_fact)
        };
        !blank && (!address || is_web_address(text)) && names(text).all(known)
    }

    /// Each is named once, in a warning of its own; the missing ones are named in one.
    fn check(&self, warnings: &[String]) {
        let mut warnings: Vec<&str> = warnings.iter().map(String::as_str).collect();
        for named in &self.named {
            let at = warnings.iter().position(|warning| warning.starts_with(named.as_str()));
            warnings.remove(at.unwrap_or_else(|| panic!("nothing is said of {named:?}: {warnings:?}")));
        }
        assert_eq!(
            warnings.len(),
            usize::from(self.foreign) + usize::from(!self.missing.is_empty()),
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

/// Nothing is blank, no link leads to script, and every number can be planned with.
fn check_words(ours: &Json, content: &Json) {
    let wording = Wording::new(content.clone());
    let blank = |text: &str| text.chars().all(|letter| letter.is_whitespace() || letter.is_control());
    let was = |id| ours.get("words").and_then(|words| words.get(id));
    let same_facts = content.get("facts") == ours.get("facts");
    let words = content.get("words").expect("words").members();
    // Looking up all of them each time would leave no time to look at others.
    for (id, word) in words.filter(|(id, word)| !same_facts || was(id) != Some(word)) {
        let Json::Text(word) = word else { panic!("{id} is no text") };
        let shown = wording.text(id);
        assert!(!blank(&shown), "{id}");
        assert!(names(word).next().is_some() || shown == *word, "{id}: text stays text");
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
        for week in [1, Plan::MOST_HOURS] {
            for span in schedule(&hours, Plan::new(week, Month { year: 2026, month: 12 })).iter().flatten() {
                assert!(!wording.number(span.weeks.0).is_empty());
                assert!(span.finish.is_none_or(|(from, to)| from <= to));
            }
        }
    }
}
