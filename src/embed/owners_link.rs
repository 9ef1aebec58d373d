use super::surroundings::Surroundings;
use crate::content::{is_link, is_web_address};

/// What a link can lead to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkKind {
    /// A web page.
    Web,
    /// A web page, an e-mail address (`mailto:`) or a phone number (`tel:`).
    Any,
}

impl LinkKind {
    fn accepts(self, url: &str) -> bool {
        match self {
            Self::Web => is_web_address(url),
            Self::Any => is_link(url),
        }
    }
}

/// Returns the URL of an owner's link in the language on screen, resolved against the page.
///
/// # Errors
///
/// What is wrong with the link, as the end of a sentence.
pub fn owners_link(
    written: &str,
    kind: LinkKind,
    surroundings: Surroundings,
) -> Result<String, &'static str> {
    let url = written.replace("{lang}", surroundings.lang);
    if url.starts_with("www.") {
        return Err("has no https://");
    }
    let resolved = (kind.accepts(&url) || is_relative(&url)).then(|| (surroundings.resolve)(&url)).flatten();
    resolved.filter(|resolved| kind.accepts(resolved)).ok_or(match kind {
        LinkKind::Web => "is not an http(s) link",
        LinkKind::Any => "is not an http(s), mailto: or tel: link",
    })
}

/// Returns whether this is a URL without a scheme. An e-mail address or a phone number is not one, nor is a placeholder
/// such as `…` or a template's `{{ url }}`.
fn is_relative(url: &str) -> bool {
    let path = url.split(['/', '?', '#']).next().unwrap_or_default();
    let is_phone_number = !url.contains(['/', '?', '#']) && !url.contains(char::is_alphabetic);
    !path.contains([':', '@', ' ']) && !url.contains(['{', '…', '<']) && !is_phone_number
}

#[cfg(test)]
mod tests {
    use url::Url;

    use super::{LinkKind, Surroundings, owners_link};

    fn link(written: &str, kind: LinkKind) -> Result<String, &'static str> {
        let page = Url::parse("https://page.example/school/").unwrap();
        let resolve = |url: &str| page.join(url).ok().map(String::from);
        owners_link(written, kind, Surroundings { languages: &[], lang: "es", resolve: &resolve })
    }

    #[test]
    fn a_link_is_resolved_in_the_language_on_screen() {
        let table = [
            ("emt/", "https://page.example/school/emt/"),
            ("/{lang}/emt", "https://page.example/es/emt"),
            ("?course=emt", "https://page.example/school/?course=emt"),
            ("//other.example/emt", "https://other.example/emt"),
            ("https://{lang}.example/{lang}/", "https://es.example/es/"),
        ];
        for (written, expected) in table {
            for kind in [LinkKind::Web, LinkKind::Any] {
                assert_eq!(link(written, kind).as_deref(), Ok(expected), "{written}");
            }
        }
    }

    #[test]
    fn only_contact_links_can_be_e_mail_addresses_or_phone_numbers() {
        for written in ["mailto:emt@school.example?subject=EMT", "tel:+13125550100"] {
            assert_eq!(link(written, LinkKind::Any).as_deref(), Ok(written));
            assert!(link(written, LinkKind::Web).is_err(), "{written}");
        }
        for written in ["312-555-0100", "+13125550100", "(312) 555-0100", "312.555.0100", "call us"] {
            assert!(link(written, LinkKind::Any).is_err(), "{written}");
        }
        for written in
            ["emt@school.example", "javascript:alert(1)", "www.school.example/emt", "https://…", "{{ url }}"]
        {
            assert!(link(written, LinkKind::Any).is_err(), "{written}");
        }
    }
}
