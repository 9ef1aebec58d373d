//! An owner's content file: valid fields are shown as written. Bad ones are replaced by the built-in ones and named
//! in a warning. Nothing is ever blank.

use ems_career_path::content::{Json, Merged, Wording, is_link, merge, names, syntax_error};
use ems_career_path::domain::{Date, Month, Plan, schedule};
use ems_career_path::ems;

use super::edits::{Edit, built_in, edited};

/// Checks any response of an owner's server.
pub fn check_bytes(owners: &[u8]) {
    if let Ok(text) = std::str::from_utf8(owners) {
        check_syntax(text);
    }
    if let Ok(owners) = serde_json::from_slice::<Json>(owners) {
        check(&owners, "en");
    }
}

/// Checks that we find a syntax error exactly when another parser does, and that both find it on the same line.
pub fn check_syntax(text: &str) {
    match (syntax_error(text), serde_json::from_str::<serde::de::IgnoredAny>(text)) {
        (None, Ok(_)) => {}
        // The other parser limits how deep a text can be nested.
        (_, Err(error)) if error.to_string().contains("recursion") => {}
        (Some((line, column)), Err(error)) => {
            // The other parser counts a line break inside a string as part of the next line.
            assert!(
                [line, line + 1].contains(&u32::try_from(error.line()).expect("a line")),
                "{text:?}: {line}:{column}, {error}"
            );
        }
        (ours, theirs) => panic!("{text:?}: {ours:?}, {theirs:?}"),
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
    let Merged { content, warnings } = merge(ours.clone(), owners, "en");
    let is_readable = matches!(owners, Json::Object(_))
        && (owners.get("version").is_none() || owners.text("version") == Some("1"));
    if is_readable {
        let written_in = owners.text("lang").unwrap_or("en").split(['-', '_']).next().unwrap_or_default();
        let mut expected = Expected {
            facts: ours.get("facts").cloned(),
            other_language: !written_in.eq_ignore_ascii_case(lang),
            warnings: Vec::new(),
            unknown: Vec::new(),
            numbers: Vec::new(),
        };
        expected.compare("", &ours, Some(owners), &content);
        expected.check(&warnings, owners.get("words").is_some());
    } else {
        assert_eq!((&content, warnings.len()), (&ours, 1), "{warnings:?}");
    }
    check_words(&ours, &content);
    check_numbers(&content);
}

/// The warnings that the owner should get.
struct Expected {
    facts: Option<Json>,
    other_language: bool,
    /// The start of each warning about a single field.
    warnings: Vec<String>,
    /// The unknown fields, which share one warning.
    unknown: Vec<String>,
    /// The owner's numbers that are not shown.
    numbers: Vec<String>,
}

impl Expected {
    /// Compares the content shown at a path with the owner's and ours, and collects the warnings.
    fn compare(&mut self, path: &str, ours: &Json, owners: Option<&Json>, shown: &Json) {
        let unused = path == "version" || path == "lang" || (self.other_language && path == "words");
        let is_source = path.starts_with("sources.") && path.matches('.').count() == 1;
        match (ours, owners) {
            _ if is_number(path, ours) => {
                if matches!(owners, Some(owners) if shown != owners) && !path.starts_with("facts.example-") {
                    self.numbers.push(path.trim_end_matches(".value").to_owned());
                }
            }
            _ if unused => assert_eq!(shown, ours, "{path}"),
            (_, None) => assert_eq!(shown, ours, "{path}"),
            (Json::Object(members), Some(owners @ Json::Object(_))) => {
                let mut added = 0;
                for (name, value) in owners.members().filter(|(name, _)| ours.get(name).is_none()) {
                    let below = below(path, name);
                    let is_optional = is_source && matches!(name, "url" | "as-of");
                    match value {
                        Json::Text(text) if is_optional && self.is_good(&below, "", text) => added += 1,
                        _ => self.unknown.push(below),
                    }
                }
                assert_eq!(shown.members().count(), members.len() + added, "{path}");
                for (name, ours) in members {
                    let (owners, below) = (owners.get(name), below(path, name));
                    let shown = shown.get(name).unwrap_or_else(|| panic!("{below} is missing"));
                    self.compare(&below, ours, owners, shown);
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
        !blank && (!address || is_link(text)) && names(text).all(is_known)
    }

    /// Checks that each bad field has its own warning, that there is a warning if an owner's number is not shown, and
    /// that one warning lists the unknown fields.
    fn check(&self, warnings: &[String], has_words: bool) {
        let (about_numbers, mut warnings): (Vec<&str>, Vec<&str>) = warnings
            .iter()
            .map(String::as_str)
            .partition(|warning| warning.starts_with("content: facts.") && !self.is_expected(warning));
        assert!(self.numbers.is_empty() || !about_numbers.is_empty(), "no warning about {:?}", self.numbers);
        for expected in &self.warnings {
            let at = warnings.iter().position(|warning| warning.starts_with(expected.as_str()));
            warnings.remove(at.unwrap_or_else(|| panic!("no warning {expected:?}: {warnings:?}")));
        }
        assert_eq!(
            warnings.len(),
            usize::from(self.other_language && has_words) + usize::from(!self.unknown.is_empty()),
            "{warnings:?}"
        );
        let listed = warnings.last().filter(|_| !self.unknown.is_empty());
        assert!(listed.is_none_or(|warning| warning.ends_with(&self.unknown.join(", "))), "{warnings:?}");
    }

    fn is_expected(&self, warning: &str) -> bool {
        self.warnings.iter().any(|expected| warning.starts_with(expected.as_str()))
    }
}

fn is_number(path: &str, ours: &Json) -> bool {
    path.starts_with("facts.") && matches!(ours, Json::Text(text) if text.parse::<u32>().is_ok())
}

fn below(path: &str, name: &str) -> String {
    if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") }
}

/// Checks that the numbers on screen make sense together.
fn check_numbers(content: &Json) {
    let number = |name: &str| {
        let text = content.get("facts").and_then(|facts| facts.get(name)?.text("value"));
        text.and_then(|text| text.parse::<u32>().ok()).unwrap_or_else(|| panic!("{name}: {text:?}"))
    };
    let [min, max, emt] = ["emr-hours-min", "emr-hours-max", "emt-hours"].map(number);
    assert!(0 < min && min <= max && max < emt && emt <= number("emt-longer-hours-max"));
    let [from, to, license] = ["emr-age-min", "emr-age-max", "license-age"].map(number);
    assert!(from + 1 == to && to + 1 == license);
    assert_eq!(number("example-hours-a-week") * number("example-weeks"), emt);
}

/// Checks that no text is blank, that every link can be followed, and that the planner works with every number.
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
        assert!(wording.link(link).is_some_and(is_link), "{link}");
    }
    for (claim, _) in ours.get("claims").expect("claims").members() {
        if let Some(source) = wording.source(claim) {
            assert!(!blank(&source.title) && source.url.is_none_or(|url| is_link(&url)), "{claim}");
        }
    }
    assert!(!blank(&wording.as_of()));
    let today = Date { month: Month { year: 2026, month: 12 }, day: 1 };
    for outcome in ems::table().outcomes {
        let hours: Vec<_> = outcome.path.iter().map(|step| wording.hours(step.length)).collect();
        for week in [1, Plan::MAX_HOURS] {
            for span in schedule(&hours, Plan::new(week, today.month), today).iter().flatten() {
                assert!(!wording.number(span.weeks.0).is_empty());
                assert!(span.finish.is_none_or(|(from, to)| from <= to));
            }
        }
    }
}
