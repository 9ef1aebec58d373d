//! Writes share links, finds the code in a link that programs may have changed, and takes it out of the page's address
//! again. `loader/share_link.ts` recognizes the same links.

use super::readable::readable;
use super::tracking::without_tracking;

const NAME: &str = "ems-career-path-";
/// The beginning of the name without hyphens. A link that was cut off after it is still recognized.
const FIRST_WORDS: &str = "emscareer";
const LAST_WORD: &str = "path";

/// Returns the share link for a code, on the page with this address. Replaces the fragment, unless it is the route of a
/// single-page app: then the code becomes a parameter of the route, which routers ignore.
pub fn link_to(page: &str, canonical: Option<&str>, code: &str) -> String {
    let page = without_code(page).unwrap_or_else(|| page.to_owned());
    let (own, fragment) = page.split_once('#').unwrap_or((&page, ""));
    let address = match canonical {
        Some(canonical) => canonical.split('#').next().unwrap_or_default().to_owned(),
        None => without_tracking(own),
    };
    if !fragment.starts_with(['/', '!']) {
        return [&address, "#", NAME, code].concat();
    }
    let route = without_tracking(fragment);
    let (route, rest) = route.split_at(route.find('#').unwrap_or(route.len()));
    let separator = if route.contains('?') { "&" } else { "?" };
    [&address, "#", route, separator, NAME, code, rest].concat()
}

/// Returns the possible codes in a link, the most likely one first. Most links have one.
pub fn codes_in(link: &str) -> Vec<String> {
    let readable = readable(link);
    let fragment = readable.split_once('#').map_or("", |(_, fragment)| fragment);
    // Mail programs break lines in the middle of a link.
    let unbroken: String = fragment.chars().filter(|letter| !letter.is_ascii_whitespace()).collect();
    let mut codes = Vec::new();
    for text in [fragment, &unbroken] {
        for (place, _) in text.char_indices() {
            if let Some(rest) = text.split_at(place).1.strip_prefix(NAME) {
                let code = code_at_start(rest);
                if !codes.contains(&code) {
                    codes.push(code);
                }
            }
        }
    }
    codes
}

/// Returns an address without the code of its share link, or `None` if it is not a share link.
pub fn without_code(address: &str) -> Option<String> {
    let mut in_fragment = false;
    for (place, _) in address.char_indices() {
        let (before, rest) = address.split_at(place);
        let Some((separator, rest)) = separated(rest) else {
            continue;
        };
        let was_in_fragment = in_fragment;
        in_fragment |= separator == '#';
        if !in_fragment || !starts_with_name(rest) {
            continue;
        }
        if !was_in_fragment {
            return Some(before.to_owned());
        }
        let after = rest.find(['&', '#']).map_or("", |end| rest.split_at(end).1);
        let shorter = match after.strip_prefix('&') {
            Some(parameters) if separator == '?' => [before, "?", parameters].concat(),
            _ => [before, after].concat(),
        };
        return Some(without_code(&shorter).unwrap_or(shorter));
    }
    None
}

/// Splits off a separator, which may be percent-encoded more than once.
fn separated(text: &str) -> Option<(char, &str)> {
    let Some(mut encoded) = text.strip_prefix('%') else {
        let separator = text.chars().next().filter(|first| matches!(first, '#' | '?' | '&'))?;
        return Some((separator, text.split_at(1).1));
    };
    while let Some(inner) = encoded.strip_prefix("25") {
        encoded = inner;
    }
    let (digits, rest) = encoded.split_at_checked(2)?;
    let separator = match digits {
        "23" => '#',
        "3F" | "3f" => '?',
        "26" => '&',
        _ => return None,
    };
    Some((separator, rest))
}

fn starts_with_name(text: &str) -> bool {
    let is_kept =
        |letter: &char| letter.is_ascii_alphanumeric() || matches!(letter, '#' | '?' | '&' | '/' | '!');
    let letters: String = readable(text).chars().filter(is_kept).collect();
    letters
        .strip_prefix(FIRST_WORDS)
        .is_some_and(|rest| rest.starts_with(LAST_WORD) || LAST_WORD.starts_with(rest))
}

/// Returns the code that a text starts with, without what was appended to it.
fn code_at_start(text: &str) -> String {
    let mut code = String::new();
    let mut in_check_digits = false;
    for letter in text.chars() {
        let starts_part = code.is_empty() || code.ends_with('-');
        match letter {
            '-' if starts_part => continue,
            '-' | 'a'..='z' if !in_check_digits => {}
            // The check digits are last. All parts between them and the version start with a letter.
            '0'..='9' => in_check_digits |= starts_part && !code.is_empty(),
            _ => break,
        }
        code.push(letter);
    }
    if code.ends_with('-') {
        code.pop();
    }
    code
}

#[cfg(test)]
mod tests {
    use super::{codes_in, link_to, without_code};

    const CODE: &str = "2-tt-en-07";

