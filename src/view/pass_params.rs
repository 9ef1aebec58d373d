/// The parameters of the host page's URL to add to links to courses and jobs, as a comma-separated list of names.
///
/// Names consist of letters, digits and `-._~`. URLs do not encode these, so we compare names and copy parameters
/// without decoding them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PassParams(String);

impl Default for PassParams {
    fn default() -> Self {
        Self::new("utm_source,utm_medium,utm_campaign,utm_term,utm_content".to_owned())
    }
}

impl PassParams {
    /// Takes the list as the owner wrote it. Invalid names in it are ignored.
    pub fn new(written: String) -> Self {
        Self(written)
    }

    /// Returns whether the list has an invalid name.
    pub fn has_invalid_name(&self) -> bool {
        self.names().any(|name| !name.is_empty() && !is_name(name))
    }

    /// Returns `link` with the listed parameters of `page_url`. They go after the link's own parameters and before its
    /// fragment, in the page's order. A parameter that the link already has is not added again.
    pub fn append_to(&self, link: &str, page_url: &str) -> String {
        let (before_fragment, fragment) = split_before('#', link);
        let mut url = before_fragment.to_owned();
        for pair in parameters(page_url) {
            let is_listed = is_name(name(pair)) && self.names().any(|listed| listed == name(pair));
            if is_listed && !parameters(&url).any(|existing| name(existing) == name(pair)) {
                match url.as_bytes().last() {
                    Some(b'?' | b'&') => {}
                    _ => url.push(if split_before('?', &url).1.is_empty() { '?' } else { '&' }),
                }
                url.push_str(pair);
            }
        }
        url.push_str(fragment);
        url
    }

    fn names(&self) -> impl Iterator<Item = &str> {
        self.0.split(',').map(str::trim_ascii)
    }
}

fn is_name(name: &str) -> bool {
    let is_allowed = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~');
    !name.is_empty() && name.bytes().all(is_allowed)
}

/// Returns the parameters of a URL without a fragment, still encoded.
fn parameters(url: &str) -> impl Iterator<Item = &str> {
    split_before('?', url).1.get(1..).unwrap_or_default().split('&')
}

fn name(parameter: &str) -> &str {
    split_before('=', parameter).0
}

#[inline(never)]
fn split_before(mark: char, text: &str) -> (&str, &str) {
    text.split_at(text.find(mark).unwrap_or(text.len()))
}

#[cfg(test)]
mod tests {
    use super::PassParams;

    const LINK: &str = "https://c.example/emt";

    #[test]
    fn page_parameters_are_added_to_the_link() {
        let table = [
            ("", LINK, LINK),
            ("?", LINK, LINK),
            ("?q=1", LINK, LINK),
            ("?utm_source=a", LINK, "https://c.example/emt?utm_source=a"),
            ("?q=1&utm_medium=b&x=2&utm_source=a", LINK, "https://c.example/emt?utm_medium=b&utm_source=a"),
            ("?utm_source=a", "https://c.example", "https://c.example?utm_source=a"),
            // The link's own parameters come first and win, even if they are empty or have no `=`.
            ("?utm_source=a&utm_term=t", "https://c/?utm_source=own", "https://c/?utm_source=own&utm_term=t"),
            ("?utm_source=a", "https://c/?utm_source=", "https://c/?utm_source="),
            ("?utm_source=a", "https://c/?x=1&utm_source", "https://c/?x=1&utm_source"),
            ("?utm_source=a", "https://c/?my_utm_source=1", "https://c/?my_utm_source=1&utm_source=a"),
            ("?utm_source=a", "https://c/utm_source=1", "https://c/utm_source=1?utm_source=a"),
            // The rest of the link does not change.
            ("?utm_source=a", "https://c/?", "https://c/?utm_source=a"),
            ("?utm_source=a", "https://c/?x=1&", "https://c/?x=1&utm_source=a"),
            ("?utm_source=a", "https://c/#/emt?x=1", "https://c/?utm_source=a#/emt?x=1"),
            ("?utm_source=a", "https://c/?x=1#utm_source=f", "https://c/?x=1&utm_source=a#utm_source=f"),
            ("?utm_source=a", "https://c/?u=https://d/?e=%26", "https://c/?u=https://d/?e=%26&utm_source=a"),
            // Each is added once, still encoded.
            ("?utm_source=a&utm_source=b", LINK, "https://c.example/emt?utm_source=a"),
            ("?utm_source=a+b%20c%26%3D%23", LINK, "https://c.example/emt?utm_source=a+b%20c%26%3D%23"),
            ("?utm_source=caf%C3%A9&utm_term", LINK, "https://c.example/emt?utm_source=caf%C3%A9&utm_term"),
            ("?utm_source=a=b?c", LINK, "https://c.example/emt?utm_source=a=b?c"),
            (
                "?utm_source=javascript:alert(1)//",
                LINK,
                "https://c.example/emt?utm_source=javascript:alert(1)//",
            ),
            ("?UTM_SOURCE=a&%20utm_source=b&utm_source%00=c&xutm_source=d", LINK, LINK),
            ("?&&=&=utm_source", LINK, LINK),
        ];
        for (query, link, expected) in table {
            let page_url = format!("https://host.example/page{query}");
            assert_eq!(PassParams::default().append_to(link, &page_url), expected, "{query} added to {link}");
        }
    }

    #[test]
    fn an_owners_list_replaces_the_default_names() {
        let page_url = "https://host.example/?utm_source=a&gclid=b&ref.x-1~=c&a%20b=d&a=e";
        let table = [
            ("gclid", "?gclid=b", false),
            (" utm_source , gclid ,", "?utm_source=a&gclid=b", false),
            ("ref.x-1~", "?ref.x-1~=c", false),
            ("", "", false),
            (" , ,", "", false),
            ("gclid,a b,a=b", "?gclid=b", true),
            ("a%20b", "", true),
            ("#", "", true),
            ("é,a", "?a=e", true),
        ];
        for (names, added, has_invalid_name) in table {
            let list = PassParams::new(names.to_owned());
            assert_eq!(list.append_to(LINK, page_url), format!("{LINK}{added}"), "{names}");
            assert_eq!(list.has_invalid_name(), has_invalid_name, "{names}");
        }
    }
}
