use super::percent::decoded;

/// Undoes what programs do to the characters of a link: percent-encoding, capitals, typographic hyphens, and invisible
/// characters. Other characters that are not ASCII become unreadable.
pub fn readable(link: &str) -> String {
    let mut bytes = link.as_bytes().to_vec();
    loop {
        let decoded = decoded(&bytes);
        if decoded.len() == bytes.len() {
            break;
        }
        bytes = decoded;
    }
    let mut text = String::with_capacity(bytes.len());
    let mut rest = bytes.as_slice();
    while let [byte, after @ ..] = rest {
        rest = match rest {
            // U+2010 to U+2015, U+2212, U+FE58, U+FE63 and U+FF0D
            [0xe2, 0x80, 0x90..=0x95, after @ ..]
            | [0xe2, 0x88, 0x92, after @ ..]
            | [0xef, 0xb9, 0x98 | 0xa3, after @ ..]
            | [0xef, 0xbc, 0x8d, after @ ..] => {
                text.push('-');
                after
            }
            // U+AD, U+200B to U+200F, U+2060 and U+FEFF
            [0xc2, 0xad, after @ ..]
            | [0xe2, 0x80, 0x8b..=0x8f, after @ ..]
            | [0xe2, 0x81, 0xa0, after @ ..]
            | [0xef, 0xbb, 0xbf, after @ ..] => after,
            _ => {
                text.push(char::from(byte.to_ascii_lowercase()));
                after
            }
        };
    }
    text
}
