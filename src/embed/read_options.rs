use super::attributes::Attributes;
use crate::content::is_web_address;
use crate::view::{CourseLinks, HeadingLevel, LinkTarget, Options, PassParams};

/// Checks the owner's attributes. A wrong value falls back to the default, and `warn` receives one warning that begins
/// with the attribute and its value. `languages` has the tags of the two content files.
pub fn read_options(attributes: &Attributes, languages: [&str; 2], mut warn: impl FnMut(&str)) -> Options {
    let warn = &mut warn;
    check_theme(attributes, warn);
    check_lang(attributes, languages, warn);
    check_loading(attributes, warn);
    Options {
        heading_level: heading_level(attributes, warn),
        course_links: course_links(attributes, warn),
        course_target: course_target(attributes, warn),
        analytics: !is_second(attributes.analytics.as_deref(), ["analytics", "auto", "off"], warn),
        resume: !is_second(attributes.resume.as_deref(), ["resume", "session", "off"], warn),
        history: !is_second(attributes.history.as_deref(), ["history", "on", "off"], warn),
        accent_color: attributes.accent_color.clone().filter(|color| !color.is_empty()),
    }
}

type Warn<'a> = &'a mut dyn FnMut(&str);

fn check_theme(attributes: &Attributes, warn: Warn) {
    let written = attributes.theme.as_deref().unwrap_or_default();
    check_choice("theme", written, written, ["auto", "light", "dark"], "auto", warn);
}

fn check_lang(attributes: &Attributes, [one, other]: [&str; 2], warn: Warn) {
    let written = attributes.lang.as_deref().unwrap_or_default();
    // A region may follow the language.
    let primary = written.split(['-', '_']).next().unwrap_or_default();
    check_choice("lang", written, primary, ["auto", one, other], "en", warn);
}

fn check_loading(attributes: &Attributes, warn: Warn) {
    is_second(attributes.loading.as_deref(), ["loading", "lazy", "eager"], warn);
}

fn check_choice(name: &str, written: &str, chosen: &str, choices: [&str; 3], default: &str, warn: Warn) {
    if !written.is_empty() && !choices.contains(&chosen.to_ascii_lowercase().as_str()) {
        let choices = choices.join(", ");
        warn(&format!("{name}=\"{written}\" is not one of {choices}. Using {default}."));
    }
}

/// Returns whether an attribute has the second of its two values. The first is the default.
fn is_second(written: Option<&str>, [name, first, second]: [&str; 3], warn: Warn) -> bool {
    let written = written.unwrap_or_default();
    let is_second = written.eq_ignore_ascii_case(second);
    if !is_second && !written.is_empty() && !written.eq_ignore_ascii_case(first) {
        warn(&format!("{name}=\"{written}\" is not {first} or {second}. Using {first}."));
    }
    is_second
}

fn course_links(attributes: &Attributes, warn: Warn) -> CourseLinks {
    let both = link("course-url", attributes.course_url.as_deref(), warn);
    let emr = link("course-url-emr", attributes.course_url_emr.as_deref(), warn);
    let emt = link("course-url-emt", attributes.course_url_emt.as_deref(), warn);
    let pass_params = pass_params(attributes, warn);
    CourseLinks { emr: emr.or_else(|| both.clone()), emt: emt.or(both), pass_params }
}

fn link(name: &str, written: Option<&str>, warn: Warn) -> Option<String> {
    let written = written.filter(|written| !written.is_empty())?;
    if is_web_address(written) {
        return Some(written.to_owned());
    }
    warn(&format!("{name}=\"{written}\" is not an http(s) link. Using the default."));
    None
}

fn course_target(attributes: &Attributes, warn: Warn) -> LinkTarget {
    let value = attributes.course_target.as_deref();
    if is_second(value, ["course-target", "_self", "_blank"], warn) {
        LinkTarget::NewTab
    } else {
        LinkTarget::SameTab
    }
}

