//! Attributes: a valid value is used. Any other gives the default and exactly one warning, with the name and value.

use ems_career_path::content::is_web_address;
use ems_career_path::embed::{Attributes, is_unknown, read_options};
use ems_career_path::view::{CourseLinks, HeadingLevel, LinkTarget, Options, PassParams};
use serde_json::{Map, Value};

/// Every attribute of the element, as listed in the README.
pub const OPTIONS: [&str; 14] = [
    "course-url",
    "course-url-emr",
    "course-url-emt",
    "course-target",
    "heading-level",
    "accent-color",
    "lang",
    "theme",
    "loading",
    "resume",
    "history",
    "content",
    "pass-params",
    "analytics",
];

/// The attributes with two possible words. The first word is the default.
const TWO_WORDS: [(&str, &str, &str); 5] = [
    ("course-target", "_self", "_blank"),
    ("analytics", "auto", "off"),
    ("loading", "lazy", "eager"),
    ("resume", "session", "off"),
    ("history", "on", "off"),
];

/// The languages of the built-in content.
const LANGUAGES: [&str; 2] = ["en", "es"];

/// Builds the attributes that the loader would pass on.
fn read(value: impl Fn(&str) -> Option<String>) -> Attributes {
    let given: Map<String, Value> =
        OPTIONS.iter().filter_map(|name| Some(((*name).to_owned(), value(name)?.into()))).collect();
    serde_json::from_value(given.into()).expect("attributes")
}

/// Checks the options and warnings for these attributes. Each is an index into [`OPTIONS`] and a value. If an attribute
/// occurs twice, its first value counts.
pub fn check(given: &[(u8, String)]) {
    let name = |index: u8| OPTIONS[usize::from(index) % OPTIONS.len()];
    let value = |wanted: &str| {
        let found = given.iter().find(|(index, _)| name(*index) == wanted);
        found.map(|(_, value)| value.clone())
    };
    let mut warnings = Vec::new();
    let options = read_options(&read(value), LANGUAGES, |warning| warnings.push(warning.to_owned()));

    let mut refused = Vec::new();
    for (name, choices) in [("theme", ["auto", "light", "dark"]), ("lang", ["auto", "en", "es"])] {
        let written = value(name).unwrap_or_default().to_ascii_lowercase();
        let region = if name == "lang" { written.find(['-', '_']) } else { None };
        if !written.is_empty() && !choices.contains(&&written[..region.unwrap_or(written.len())]) {
            refused.push(name);
        }
    }
    let mut link = |name: &'static str| {
        let written = value(name).filter(|written| !written.is_empty())?;
        let valid = is_web_address(&written).then_some(written);
        if valid.is_none() {
            refused.push(name);
        }
        valid
    };
    let both = link("course-url");
    let emr = link("course-url-emr").or_else(|| both.clone());
    let emt = link("course-url-emt").or(both);
    let pass_params = value("pass-params").map(PassParams::new).unwrap_or_default();
    if pass_params.has_invalid_name() {
        refused.push("pass-params");
    }
    let course_links = CourseLinks { emr, emt, pass_params };
    let mut second = |(name, first, second): (&'static str, &str, &str)| {
        let written = value(name).unwrap_or_default().to_ascii_lowercase();
        if !["", first, second].contains(&written.as_str()) {
            refused.push(name);
        }
        written == second
    };
    let [new_tab, no_analytics, _, no_resume, no_history] = TWO_WORDS.map(&mut second);
    let level = value("heading-level").map(|written| {
        let valid = ["1", "2", "3", "4", "5"].iter().zip(1..).find(|(text, _)| **text == written);
        valid.and_then(|(_, level)| HeadingLevel::new(level))
    });
    if level == Some(None) {
        refused.push("heading-level");
    }
    let heading_level = level.flatten().unwrap_or_default();
    let expected = Options {
        heading_level,
        course_links,
        course_target: if new_tab { LinkTarget::NewTab } else { LinkTarget::SameTab },
        analytics: !no_analytics,
        resume: !no_resume,
        history: !no_history,
        accent_color: value("accent-color").filter(|written| !written.is_empty()),
    };
    assert_eq!(options, expected);
    assert_eq!(warnings.len(), refused.len(), "{warnings:?}");
    for name in refused {
        let prefix = format!("{name}=\"{}\" ", value(name).unwrap_or_default());
        assert_eq!(warnings.iter().filter(|warning| warning.starts_with(&prefix)).count(), 1, "{warnings:?}");
    }
}

/// Checks which attribute names count as unknown. Our own names do not, nor do names with a common prefix such as
/// `data-`. Every other name that starts with `course-` does.
pub fn check_name(name: &str) {
    assert!(OPTIONS.iter().all(|option| !is_unknown(option)));
    for prefix in ["data-", "aria-", "on", ":", "@", "v-", "x-", "ng-", "_ng"] {
        assert!(!is_unknown(&[prefix, name].concat()), "{prefix}{name}");
    }
    let ours = ["course-", name].concat();
    assert_eq!(is_unknown(&ours), !OPTIONS.contains(&ours.as_str()), "{ours}");
}
