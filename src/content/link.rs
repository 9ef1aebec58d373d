/// Returns whether a link can be followed: a web address, an e-mail address (`mailto:`) or a phone number (`tel:`).
///
/// Everything else is refused, such as `javascript:` and `data:`, and so are placeholders such as `https://…`.
pub fn is_link(link: &str) -> bool {
    is_web_address(link)
        || after("mailto:", link).is_some_and(|rest| rest.contains(&b'@') && !has_gap(rest))
        || after("tel:", link).is_some_and(|rest| rest.iter().any(u8::is_ascii_digit) && !has_gap(rest))
}

/// Returns whether a link is an http(s) address with a host, and no placeholder.
pub fn is_web_address(link: &str) -> bool {
    after("https://", link).or_else(|| after("http://", link)).is_some_and(|rest| {
        let host = rest.split(|byte| matches!(byte, b'/' | b'?' | b'#')).next().unwrap_or_default();
        is_host(host) && !has_gap(rest)
    })
}

fn after<'a>(scheme: &str, link: &'a str) -> Option<&'a [u8]> {
    let (start, rest) = link.as_bytes().split_at_checked(scheme.len())?;
    start.eq_ignore_ascii_case(scheme.as_bytes()).then_some(rest)
}

fn is_host(host: &[u8]) -> bool {
    let is_letter = |byte: &u8| byte.is_ascii_alphanumeric() || !byte.is_ascii();
    let is_foreign = |byte: &u8| matches!(byte, 0..=b' ' | b'"' | b'<' | b'>' | b'\\' | b'{' | b'}' | 0x7f);
    // Placeholders such as `HOST` and `YOUR-SITE`.
    let is_in_capitals = |byte: &u8| byte.is_ascii_uppercase() || *byte == b'-';
    host.iter().any(is_letter) && !host.iter().any(is_foreign) && !host.iter().all(is_in_capitals)
}

/// Returns whether an ellipsis stands for a part that the owner has yet to fill in.
fn has_gap(rest: &[u8]) -> bool {
    rest.windows(3).any(|bytes| bytes == "…".as_bytes() || bytes == b"...")
}

#[cfg(test)]
mod tests {
    use super::{is_link, is_web_address};

    #[test]
    fn web_addresses_mail_addresses_and_phone_numbers_are_links() {
        let web = [
            "https://eliteamb.com/",
            "HTTP://EXAMPLE.COM",
            "http://localhost:8080/a?b#c",
            "https://example.com",
            "https://user@example.com/EMT/",
            "https://[::1]/",
            "https://españa.example/á",
        ];
        for good in web {
            assert!(is_web_address(good) && is_link(good), "{good}");
        }
        for good in ["mailto:a@b.example?subject=EMT", "MAILTO:a@b", "tel:+1-312-555-0100", "TEL:5550100"] {
            assert!(is_link(good) && !is_web_address(good), "{good}");
        }
    }

    #[test]
    fn other_schemes_and_placeholders_are_refused() {
        let bad = [
            "javascript:alert(1)//://",
            "java\nscript:alert(1)",
            "data:text/html,x",
            "blob:https://a.example/1",
            "",
            "/courses",
            " https://x",
            "ftp://x",
            "https://",
            "https:///a",
            "http:// ",
            "https:x",
            "https://…",
            "https://...",
            "https://HOST/PATH/",
            "https://YOUR-SITE/",
            "https://example.com/…",
            "https://example.com/...",
            "https://<your site>/",
            "https://{host}/",
            "mailto:",
            "mailto:…",
            "mailto:you@…",
            "tel:",
            "tel:…",
            "tel:none",
        ];
        for bad in bad {
            assert!(!is_link(bad) && !is_web_address(bad), "{bad}");
        }
    }
}
