use crate::copy::is_web_address;
use crate::view::{CourseLinks, HeadingLevel, Host};

/// The options whose values are checked here; the loader sees to the others before this starts.
pub struct Options {
    /// What the view needs to know.
    pub host: Host,
    /// The accent color as the owner wrote it.
    pub accent_color: Option<String>,
}

impl Options {
    /// Reads the options: `value` gives what the owner wrote, and `warn` hears of each value that is
    /// refused. A refused value is the default.
    pub fn read(value: impl Fn(&str) -> Option<String>, mut warn: impl FnMut(&str)) -> Self {
        let mut link = |name: &str| {
            let written = value(name).filter(|written| !written.is_empty())?;
            if is_web_address(&written) {
                return Some(written);
            }
            warn(&format!("{name}=\"{written}\" is not an http(s) link, the default is used"));
            None
        };
        let both = link("course-url");
        let course_links = CourseLinks {
            emr: link("course-url-emr").or_else(|| both.clone()),
            emt: link("course-url-emt").or(both),
        };
        let heading_level = value("heading-level").map_or_else(HeadingLevel::default, |written| {
            written.parse().ok().and_then(HeadingLevel::new).unwrap_or_else(|| {
                warn(&format!("heading-level=\"{written}\" is not a number from 1 to 5, 2 is used"));
                HeadingLevel::default()
            })
        });
        let new_tab = value("course-target").is_some_and(|written| match written.as_str() {
            "_blank" => true,
            "_self" | "" => false,
            _ => {
                warn(&format!("course-target=\"{written}\" is not _self or _blank, _self is used"));
                false
            }
        });
        let accent_color = value("accent-color").filter(|written| !written.is_empty());
        Self { host: Host { heading_level, course_links, new_tab, ..Host::default() }, accent_color }
    }
}

/// What any element may have, besides the options: an attribute of HTML, of an assistive technology, or of
/// a framework that the host page is made with.
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

/// Whether an attribute is neither an option, as `is_option` knows, nor one that any element may have:
/// probably a slip of the owner's pen.
pub fn is_unknown(attribute: &str, is_option: impl Fn(&str) -> bool) -> bool {
    let global =
        GLOBAL.contains(&attribute) || GLOBAL_PREFIXES.iter().any(|prefix| attribute.starts_with(prefix));
    !global && !is_option(attribute)
}

#[cfg(test)]
mod tests {
    use super::{Options, is_unknown};

    fn read(written: &[(&str, &str)]) -> (Options, Vec<String>) {
        let mut warnings = Vec::new();
        let options = Options::read(
            |name| written.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned()),
            |warning| warnings.push(warning.to_owned()),
        );
        (options, warnings)
    }

    #[test]
    fn without_options_the_defaults_hold() {
        let (options, warnings) = read(&[]);
        assert_eq!(options.host, crate::view::Host::default());
        assert_eq!(options.host.heading_level.tag(), "h2");
        assert!(options.accent_color.is_none() && warnings.is_empty());
    }

    #[test]
    fn an_attribute_that_is_nobodys_is_found() {
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
            assert_eq!(is_unknown(attribute, |name| name == "lang"), unknown, "{attribute}");
        }
    }

    #[test]
    fn a_courses_own_link_wins_over_the_common_one() {
        let (options, warnings) = read(&[("course-url", "https://a/"), ("course-url-emt", "https://b/")]);
        assert_eq!(options.host.course_links.emr.as_deref(), Some("https://a/"));
        assert_eq!(options.host.course_links.emt.as_deref(), Some("https://b/"));
        assert!(warnings.is_empty());
    }

    #[test]
    fn a_wrong_value_is_the_default_and_named_in_one_warning() {
        let table = [
            ("course-url", "javascript:alert(1)"),
            ("course-url-emr", "data:text/html,x"),
            ("heading-level", "6"),
            ("heading-level", "two"),
            ("course-target", "_top"),
        ];
        for (name, value) in table {
            let (options, warnings) = read(&[(name, value)]);
            assert_eq!(options.host, crate::view::Host::default(), "{name}={value}");
            assert_eq!(warnings.len(), 1, "{name}={value}");
            assert!(warnings[0].contains(name) && warnings[0].contains(value), "{warnings:?}");
        }
    }
}
