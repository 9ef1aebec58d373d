/// Returns whether a link can be followed: a web address, an e-mail address (`mailto:`) or a phone number (`tel:`).
///
/// Everything else is refused, such as `javascript:` and `data:`, and so are placeholders such as `https://…`.
pub fn is_link(link: &str) -> bool {
    let is_filled = |rest: &str, needed: fn(char) -> bool| rest.contains(needed) && !has_gap(rest);
    is_web_address(link)
        || after("mailto:", link).is_some_and(|rest| is_filled(rest, |letter| letter == '@'))
        || after("tel:", link).is_some_and(|rest| is_filled(rest, |letter| letter.is_ascii_digit()))
}

/// Returns whether a link is an http(s) address with a host, and no placeholder.
pub fn is_web_address(link: &str) -> bool {
    after("https://", link).or_else(|| after("http://", link)).is_some_and(|rest| {
        let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
        is_host(host) && !has_gap(rest)
    })
}

fn after<'a>(scheme: &str, link: &'a str) -> Option<&'a str> {
    let (start, rest) = link.split_at_checked(scheme.len())?;
    start.eq_ignore_ascii_case(scheme).then_some(rest)
}

fn is_host(host: &str) -> bool {
    let is_foreign =
        |letter: char| letter.is_whitespace() || letter.is_control() || "<>{}\"\\".contains(letter);
    // Placeholders such as `HOST` and `YOUR-SITE`.
    let is_name_in_capitals =
        !host.contains('.') && host.contains(char::is_uppercase) && !host.contains(char::is_lowercase);
    host.contains(char::is_alphanumeric) && !host.contains(is_foreign) && !is_name_in_capitals
}

/// Returns whether an ellipsis stands for a part that the owner has yet to fill in.
fn has_gap(rest: &str) -> bool {
    rest.contains('…') || rest.split(['/', '?', '#', '@']).any(|part| part.starts_with("..."))
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
