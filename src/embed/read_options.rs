use super::attributes::Attributes;
use crate::content::is_web_address;
use crate::view::{CourseLinks, HeadingLevel, Options, PassParams};

/// Checks the owner's attributes. A wrong value becomes the default, and `warn` receives one warning that names it.
/// `languages` are the two languages of the content files.
pub fn read_options(written: &Attributes, languages: [&str; 2], mut warn: impl FnMut(&str)) -> Options {
    let warn = &mut warn;
    check_theme(written, warn);
    check_lang(written, languages, warn);
    check_loading(written, warn);
    Options {
        heading_level: heading_level(written, warn),
        course_links: course_links(written, warn),
        new_tab: is_second(written.course_target.as_deref(), ["course-target", "_self", "_blank"], warn),
        analytics: !is_second(written.analytics.as_deref(), ["analytics", "auto", "off"], warn),
        resume: !is_second(written.resume.as_deref(), ["resume", "session", "off"], warn),
        history: !is_second(written.history.as_deref(), ["history", "on", "off"], warn),
        accent_color: written.accent_color.clone().filter(|written| !written.is_empty()),
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
        warn(&format!("{name}=\"{written}\" is not known, \"{default}\" is used; it can be {choices}"));
    }
}

/// Whether an attribute is the second of two words. The first is the default.
fn is_second(written: Option<&str>, [name, first, second]: [&str; 3], warn: Warn) -> bool {
    let written = written.unwrap_or_default();
    let is_second = written.eq_ignore_ascii_case(second);
    if !is_second && !written.is_empty() && !written.eq_ignore_ascii_case(first) {
        warn(&format!("{name}=\"{written}\" is not {first} or {second}, {first} is used"));
    }
    is_second
}

fn course_links(written: &Attributes, warn: Warn) -> CourseLinks {
    let both = link("course-url", written.course_url.as_deref(), warn);
    let emr = link("course-url-emr", written.course_url_emr.as_deref(), warn);
    let emt = link("course-url-emt", written.course_url_emt.as_deref(), warn);
    let pass_params = pass_params(written, warn);
    CourseLinks { emr: emr.or_else(|| both.clone()), emt: emt.or(both), pass_params }
}

fn link(name: &str, written: Option<&str>, warn: Warn) -> Option<String> {
    let written = written.filter(|written| !written.is_empty())?;
    if is_web_address(written) {
        return Some(written.to_owned());
    }
    warn(&format!("{name}=\"{written}\" is not an http(s) link, the default is used"));
    None
}

fn pass_params(attributes: &Attributes, warn: Warn) -> PassParams {
    let Some(written) = &attributes.pass_params else {
        return PassParams::default();
    };
    let pass_params = PassParams::new(written.clone());
    if pass_params.has_no_name() {
        warn(&format!("pass-params=\"{written}\" has what can be no parameter's name, the others are used"));
    }
    pass_params
}

fn heading_level(attributes: &Attributes, warn: Warn) -> HeadingLevel {
    let Some(written) = &attributes.heading_level else {
        return HeadingLevel::default();
    };
    level(written).unwrap_or_else(|| {
        warn(&format!("heading-level=\"{written}\" is not a number from 1 to 5, 2 is used"));
        HeadingLevel::default()
    })
}

/// A level as the loader reads it too: one digit, so neither `+3` nor `03`.
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
    fn without_options_the_defaults_hold() {
        let (options, warnings) = read(&[]);
        assert_eq!(options, Options::default());
        assert_eq!(options.heading_level.tag(), "h2");
        assert!(warnings.is_empty());
    }

    #[test]
    fn a_courses_own_link_wins_over_the_common_one() {
        let (options, warnings) = read(&[("course-url", "https://a/"), ("course-url-emt", "https://b/")]);
        assert_eq!(options.course_links.emr.as_deref(), Some("https://a/"));
        assert_eq!(options.course_links.emt.as_deref(), Some("https://b/"));
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
