/// The options that the loader decides on, with what each can be; the default is the first.
const CHOICES: [(&str, &[&str]); 4] = [
    ("theme", &["auto", "light", "dark"]),
    ("loading", &["lazy", "eager"]),
    ("resume", &["session", "off"]),
    ("history", &["on", "off"]),
];

/// Has `warn` told of each option that has another value than it can have: it is the default then. `value`
/// gives what the owner wrote, and `languages` are those that there are words in.
pub fn check(value: impl Fn(&str) -> Option<String>, languages: &[&str], mut warn: impl FnMut(&str)) {
    let written = |name: &str| value(name).filter(|written| !written.is_empty());
    for (name, choices) in CHOICES {
        if let Some(written) = written(name)
            && let [default, ..] = choices
            && !choices.contains(&written.to_ascii_lowercase().as_str())
        {
            warn(&unknown(name, &written, default, choices));
        }
    }
    if let Some(written) = written("lang") {
        let tag = written.to_ascii_lowercase();
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        if primary != "auto" && !languages.contains(&primary) {
            warn(&unknown("lang", &written, "en", languages));
        }
    }
}

fn unknown(name: &str, written: &str, used: &str, choices: &[&str]) -> String {
    let choices = choices.join(", ");
    [name, "=\"", written, "\" is not known, \"", used, "\" is used; it can be ", &choices].concat()
}

#[cfg(test)]
mod tests {
    use super::check;

    fn warnings(name: &str, written: &str) -> Vec<String> {
        let mut warnings = Vec::new();
        let value = |asked: &str| (asked == name).then(|| written.to_owned());
        check(value, &["en", "es"], |warning| warnings.push(warning.to_owned()));
        warnings
    }

    #[test]
    fn what_can_be_is_not_warned_of() {
        let table = [
            ("theme", "Dark"),
            ("theme", ""),
            ("loading", "eager"),
            ("resume", "off"),
            ("history", "on"),
            ("lang", "AUTO"),
            ("lang", "es-MX"),
            ("lang", "en_US"),
            ("target", "#anywhere"),
        ];
        for (name, written) in table {
            assert_eq!(warnings(name, written), Vec::<String>::new(), "{name}={written}");
        }
    }

    #[test]
    fn what_can_not_be_is_named_once_with_what_can() {
        let table =
            [("theme", "pink"), ("loading", "soon"), ("resume", "maybe"), ("history", "0"), ("lang", "xx")];
        for (name, written) in table {
            let warnings = warnings(name, written);
            assert_eq!(warnings.len(), 1, "{name}={written}");
            assert!(warnings[0].contains(name) && warnings[0].contains(written), "{warnings:?}");
        }
    }
}
