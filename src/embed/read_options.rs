use super::attributes::Attributes;
use super::languages::{offered_languages, tags};
use super::owners_link::{LinkKind, owners_link};
use super::surroundings::Surroundings;
use crate::view::{HeadingLevel, LinkTarget, Links, Options, PassParams};

/// Checks the owner's attributes. A wrong value falls back to the default, and `warn` receives one warning that begins
/// with the attribute and its value.
pub fn read_options(
    attributes: &Attributes,
    surroundings: Surroundings,
    mut warn: impl FnMut(&str),
) -> Options {
    let mut reader = Reader { attributes, surroundings, warn: &mut warn };
    reader.check_languages();
    reader.check_lang();
    reader.choice("theme", &["auto", "light", "dark"]);
    reader.choice("loading", &["lazy", "eager"]);
    Options {
        heading_level: reader.heading_level(),
        links: reader.links(),
        course_target: reader.course_target(),
        analytics: !reader.is_second("analytics", ["auto", "off"]),
        resume: !reader.is_second("resume", ["session", "off"]),
        history: !reader.is_second("history", ["on", "off"]),
        accent_color: attributes.get("accent-color").filter(|color| !color.is_empty()).map(str::to_owned),
    }
}

struct Reader<'a> {
    attributes: &'a Attributes,
    surroundings: Surroundings<'a>,
    warn: &'a mut dyn FnMut(&str),
}

