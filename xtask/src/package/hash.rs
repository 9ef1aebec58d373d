use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hmac_sha512::sha384::Hash;

/// What a browser compares a file with: `sha384-` and the digest in base64.
pub(super) fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Hash::hash(bytes)))
}

/// A file's name by its content, so that it may be kept for ever: 16 hexadecimal digits.
pub(super) fn hashed_name(stem: &str, bytes: &[u8], ending: &str) -> String {
    format!("{stem}-{:016x}.{ending}", number(bytes))
}

/// A mark by which two of the same content are known: 6 hexadecimal digits.
pub(super) fn mark(bytes: &[u8]) -> String {
    format!("{:06x}", number(bytes) >> 40)
}

fn number(bytes: &[u8]) -> u64 {
    Hash::hash(bytes).first_chunk().map_or(0, |first| u64::from_be_bytes(*first))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn integrity_is_that_of_the_specification() {
        // The example of the W3C's Subresource Integrity.
        let expected = "sha384-H8BRh8j48O9oYatfu5AZzq6A9RINhZO5H16dQZngK7T62em8MUt1FLm52t+eX6xO";
        assert_eq!(integrity(b"alert('Hello, world.');"), expected);
    }

    #[test]
    fn a_name_follows_the_content_alone() {
        assert_eq!(hashed_name("widget", b"abc", "js"), "widget-cb00753f45a35e8b.js");
        assert_ne!(hashed_name("widget", b"abd", "js"), "widget-cb00753f45a35e8b.js");
        assert_eq!(mark(b"abc"), "cb0075");
    }
}
