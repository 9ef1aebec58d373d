/// Which parameters of the host page's address go along with a course link: names, with commas between.
///
/// A name is of letters, digits and `-._~` alone: those are spelled in one way in every address, so parameters
/// are found and copied as they are spelled, and stay encoded as the browser has encoded them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PassParams(String);

impl Default for PassParams {
    fn default() -> Self {
        Self::new("utm_source,utm_medium,utm_campaign,utm_term,utm_content".to_owned())
    }
}

impl PassParams {
    /// The list as it is written. What is no name in it passes nothing.
    pub fn new(written: String) -> Self {
        Self(written)
    }

    /// Whether something in the list is no name.
    pub fn has_no_name(&self) -> bool {
        self.names().any(|name| !name.is_empty() && !is_name(name))
    }

    /// The link with those parameters of the page's address that it has not itself: behind its own, before its
    /// fragment, in the page's order, each once.
    pub fn onto(&self, link: &str, page: &str) -> String {
        let (before, fragment) = split_before('#', link);
        let mut url = before.to_owned();
        for pair in parameters(page) {
            let passed = is_name(name(pair)) && self.names().any(|passed| passed == name(pair));
            if passed && !parameters(&url).any(|own| name(own) == name(pair)) {
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
    let may_stand = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~');
    !name.is_empty() && name.bytes().all(may_stand)
}

/// The parameters of an address without a fragment, as they are spelled.
fn parameters(address: &str) -> impl Iterator<Item = &str> {
    split_before('?', address).1.get(1..).unwrap_or_default().split('&')
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
    fn the_pages_parameters_go_along_with_the_link() {
        let table = [
            ("", LINK, LINK),
            ("?", LINK, LINK),
            ("?q=1", LINK, LINK),
            ("?utm_source=a", LINK, "https://c.example/emt?utm_source=a"),
            ("?q=1&utm_medium=b&x=2&utm_source=a", LINK, "https://c.example/emt?utm_medium=b&utm_source=a"),
            ("?utm_source=a", "https://c.example", "https://c.example?utm_source=a"),
            // The link's own come first and win, also where they are empty or bare.
            ("?utm_source=a&utm_term=t", "https://c/?utm_source=own", "https://c/?utm_source=own&utm_term=t"),
            ("?utm_source=a", "https://c/?utm_source=", "https://c/?utm_source="),
            ("?utm_source=a", "https://c/?x=1&utm_source", "https://c/?x=1&utm_source"),
            ("?utm_source=a", "https://c/?my_utm_source=1", "https://c/?my_utm_source=1&utm_source=a"),
            ("?utm_source=a", "https://c/utm_source=1", "https://c/utm_source=1?utm_source=a"),
            // What is there already keeps its form.
            ("?utm_source=a", "https://c/?", "https://c/?utm_source=a"),
            ("?utm_source=a", "https://c/?x=1&", "https://c/?x=1&utm_source=a"),
            ("?utm_source=a", "https://c/#/emt?x=1", "https://c/?utm_source=a#/emt?x=1"),
            ("?utm_source=a", "https://c/?x=1#utm_source=f", "https://c/?x=1&utm_source=a#utm_source=f"),
            ("?utm_source=a", "https://c/?u=https://d/?e=%26", "https://c/?u=https://d/?e=%26&utm_source=a"),
            // Each once, as it is spelled.
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
            let page = format!("https://host.example/page{query}");
            assert_eq!(PassParams::default().onto(link, &page), expected, "{query} onto {link}");
        }
    }

    #[test]
    fn an_owners_list_takes_the_place_of_the_usual_names() {
        let page = "https://host.example/?utm_source=a&gclid=b&ref.x-1~=c&a%20b=d&a=e";
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
        for (written, passed, has_no_name) in table {
            let list = PassParams::new(written.to_owned());
            assert_eq!(list.onto(LINK, page), format!("{LINK}{passed}"), "{written}");
            assert_eq!(list.has_no_name(), has_no_name, "{written}");
        }
    }
}
