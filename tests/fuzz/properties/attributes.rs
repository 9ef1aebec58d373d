//! Attributes: a valid value is used. Any other gives the default and exactly one warning, with the name and value.

use ems_career_path::content::{is_link, is_web_address};
use ems_career_path::embed::{Attributes, Surroundings, read_options, slip_on_element};
use ems_career_path::view::{HeadingLevel, LinkTarget, Links, Options, PassParams};

/// Every attribute of the element, as listed in the README.
pub const OPTIONS: [&str; 17] = [
    "languages",
    "course-url",
    "course-url-emr",
    "course-url-emt",
    "jobs-url",
    "contact-url",
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

/// The attributes that accept only certain words. The first word is the default.
const WORDS: [(&str, &[&str]); 6] = [
    ("theme", &["auto", "light", "dark"]),
    ("course-target", &["_self", "_blank", "_parent", "_top"]),
    ("analytics", &["auto", "off"]),
    ("loading", &["lazy", "eager"]),
    ("resume", &["session", "off"]),
    ("history", &["on", "off"]),
];

/// The languages of the built-in content.
const LANGUAGES: [&str; 2] = ["en", "es"];

/// Checks the options and warnings for these attributes. Each is an index into [`OPTIONS`] and a value. If an attribute
/// occurs twice, its first value counts.
pub fn check(given: &[(u8, String)]) {
    let name = |index: u8| OPTIONS[usize::from(index) % OPTIONS.len()];
    let value = |wanted: &str| {
        let found = given.iter().find(|(index, _)| name(*index) == wanted);
        found.map(|(_, value)| value.clone())
    };
    let mut warnings = Vec::new();
    let surroundings = Surroundings {
        languages: &LANGUAGES.map(str::to_owned),
        lang: "es",
        resolve: &|url| Some(url.to_owned()),
    };
    let options =
        read_options(&Attributes::read(value), surroundings, |warning| warnings.push(warning.to_owned()));

    let mut refused = Vec::new();
    let lowercase = |name| value(name).unwrap_or_default().to_ascii_lowercase();
    let languages = lowercase("languages");
    let is_gap = |letter: char| letter.is_whitespace() || letter == ',';
    let tags: Vec<&str> = languages.split(is_gap).filter(|tag| !tag.is_empty()).collect();
    if tags.iter().any(|tag| !LANGUAGES.contains(tag)) {
        refused.push("languages");
    }
    let lang = lowercase("lang");
    let primary = lang.split(['-', '_']).next().unwrap_or_default();
    let is_offered = |lang: &&str| tags.contains(lang) || !LANGUAGES.iter().any(|lang| tags.contains(lang));
    let offered: Vec<&str> = LANGUAGES.into_iter().filter(is_offered).collect();
    if !["", "auto"].contains(&primary) && !offered.contains(&primary) {
        refused.push("lang");
    }
    let mut link = |name: &'static str| {
        let written = value(name).filter(|written| !written.is_empty())?;
        let url = written.replace("{lang}", "es");
        let accepts = if name == "contact-url" { is_link } else { is_web_address };
        let valid = accepts(&url).then_some(url);
        if valid.is_none() {
            refused.push(name);
        }
        valid
    };
    let both = link("course-url");
    let emr = link("course-url-emr").or_else(|| both.clone());
    let emt = link("course-url-emt").or(both);
    let (jobs, contact) = (link("jobs-url"), link("contact-url"));
    let pass_params = value("pass-params").map(PassParams::new).unwrap_or_default();
    if pass_params.has_invalid_name() {
        refused.push("pass-params");
    }
    let links = Links { emr, emt, jobs, contact, pass_params };
    let [_, target, analytics, _, resume, history] = WORDS.map(|(name, words)| {
        let written = lowercase(name);
        let chosen = words.iter().position(|word| *word == written);
        if chosen.is_none() && !written.is_empty() {
            refused.push(name);
        }
        chosen.unwrap_or_default()
    });
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
        links,
        course_target: LinkTarget::ALL[target],
        analytics: analytics == 0,
        resume: resume == 0,
        history: history == 0,
        accent_color: value("accent-color").filter(|written| !written.is_empty()),
    };
    assert_eq!(options, expected);
    assert_eq!(warnings.len(), refused.len(), "{warnings:?}");
    for name in refused {
        let prefix = format!("{name}=\"{}\" ", value(name).unwrap_or_default());
        assert_eq!(warnings.iter().filter(|warning| warning.starts_with(&prefix)).count(), 1, "{warnings:?}");
    }
}

/// Checks which attribute names cause a warning. Our own do not, nor do names with a common prefix such as `aria-`. All
/// other names that start with `course-` do.
pub fn check_name(name: &str) {
    assert!(OPTIONS.iter().all(|option| slip_on_element(option).is_none()));
    for prefix in ["aria-", "on", ":", "@", "v-", "x-", "ng-", "_ng"] {
        assert_eq!(slip_on_element(&[prefix, name].concat()), None, "{prefix}{name}");
    }
    let is_ours = |name: &str| OPTIONS.contains(&name);
    let with_data = ["data-", name].concat();
    assert_eq!(slip_on_element(&with_data).is_some(), is_ours(name), "{with_data}");
    let ours = ["course-", name].concat();
    assert_eq!(slip_on_element(&ours).is_none(), is_ours(&ours), "{ours}");
}
