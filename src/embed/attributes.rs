use serde::Deserialize;

/// What the owner wrote: each attribute as it is written, without spaces around it. [`read_options`](super::read_options) checks
/// them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub struct Attributes {
    /// `auto`: the page's language, then the browser's. Or the tag of one.
    pub lang: Option<String>,
    /// The content file's links. Or where the call to action leads.
    pub course_url: Option<String>,
    /// `course-url`. Or a link for the EMR course alone.
    pub course_url_emr: Option<String>,
    /// `course-url`. Or a link for the EMT course alone.
    pub course_url_emt: Option<String>,
    /// `_self`. Or `_blank`: the course opens in a new tab.
    pub course_target: Option<String>,
    /// `auto`: the visitor's system. Or `light`, `dark`.
    pub theme: Option<String>,
    /// The blue of the style sheet. Or any CSS color.
    pub accent_color: Option<String>,
    /// `2`. Or another level from 1 to 5 that the headings start at.
    pub heading_level: Option<String>,
    /// `lazy`: starts near the viewport. Or `eager`.
    pub loading: Option<String>,
    /// `session`: a reload keeps the answers. Or `off`.
    pub resume: Option<String>,
    /// `on`: Back and Forward move between questions. Or `off`.
    pub history: Option<String>,
    /// The file next to the script. Or the URL of the owner's content file.
    pub content: Option<String>,
    /// The five `utm_` names. Or a list of the parameters to add to a course's link.
    pub pass_params: Option<String>,
    /// `auto`: events go to the page's data layer. Or `off`.
    pub analytics: Option<String>,
}

/// The names of [`Attributes`].
const NAMES: [&str; 14] = [
    "lang",
    "course-url",
    "course-url-emr",
    "course-url-emt",
    "course-target",
    "theme",
    "accent-color",
    "heading-level",
    "loading",
    "resume",
    "history",
    "content",
    "pass-params",
    "analytics",
];

/// What any element may have: an attribute of HTML, of an assistive technology, or of the host page's framework.
const GLOBAL: [&str; 13] = [
    "id",
    "class",
    "style",
    "slot",
    "hidden",
    "dir",
    "title",
    "role",
    "tabindex",
    "part",
    "translate",
    "inert",
    "is",
];
const GLOBAL_PREFIXES: [&str; 9] = ["aria", "data", "on", "v", "x", "ng", "_ng", ":", "@"];

/// Whether an attribute is neither ours nor one that any element may have: probably a typo.
pub fn is_unknown(attribute: &str) -> bool {
    let is_global =
        GLOBAL.contains(&attribute) || GLOBAL_PREFIXES.iter().any(|prefix| attribute.starts_with(prefix));
    !is_global && !NAMES.contains(&attribute)
}

#[cfg(test)]
mod tests {
    use super::{Attributes, NAMES, is_unknown};

    #[test]
    fn every_name_is_an_attribute() {
        for name in NAMES {
            let written = serde_json::json!({ name: "value" });
            assert_ne!(
                serde_json::from_value::<Attributes>(written).unwrap(),
                Attributes::default(),
                "{name}"
            );
        }
    }

    #[test]
    fn a_typo_is_found() {
        let table = [
            ("lang", false),
            ("class", false),
            ("data-id", false),
            ("aria-label", false),
            ("x-show", false),
            ("@click", false),
            ("course-ulr", true),
            ("classes", true),
        ];
        for (attribute, unknown) in table {
            assert_eq!(is_unknown(attribute), unknown, "{attribute}");
        }
    }
}
