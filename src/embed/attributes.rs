use serde::Deserialize;

/// The owner's attributes, trimmed. [`read_options`](super::read_options) checks them. Each field's comment starts
/// with the default.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(serde::Serialize))]
#[serde(default, rename_all = "kebab-case")]
pub struct Attributes {
    /// `auto` (the page's language, then the browser's), or a language tag.
    pub lang: Option<String>,
    /// The content file's links, or the URL of the call to action.
    pub course_url: Option<String>,
    /// `course-url`, or a URL for the EMR course only.
    pub course_url_emr: Option<String>,
    /// `course-url`, or a URL for the EMT course only.
    pub course_url_emt: Option<String>,
    /// `_self`, or `_blank` (a new tab).
    pub course_target: Option<String>,
    /// `auto` (the visitor's system setting), `light` or `dark`.
    pub theme: Option<String>,
    /// The blue of the style sheet, or any CSS color.
    pub accent_color: Option<String>,
    /// `2`, or another level from 1 to 5 for the widget's top heading.
    pub heading_level: Option<String>,
    /// `lazy` (starts near the viewport), or `eager`.
    pub loading: Option<String>,
    /// `session` (a reload keeps the answers), or `off`.
    pub resume: Option<String>,
    /// `on` (Back and Forward move between questions), or `off`.
    pub history: Option<String>,
    /// The file next to the script, or the URL of the owner's content file.
    pub content: Option<String>,
    /// The five `utm_` names, or a list of the parameters to add to course links.
    pub pass_params: Option<String>,
    /// `auto` (events go to the page's data layer), or `off`.
    pub analytics: Option<String>,
}

/// The attribute name of each field of [`Attributes`].
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

/// Attributes that any element may have: from HTML, for assistive technology, or from the host page's framework.
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

/// Returns whether an attribute is neither ours nor one that any element may have. It is probably a typo.
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
    fn every_attribute_has_a_name_here_in_the_loader_and_in_the_readme() {
        let fields = serde_json::to_value(Attributes::default()).unwrap();
        let (loader, readme) = (include_str!("../../loader/options.ts"), include_str!("../../README.md"));
        for name in fields.as_object().unwrap().keys() {
            assert!(NAMES.contains(&name.as_str()), "{name} is not in NAMES");
            assert!(loader.contains(&format!("\"{name}\",")), "{name} is not in loader/options.ts");
            assert!(readme.contains(&format!("`{name}`")), "{name} is not in the README");
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