    #[test]
    fn a_link_is_the_canonical_address_or_the_pages_without_tracking() {
        let table = [
            ("https://a/p", None, "https://a/p#ems-career-path-2-tt-en-07"),
            ("https://a/p?x=%20&utm_id=1&y#part", None, "https://a/p?x=%20&y#ems-career-path-2-tt-en-07"),
            ("https://a/p?x=1#z", Some("https://a/q"), "https://a/q#ems-career-path-2-tt-en-07"),
            (
                "https://a/p",
                Some("https://a/q?utm_id=1#z"),
                "https://a/q?utm_id=1#ems-career-path-2-tt-en-07",
            ),
            ("https://a/p#ems-career-path-2-tp-42", None, "https://a/p#ems-career-path-2-tt-en-07"),
            ("https://a/p#/", None, "https://a/p#/?ems-career-path-2-tt-en-07"),
            ("https://a/p#/quiz", None, "https://a/p#/quiz?ems-career-path-2-tt-en-07"),
            ("https://a/p#!/quiz?x=1", None, "https://a/p#!/quiz?x=1&ems-career-path-2-tt-en-07"),
            ("https://a/p#!quiz", Some("https://a/q"), "https://a/q#!quiz?ems-career-path-2-tt-en-07"),
            ("https://a/#/quiz?x=1#part", None, "https://a/#/quiz?x=1&ems-career-path-2-tt-en-07#part"),
            ("https://a/#/quiz?gclid=1", None, "https://a/#/quiz?ems-career-path-2-tt-en-07"),
            (
                "https://a/#/quiz?x=1&ems-career-path-2-tp-42",
                None,
                "https://a/#/quiz?x=1&ems-career-path-2-tt-en-07",
            ),
        ];
        for (page, canonical, link) in table {
            assert_eq!(link_to(page, canonical, CODE), link);
            assert_eq!(codes_in(link), [CODE], "{link}");
        }
    }

    #[test]
    fn taking_out_the_code_keeps_everything_else() {
        let table = [
            ("https://a/p?x#ems-career-path-2-tt", "https://a/p?x"),
            ("https://a/p#ems-career-path", "https://a/p"),
            ("https://a/p#ems-career", "https://a/p"),
            ("https://a/p#EMS%2DCareer%2Dpath-2&_gl=1", "https://a/p"),
            ("https://a/p?x=1%23ems-career-path-2-tt", "https://a/p?x=1"),
            ("https://a/p%2523ems-career-path-2-tt?utm_id=1", "https://a/p"),
            ("https://a/#/quiz?ems-career-path-2-tt", "https://a/#/quiz"),
            ("https://a/#/quiz?ems-career-path-2-tt&x=%20", "https://a/#/quiz?x=%20"),
            ("https://a/#/quiz?x=%20&ems-career-path-2-tt=&y#part", "https://a/#/quiz?x=%20&y#part"),
            ("https://a/#/q%3Fems-career-path-2-tt#ems-career-path-2-tt", "https://a/#/q"),
        ];
        for (link, address) in table {
            assert_eq!(without_code(link).as_deref(), Some(address), "{link}");
        }
    }

    #[test]
    fn other_addresses_are_no_share_links() {
        let table = [
            "https://a/ems-career-path-2-tt",
            "https://a/?ems-career-path-2-tt",
            "https://a/#part",
            "https://a/#/ems-career-path",
            "https://a/#!ems-career-path",
            "https://a/#/guide?tab=ems-career-path",
            "https://a/#ems-careers",
            "https://a/#about-ems-career-path-2-tt",
        ];
        for address in table {
            assert_eq!(without_code(address), None, "{address}");
        }
    }

    #[test]
    fn what_programs_do_to_links_is_undone() {
        let table = [
            "CODE.",
            "CODE,",
            "CODE)",
            "CODE).",
            "CODE]",
            "CODE>",
            "CODE\"",
            "CODE\u{201d}",
            "CODE'",
            "CODE\u{2026}",
            "CODE...",
            "CODE%20",
            "CODE%20and%20more",
            "CODE ",
            "CODE\n",
            "CODE/",
            "CODE*",
            "CODE_",
            "CODE;",
            "CODE!",
            "CODE-",
            "CODE\u{2014}and",
            "CODE?utm_source=chat",
            "CODE&_gl=1*x",
            "CODE&fbclid=a-b",
            "CODE=",
            "CODE:~:text=EMS,path",
            "CODE%3Futm_source%3Dx",
            "CODE&amp;x=1",
            "CODE%E2%80%A6",
            "CODE%C2%A0x",
            "CODE#ems-career-path-CODE",
            "#ems-career-path-CODE",
            "ems-career-path-CODE",
            "-CODE",
            "2%2Dtt%2Den%2D07",
            "2%252Dtt%252Den%252D07",
            "2-TT-EN-07",
            "2\u{2010}tt\u{2011}en\u{2013}07",
            "2\u{2014}tt\u{2212}en-07",
            "2-tt\u{ad}-en-0\u{200b}7",
            "2-tt-%C2%ADen-07",
            "2-tt-%20en-07",
            "2-tt-\n  en-07",
            "2-tt-en-0%0D%0A7",
        ];
        for end in table {
            let link = ["https://a/p#ems-career-path-", &end.replace("CODE", CODE)].concat();
            assert!(codes_in(&link).iter().any(|code| code == CODE), "{link:?}: {:?}", codes_in(&link));
        }
        let table = [
            "https://a/p#%23ems-career-path-2-tt-en-07",
            "https://a/p#ems%2Dcareer%2Dpath%2D2%2Dtt%2Den%2D07",
            "https://a/p?x=1%23ems-career-path-2-tt-en-07",
            "https://a/p#EMS-CAREER-PATH-2-TT-EN-07",
            "https://a/p#ems\u{2011}ca\u{ad}reer\u{2011}path\u{2011}2\u{2011}tt\u{2011}en\u{2011}07",
            "https://a/#/quiz?x=1&ems-career-path-2-tt-en-07=",
            "https://a/#/quiz?x=1%26ems-career-path-2-tt-en-07",
        ];
        for link in table {
            assert_eq!(codes_in(link), [CODE], "{link}");
            assert!(without_code(link).is_some(), "{link}");
        }
    }

    #[test]
    fn a_link_that_was_cut_off_has_no_code() {
        for link in ["https://a/p", "https://a/p#ems-career-path", "https://a/p#ems-career-path-"] {
            assert!(codes_in(link).iter().all(String::is_empty), "{link}");
        }
    }
}
