/// Has `warn` told of a theme or a language that there is none of: the default is used then. `value` gives what
/// the owner wrote, and `languages` are those that there are words in.
pub fn check(value: impl Fn(&str) -> Option<String>, languages: [&str; 2], mut warn: impl FnMut(&str)) {
    let [one, other] = languages;
    for (name, used, choices) in
        [("theme", "auto", ["auto", "light", "dark"]), ("lang", "en", ["auto", one, other])]
    {
        let written = value(name).unwrap_or_default();
        let lower = written.to_ascii_lowercase();
        // A language may have a region behind it.
        let primary =
            if name == "lang" { lower.split(['-', '_']).next().unwrap_or_default() } else { &lower };
        if !written.is_empty() && !choices.contains(&primary) {
            let choices = choices.join(", ");
            warn(&format!("{name}=\"{written}\" is not known, \"{used}\" is used; it can be {choices}"));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::check;

    fn warnings(name: &str, written: &str) -> Vec<String> {
        let mut warnings = Vec::new();
        let value = |asked: &str| (asked == name).then(|| written.to_owned());
        check(value, ["en", "es"], |warning| warnings.push(warning.to_owned()));
        warnings
    }

    #[test]
    fn what_can_be_is_not_warned_of() {
        let table = [
            ("theme", "Dark"),
            ("theme", ""),
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
        let table = [("theme", "pink"), ("theme", "dark-blue"), ("lang", "xx"), ("lang", "english")];
        for (name, written) in table {
            let warnings = warnings(name, written);
            assert_eq!(warnings.len(), 1, "{name}={written}");
            assert!(warnings[0].contains(name) && warnings[0].contains(written), "{warnings:?}");
        }
    }
}