fn pass_params(attributes: &Attributes, warn: Warn) -> PassParams {
    let Some(written) = &attributes.pass_params else {
        return PassParams::default();
    };
    let pass_params = PassParams::new(written.clone());
    if pass_params.has_invalid_name() {
        warn(&format!("pass-params=\"{written}\" has an invalid name. Using the others."));
    }
    pass_params
}

fn heading_level(attributes: &Attributes, warn: Warn) -> HeadingLevel {
    let Some(written) = &attributes.heading_level else {
        return HeadingLevel::default();
    };
    level(written).unwrap_or_else(|| {
        warn(&format!("heading-level=\"{written}\" is not a number from 1 to 5. Using 2."));
        HeadingLevel::default()
    })
}

/// Parses a level in the same way as the loader: one digit, so neither `+3` nor `03`.
fn level(written: &str) -> Option<HeadingLevel> {
    match written.as_bytes() {
        [digit] => HeadingLevel::new(digit.wrapping_sub(b'0')),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Map, Value};

    use super::{Options, PassParams, read_options};

    fn read(written: &[(&str, &str)]) -> (Options, Vec<String>) {
        let mut warnings = Vec::new();
        let written: Map<String, Value> =
            written.iter().map(|(name, value)| ((*name).to_owned(), (*value).into())).collect();
        let attributes = serde_json::from_value(written.into()).unwrap();
        let options = read_options(&attributes, ["en", "es"], |warning| warnings.push(warning.to_owned()));
        (options, warnings)
    }

    #[test]
    fn missing_attributes_have_defaults() {
        let (options, warnings) = read(&[]);
        assert_eq!(options, Options::default());
        assert_eq!(options.heading_level.tag(), "h2");
        assert!(warnings.is_empty());
    }

    #[test]
    fn a_link_for_one_course_wins() {
        let (options, warnings) = read(&[("course-url", "https://a/"), ("course-url-emt", "https://b/")]);
        assert_eq!(options.course_links.emr.as_deref(), Some("https://a/"));
        assert_eq!(options.course_links.emt.as_deref(), Some("https://b/"));
        assert!(warnings.is_empty());
    }

    #[test]
    fn off_can_be_uppercase() {
        for (value, on) in [("off", false), ("OFF", false), ("auto", true), ("", true)] {
            let (options, warnings) = read(&[("analytics", value)]);
            assert_eq!((options.analytics, warnings.len()), (on, 0), "{value}");
        }
    }

    #[test]
    fn an_invalid_parameter_name_causes_one_warning() {
        let (options, warnings) = read(&[("pass-params", "gclid,a b,c=d")]);
        assert_eq!(options.course_links.pass_params, PassParams::new("gclid,a b,c=d".to_owned()));
        assert!(warnings.len() == 1 && warnings[0].contains("pass-params"), "{warnings:?}");
    }

    #[test]
    fn a_known_theme_or_language_causes_no_warning() {
        let table =
            [("theme", "Dark"), ("theme", ""), ("lang", "AUTO"), ("lang", "es-MX"), ("lang", "en_US")];
        for (name, value) in table {
            assert_eq!(read(&[(name, value)]).1, Vec::<String>::new(), "{name}={value}");
        }
    }

    #[test]
    fn a_wrong_value_falls_back_with_one_warning() {
        let table = [
            ("course-url", "javascript:alert(1)"),
            ("course-url-emr", "data:text/html,x"),
            ("heading-level", "6"),
            ("heading-level", "two"),
            ("heading-level", "+3"),
            ("heading-level", "03"),
            ("course-target", "_top"),
            ("analytics", "no"),
            ("loading", "soon"),
            ("resume", "always"),
            ("history", "none"),
            ("theme", "pink"),
            ("theme", "dark-blue"),
            ("lang", "xx"),
            ("lang", "english"),
        ];
        for (name, value) in table {
            let (options, warnings) = read(&[(name, value)]);
            assert_eq!(options, Options::default(), "{name}={value}");
            assert_eq!(warnings.len(), 1, "{name}={value}");
            assert!(warnings[0].contains(name) && warnings[0].contains(value), "{warnings:?}");
        }
    }
}
