use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hmac_sha512::sha384::Hash;

/// Returns the value of an `integrity` attribute: `sha384-` and the digest in base64.
pub(super) fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Hash::hash(bytes)))
}

/// Returns a file name with a hash of its content in 16 hexadecimal digits, so that browsers can cache it forever.
pub(super) fn hashed_name(stem: &str, bytes: &[u8], ending: &str) -> String {
    format!("{stem}-{}.{ending}", hash(bytes))
}

/// Returns a hash in 16 hexadecimal digits, for file names.
pub(super) fn hash(bytes: &[u8]) -> String {
    format!("{:016x}", hash_number(bytes))
}

/// Returns a hash in 6 hexadecimal digits, to tell whether two contents are the same.
pub(super) fn short_hash(bytes: &[u8]) -> String {
    format!("{:06x}", hash_number(bytes) >> 40)
}

fn hash_number(bytes: &[u8]) -> u64 {
    Hash::hash(bytes).first_chunk().map_or(0, |first| u64::from_be_bytes(*first))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn integrity_matches_the_specification() {
        // The example in the W3C's Subresource Integrity.
        let expected = "sha384-H8BRh8j48O9oYatfu5AZzq6A9RINhZO5H16dQZngK7T62em8MUt1FLm52t+eX6xO";
        assert_eq!(integrity(b"alert('Hello, world.');"), expected);
    }

    #[test]
    fn a_name_depends_only_on_the_content() {
        assert_eq!(hashed_name("widget", b"abc", "js"), "widget-cb00753f45a35e8b.js");
        assert_ne!(hashed_name("widget", b"abd", "js"), "widget-cb00753f45a35e8b.js");
        assert_eq!(short_hash(b"abc"), "cb0075");
    }
}
