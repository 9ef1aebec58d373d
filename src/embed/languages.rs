/// Returns the languages that the owner offers, in our order: those in `written` that we have, or else all.
pub fn offered_languages<'a>(written: Option<&str>, languages: &'a [String]) -> Vec<&'a str> {
    let is_written =
        |lang: &&str| tags(written.unwrap_or_default()).any(|tag| tag.eq_ignore_ascii_case(lang));
    let all = || languages.iter().map(String::as_str);
    let offered: Vec<&str> = all().filter(is_written).collect();
    if offered.is_empty() { all().collect() } else { offered }
}

/// Iterates over language tags between spaces or commas.
pub fn tags(written: &str) -> impl Iterator<Item = &str> {
    written.split(|letter: char| letter.is_whitespace() || letter == ',').filter(|tag| !tag.is_empty())
}
