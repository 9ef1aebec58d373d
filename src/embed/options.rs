use crate::content::is_web_address;
use crate::view::{CourseLinks, HeadingLevel, Host, PassParams};

/// The options that hold from the start of the widget; those that the loader decides on are only checked.
pub struct Options {
    /// What the view needs to know.
    pub host: Host,
    /// Whether the page's own analytics hear of events.
    pub analytics: bool,
    /// Whether a reload keeps the answers.
    pub resumes: bool,
    /// Whether the browser's Back and Forward move between questions.
    pub history: bool,
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
        let (emr, emt) = (link("course-url-emr"), link("course-url-emt"));
        let pass_params = value("pass-params").map(PassParams::new).unwrap_or_default();
        if pass_params.has_no_name() {
            let written = value("pass-params").unwrap_or_default();
            warn(&format!(
                "pass-params=\"{written}\" has what can be no parameter's name, the others are used"
            ));
        }
        let course_links = CourseLinks { emr: emr.or_else(|| both.clone()), emt: emt.or(both), pass_params };
        let heading_level = value("heading-level").map_or_else(HeadingLevel::default, |written| {
            level(&written).unwrap_or_else(|| {
                warn(&format!("heading-level=\"{written}\" is not a number from 1 to 5, 2 is used"));
                HeadingLevel::default()
            })
        });
        // Of two words the first is the default.
        let mut is_second = |name: &str, first: &str, second: &str| {
            let written = value(name).unwrap_or_default();
            let is_second = written.eq_ignore_ascii_case(second);
            if !is_second && !written.is_empty() && !written.eq_ignore_ascii_case(first) {
                warn(&format!("{name}=\"{written}\" is not {first} or {second}, {first} is used"));
            }
            is_second
        };
        let new_tab = is_second("course-target", "_self", "_blank");
        let analytics = !is_second("analytics", "auto", "off");
        // The loader decides on this one: it is only checked here.
        is_second("loading", "lazy", "eager");
        let resumes = !is_second("resume", "session", "off");
        let history = !is_second("history", "on", "off");
        let accent_color = value("accent-color").filter(|written| !written.is_empty());
        Self {
            host: Host { heading_level, course_links, new_tab, ..Host::default() },
            analytics,
            resumes,
            history,
            accent_color,
        }
    }
}

/// A level as the loader reads it, too: one digit, so neither `+3` nor `03`.
fn level(written: &str) -> Option<HeadingLevel> {
    match written.as_bytes() {
        [digit] => HeadingLevel::new(digit.wrapping_sub(b'0')),
        _ => None,
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
    use super::{Options, PassParams, is_unknown};

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
        assert!(options.accent_color.is_none() && options.analytics && warnings.is_empty());
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
    fn analytics_are_off_however_that_is_written() {
        for (value, on) in [("off", false), ("OFF", false), ("auto", true), ("", true)] {
            let (options, warnings) = read(&[("analytics", value)]);
            assert_eq!((options.analytics, warnings.len()), (on, 0), "{value}");
        }
    }

    #[test]
    fn what_can_be_no_parameter_is_named_once_and_the_others_are_passed() {
        let (options, warnings) = read(&[("pass-params", "gclid,a b,c=d")]);
        assert_eq!(options.host.course_links.pass_params, PassParams::new("gclid,a b,c=d".to_owned()));
        assert!(warnings.len() == 1 && warnings[0].contains("pass-params"), "{warnings:?}");
    }

    #[test]
    fn a_wrong_value_is_the_default_and_named_in_one_warning() {
        let table = [
            ("course-url", "javascript:alert(1)"),
            ("course-url-emr", "data:text/html,x"),
            ("heading-level", "6"),
            ("heading-level", "two"),
            ("heading-level", "+3"),
            ("heading-level", "03"),
            ("course-target", "_top"),
            ("analytics", "no"),
        ];
        for (name, value) in table {
            let (options, warnings) = read(&[(name, value)]);
            assert_eq!(options.host, crate::view::Host::default(), "{name}={value}");
            assert!(options.analytics, "{name}={value}");
            assert_eq!(warnings.len(), 1, "{name}={value}");
            assert!(warnings[0].contains(name) && warnings[0].contains(value), "{warnings:?}");
        }
    }
}
