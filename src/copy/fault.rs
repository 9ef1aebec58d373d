use super::json::Json;
use super::placeholder::names;

/// Placeholders whose values only the moment knows.
pub const MOMENTARY: [&str; 13] = [
    "number",
    "remaining",
    "date",
    "from",
    "to",
    "former",
    "now",
    "url",
    "month",
    "day",
    "year",
    "thousands",
    "rest",
];

/// What is wrong with a text of a content file at this path, if anything.
pub(super) fn fault(facts: Option<&Json>, path: &str, text: &str) -> Option<String> {
    if text.bytes().all(|byte| byte == b' ') {
        return Some("is empty".to_owned());
    }
    let is_address = path.starts_with("links.") || last_name(path) == "url";
    if is_address && !is_web_address(text) {
        return Some("is not an http(s) address".to_owned());
    }
    let known =
        |name: &&str| MOMENTARY.contains(name) || facts.is_some_and(|facts| facts.get(name).is_some());
    let unknown = names(text).find(|name| !known(name))?;
    Some(format!("has an unknown placeholder {{{unknown}}}"))
}

/// The last name of a path such as `sources.article.url`.
pub(super) fn last_name(path: &str) -> &str {
    path.rsplit('.').next().unwrap_or(path)
}

/// Whether a link may be followed: never `javascript:` or `data:`.
pub fn is_web_address(address: &str) -> bool {
    let begins =
        |scheme: &str| address.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme));
    begins("https://") || begins("http://")
}

#[cfg(test)]
mod tests {
    use super::is_web_address;

    #[test]
    fn only_http_addresses_may_be_followed() {
        for good in ["https://eliteamb.com/", "HTTP://example.com"] {
            assert!(is_web_address(good), "{good}");
        }
        for bad in ["javascript:alert(1)//://", "data:text/html,x", "", "/courses", " https://x", "ftp://x"] {
            assert!(!is_web_address(bad), "{bad}");
        }
    }
}
