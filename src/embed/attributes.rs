use serde::Deserialize;

/// The owner's attributes, trimmed. [`read_options`](super::read_options) checks them. Each field's comment starts
/// with the default.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(serde::Serialize))]
#[serde(default, rename_all = "kebab-case")]
pub struct Attributes {
    /// `auto` (the page's language, then the browser's), or a language tag.
    pub lang: Option<String>,
    /// `en es`, or the one language to offer.
    pub languages: Option<String>,
    /// The content file's links, or the URL of the call to action.
    pub course_url: Option<String>,
    /// `course-url`, or a URL for the EMR course only.
    pub course_url_emr: Option<String>,
    /// `course-url`, or a URL for the EMT course only.
    pub course_url_emt: Option<String>,
    /// None, or the URL of jobs.
    pub jobs_url: Option<String>,
    /// None, or a web address, an e-mail address (`mailto:`) or a phone number (`tel:`) for questions about the course.
    pub contact_url: Option<String>,
    /// `_self`, or `_blank` (a new tab), `_parent` or `_top`.
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
    /// The built-in content, or the URL of the owner's content file.
    pub content: Option<String>,
    /// The five `utm_` names, or a list of the parameters to add to the links to courses and jobs.
    pub pass_params: Option<String>,
    /// `auto` (events go to the page's data layer), or `off`.
    pub analytics: Option<String>,
}

/// The attribute name of each field of [`Attributes`].
const NAMES: [&str; 17] = [
    "lang",
    "languages",
    "course-url",
    "course-url-emr",
    "course-url-emt",
    "jobs-url",
    "contact-url",
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

/// Attributes that any element may have: from HTML and for assistive technology.
const GLOBAL: [&str; 29] = [
    "accesskey",
    "autocapitalize",
    "autofocus",
    "class",
    "contenteditable",
    "dir",
    "draggable",
    "enterkeyhint",
    "exportparts",
    "hidden",
    "id",
    "inert",
    "inputmode",
    "is",
    "itemid",
    "itemprop",
    "itemref",
    "itemscope",
    "itemtype",
    "nonce",
    "part",
    "popover",
    "role",
    "slot",
    "spellcheck",
    "style",
    "tabindex",
    "title",
    "translate",
];
/// Prefixes of attributes for event handlers, assistive technology, scripts and the host page's framework.
const GLOBAL_PREFIXES: [&str; 14] =
    ["aria-", "data-", "on", "xml", "v-", "x-", "ng-", "_ng", "hx-", "wire:", ":", "@", "(", "["];

/// Attributes of the script tag that the element does not have.
const ON_SCRIPT_ONLY: [&str; 1] = ["target"];

/// Parameters that plugins and servers add to a script's URL so that browsers load its new version.
const CACHE_PARAMETERS: [&str; 9] = ["_", "cache", "cb", "rev", "t", "ts", "v", "ver", "version"];

fn is_ours(name: &str) -> bool {
    NAMES.contains(&name)
}

fn is_scripts(name: &str) -> bool {
    is_ours(name) || ON_SCRIPT_ONLY.contains(&name)
}

/// Returns what is wrong with an attribute on the element, judged by its name. An attribute that is neither ours nor
/// one that any element may have is probably a typo.
pub fn slip_on_element(name: &str) -> Option<String> {
    if let Some(rest) = name.strip_prefix("data-").filter(|rest| is_ours(rest)) {
        return Some(format!("{name} on the element has no effect. Write {rest}."));
    }
    let is_global = GLOBAL.contains(&name) || GLOBAL_PREFIXES.iter().any(|prefix| name.starts_with(prefix));
    (!is_global && !is_ours(name)).then(|| format!("unknown attribute {name} on the element"))
}

/// Returns what is wrong with an attribute on the script tag. Other `data-` attributes may belong to a plugin.
pub fn slip_on_script(name: &str) -> Option<String> {
    // Any element can have a language.
    let is_bare = is_scripts(name) && name != "lang";
    is_bare.then(|| format!("{name} on the script tag has no effect. Write data-{name}."))
}

/// Returns what is wrong with a parameter in the script's URL.
pub fn slip_in_query(name: &str) -> Option<String> {
    let is_known = is_scripts(name) || CACHE_PARAMETERS.contains(&name);
    (!is_known).then(|| format!("unknown parameter {name} in the script's URL"))
}

#[cfg(test)]
mod tests {
    use super::{Attributes, NAMES, slip_in_query, slip_on_element, slip_on_script};

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
    fn a_slip_on_the_element_is_found() {
        let table = [
            ("lang", false),
            ("class", false),
            ("data-id", false),
            ("aria-label", false),
            ("x-show", false),
            ("@click", false),
            ("onclick", false),
            ("course-ulr", true),
            ("classes", true),
            ("vlang", true),
            ("data-course-url", true),
            ("target", true),
        ];
        for (attribute, is_slip) in table {
            assert_eq!(slip_on_element(attribute).is_some(), is_slip, "{attribute}");
        }
    }

    #[test]
    fn a_slip_on_the_script_is_found() {
        let table = [
            ("src", false),
            ("async", false),
            ("lang", false),
            ("data-course-url", false),
            ("data-cfasync", false),
            ("course-url", true),
            ("target", true),
        ];
        for (attribute, is_slip) in table {
            assert_eq!(slip_on_script(attribute).is_some(), is_slip, "{attribute}");
        }
    }

    #[test]
    fn a_slip_in_the_query_is_found() {
        let table = [
            ("lang", false),
            ("target", false),
            ("ver", false),
            ("t", false),
            ("course-ulr", true),
            ("data-lang", true),
        ];
        for (parameter, is_slip) in table {
            assert_eq!(slip_in_query(parameter).is_some(), is_slip, "{parameter}");
        }
    }
}