impl Reader<'_> {
    fn check_languages(&mut self) {
        let written = self.attributes.get("languages").unwrap_or_default();
        let known = self.surroundings.languages;
        let is_known = |tag: &str| known.iter().any(|known| known.eq_ignore_ascii_case(tag));
        if !tags(written).all(is_known) {
            let known = known.join(", ");
            (self.warn)(&format!(
                "languages=\"{written}\" has an unknown language. The choices are {known}."
            ));
        }
    }

    fn check_lang(&mut self) {
        let written = self.attributes.get("lang").unwrap_or_default();
        // A region may follow the language.
        let primary = written.split(['-', '_']).next().unwrap_or_default();
        let offered = offered_languages(self.attributes.get("languages"), self.surroundings.languages);
        if !["", "auto"].iter().chain(&offered).any(|tag| tag.eq_ignore_ascii_case(primary)) {
            let (choices, default) = (offered.join(", "), offered.first().copied().unwrap_or_default());
            (self.warn)(&format!("lang=\"{written}\" is not one of auto, {choices}. Using {default}."));
        }
    }

    /// Returns the index of the written choice, ignoring case. The first choice is the default.
    fn choice(&mut self, name: &str, choices: &[&str]) -> usize {
        let written = self.attributes.get(name).unwrap_or_default();
        let chosen = choices.iter().position(|choice| choice.eq_ignore_ascii_case(written));
        if chosen.is_none() && !written.is_empty() {
            let default = choices.first().copied().unwrap_or_default();
            let choices = choices.join(", ");
            (self.warn)(&format!("{name}=\"{written}\" is not one of {choices}. Using {default}."));
        }
        chosen.unwrap_or_default()
    }

    fn is_second(&mut self, name: &str, choices: [&str; 2]) -> bool {
        self.choice(name, &choices) == 1
    }

    fn links(&mut self) -> Links {
        let both = self.link("course-url", LinkKind::Web);
        let emr = self.link("course-url-emr", LinkKind::Web);
        let emt = self.link("course-url-emt", LinkKind::Web);
        let jobs = self.link("jobs-url", LinkKind::Web);
        let contact = self.link("contact-url", LinkKind::Any);
        let pass_params = self.pass_params();
        Links { emr: emr.or_else(|| both.clone()), emt: emt.or(both), jobs, contact, pass_params }
    }

    /// Returns the URL of a link, or `None` if there is none or it is wrong.
    fn link(&mut self, name: &str, kind: LinkKind) -> Option<String> {
        let written = self.attributes.get(name).filter(|written| !written.is_empty())?;
        match owners_link(written, kind, self.surroundings) {
            Ok(url) => Some(url),
            Err(fault) => {
                (self.warn)(&format!("{name}=\"{written}\" {fault}. Using the default."));
                None
            }
        }
    }

    fn course_target(&mut self) -> LinkTarget {
        let keywords = LinkTarget::ALL.map(LinkTarget::keyword);
        let chosen = self.choice("course-target", &keywords);
        LinkTarget::ALL.get(chosen).copied().unwrap_or_default()
    }

    fn pass_params(&mut self) -> PassParams {
        let Some(written) = self.attributes.get("pass-params") else {
            return PassParams::default();
        };
        let pass_params = PassParams::new(written.to_owned());
        if pass_params.has_invalid_name() {
            (self.warn)(&format!("pass-params=\"{written}\" has an invalid name. Using the others."));
        }
        pass_params
    }

    fn heading_level(&mut self) -> HeadingLevel {
        let Some(written) = self.attributes.get("heading-level") else {
            return HeadingLevel::default();
        };
        level(written).unwrap_or_else(|| {
            (self.warn)(&format!("heading-level=\"{written}\" is not a number from 1 to 5. Using 2."));
            HeadingLevel::default()
        })
    }
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
    use url::Url;

    use super::{Attributes, Options, PassParams, Surroundings, read_options};
    use crate::view::LinkTarget;

    fn read(written: &[(&str, &str)]) -> (Options, Vec<String>) {
        let mut warnings = Vec::new();
        let attributes = Attributes::read(|name| {
            written.iter().find(|(other, _)| *other == name).map(|(_, value)| (*value).to_owned())
        });
        let page = Url::parse("https://page.example/school/").unwrap();
        let surroundings = Surroundings {
            languages: &["en".to_owned(), "es".to_owned()],
            lang: "es",
            resolve: &|url| page.join(url).ok().map(String::from),
        };
        let options = read_options(&attributes, surroundings, |warning| warnings.push(warning.to_owned()));
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
        let (options, warnings) =
            read(&[("course-url", "https://a.example/"), ("course-url-emt", "https://b.example/")]);
        assert_eq!(options.links.emr.as_deref(), Some("https://a.example/"));
        assert_eq!(options.links.emt.as_deref(), Some("https://b.example/"));
        assert!(warnings.is_empty());
    }

    #[test]
    fn a_link_can_open_in_any_frame() {
        for target in LinkTarget::ALL {
            let (options, warnings) = read(&[("course-target", target.keyword())]);
            assert_eq!((options.course_target, warnings.len()), (target, 0));
        }
    }

    #[test]
    fn the_language_has_to_be_one_of_those_offered() {
        let table = [
            (&[("languages", "es"), ("lang", "es-MX")][..], 0),
            (&[("languages", "ES en"), ("lang", "en")], 0),
            (&[("languages", ""), ("lang", "en")], 0),
            (&[("languages", "es"), ("lang", "en")], 1),
            (&[("languages", "es pl")], 1),
            (&[("languages", "pl"), ("lang", "es")], 1),
            (&[("languages", "en, es")], 0),
        ];
        for (attributes, count) in table {
            let (options, warnings) = read(attributes);
            assert_eq!(
                (options, warnings.len()),
                (Options::default(), count),
                "{attributes:?}: {warnings:?}"
            );
        }
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
        assert_eq!(options.links.pass_params, PassParams::new("gclid,a b,c=d".to_owned()));
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
            ("course-url", "https://…"),
            ("course-url", "https://HOST/PATH/emt"),
            ("course-url", "{{ courseUrl }}"),
            ("course-url", "www.example.com/emt"),
            ("course-url", "https://[bad/"),
            ("course-url", "mailto:a@b.example"),
            ("jobs-url", "tel:+13125550100"),
            ("jobs-url", "https://HOST/jobs"),
            ("contact-url", "javascript:alert(1)"),
            ("contact-url", "school@b.example"),
            ("contact-url", "mailto:…"),
            ("course-target", "_new"),
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
