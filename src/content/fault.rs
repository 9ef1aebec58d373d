use super::json::Json;
use super::placeholder::names;

/// Returns what is wrong with an owner's text at this path, or `None` if it can replace `built_in`.
pub(super) fn fault(facts: Option<&Json>, path: &str, built_in: &str, text: &str) -> Option<String> {
    if text.chars().all(|letter| letter.is_whitespace() || letter.is_control()) {
        return Some("is empty".to_owned());
    }
    if is_address(path) && !is_web_address(text) {
        return Some("is not an http(s) address".to_owned());
    }
    // Only texts under `words` can use facts as placeholders. The code fills all other placeholders, so they are
    // allowed only where the built-in text has them.
    let is_fact = |name| path.starts_with("words.") && facts.is_some_and(|facts| facts.get(name).is_some());
    let unknown = names(text).find(|name| !is_fact(name) && !names(built_in).any(|own| own == *name))?;
    Some(format!("has an unknown placeholder {{{unknown}}}"))
}

fn is_address(path: &str) -> bool {
    path.starts_with("links.") || (path.starts_with("sources.") && path.rsplit('.').next() == Some("url"))
}

/// Returns whether an address is safe to link to. It needs `http:` or `https:` and a host, which rules out
/// `javascript:` and `data:`.
pub fn is_web_address(address: &str) -> bool {
    let starts_with = |scheme: &str| {
        let (start, host) = address.split_at_checked(scheme.len()).unwrap_or_default();
        start.eq_ignore_ascii_case(scheme) && !host.trim().is_empty()
    };
    starts_with("https://") || starts_with("http://")
}

#[cfg(test)]
mod tests {
    use super::is_web_address;

    #[test]
    fn only_http_addresses_can_be_followed() {
        for good in ["https://eliteamb.com/", "HTTP://example.com"] {
            assert!(is_web_address(good), "{good}");
        }
        for bad in [
            "javascript:alert(1)//://",
            "data:text/html,x",
            "",
            "/courses",
            " https://x",
            "ftp://x",
            "https://",
            "http:// ",
        ] {
            assert!(!is_web_address(bad), "{bad}");
        }
    }
}
