/// The names of our attributes. Each comment starts with the default.
const NAMES: [&str; 17] = [
    // `auto` (the page's language, then the browser's), or a language tag.
    "lang",
    // `en es`, or the one language to offer.
    "languages",
    // The content file's links, or the URL of the course.
    "course-url",
    // `course-url`, or a URL for the EMR course only.
    "course-url-emr",
    // `course-url`, or a URL for the EMT course only.
    "course-url-emt",
    // None, or the URL of a page with jobs.
    "jobs-url",
    // None, or a web address, an e-mail address (`mailto:`) or a phone number (`tel:`) for questions about the course.
    "contact-url",
    // `_self`, or `_blank` (a new tab), `_parent` or `_top`.
    "course-target",
    // `auto` (the visitor's system setting), `light` or `dark`.
    "theme",
    // The blue of the style sheet, or any CSS color.
    "accent-color",
    // `2`, or another level from 1 to 5 for the widget's top heading.
    "heading-level",
    // `lazy` (starts near the viewport), or `eager`.
    "loading",
    // `session` (a reload keeps the answers), or `off`.
    "resume",
    // `on` (Back and Forward move between questions), or `off`.
    "history",
    // The built-in content, or the URL of the owner's content file.
    "content",
    // The five `utm_` names, or a list of the parameters to add to the links to courses and jobs.
    "pass-params",
    // `auto` (events go to the page's data layer), or `off`.
    "analytics",
];

/// The owner's attributes as written, trimmed. [`read_options`](super::read_options) checks them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Attributes(Vec<(&'static str, String)>);

impl Attributes {
    /// Reads each of our attributes with `value`, which returns `None` for a missing one.
    pub fn read(value: impl Fn(&str) -> Option<String>) -> Self {
        Self(NAMES.iter().filter_map(|name| Some((*name, value(name)?))).collect())
    }

    /// Returns the value of an attribute, or `None` if it is missing.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(other, _)| *other == name).map(|(_, value)| value.as_str())
    }
}

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
    use super::{NAMES, slip_in_query, slip_on_element, slip_on_script};

    #[test]
    fn every_attribute_is_in_the_loader_and_in_the_readme() {
        let (loader, readme) = (include_str!("../../loader/options.ts"), include_str!("../../README.md"));
        for name in NAMES {
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
