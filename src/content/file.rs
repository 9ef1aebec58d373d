use super::syntax::syntax_error;

/// A content file as it arrived, unchecked.
#[derive(Clone, Debug, Default)]
pub struct ContentFile {
    /// What warnings call it, such as its address.
    pub name: String,
    /// The status of the server's response. 0 if there was none that the page can read.
    pub status: u32,
    /// The text, which may be anything.
    pub text: String,
}

/// Why a content file cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// There is no response, or the server lets only pages of its own origin read it.
    NoResponse,
    /// The server answers with this status.
    Status(u32),
    /// The text is too large to be content.
    TooLarge,
    /// The text is empty.
    Empty,
    /// The text is HTML. Some servers send their home page in place of a missing file.
    WebPage,
    /// The text is not JSON from this position on. Both numbers start at 1.
    Syntax {
        /// The line.
        line: u32,
        /// The character in the line.
        column: u32,
    },
}

/// The largest size of a content file, in bytes. The built-in files have about 20,000.
const LARGEST: usize = 1_000_000;

impl ContentFile {
    /// Returns why the file cannot be read, or `None` if it is JSON.
    pub fn fault(&self) -> Option<Unreadable> {
        let start = self.text.trim_start();
        match self.status {
            0 => Some(Unreadable::NoResponse),
            200 if self.text.len() > LARGEST => Some(Unreadable::TooLarge),
            200 if start.is_empty() => Some(Unreadable::Empty),
            200 if start.starts_with('<') => Some(Unreadable::WebPage),
            200 => syntax_error(&self.text).map(|(line, column)| Unreadable::Syntax { line, column }),
            status => Some(Unreadable::Status(status)),
        }
    }

    /// Returns whether the text has this `checksum`.
    pub fn is_unchanged(&self, expected: u32) -> bool {
        checksum(&self.text) == expected
    }
}

/// Returns a checksum of a content file (FNV-1a). It detects files that are damaged, edited or from another release. It
/// does not stop attackers: whoever can change the file can also change the program beside it.
pub fn checksum(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

impl Unreadable {
    /// Returns the end of a sentence that begins with the file's name.
    pub fn describe(self) -> String {
        match self {
            Self::NoResponse => {
                "could not be loaded. Check the address, and that its server sends Access-Control-Allow-Origin"
                    .to_owned()
            }
            Self::Status(status) => ["could not be loaded: status ", &status.to_string()].concat(),
            Self::TooLarge => "is larger than a megabyte".to_owned(),
            Self::Empty => "is empty".to_owned(),
            Self::WebPage => "is a web page instead of JSON".to_owned(),
            Self::Syntax { line, column } => {
                ["is not valid JSON: line ", &line.to_string(), ", column ", &column.to_string()].concat()
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{ContentFile, Unreadable, checksum};

    #[test]
    fn the_fault_of_a_file_is_named() {
        let fault = |status, text: &str| {
            ContentFile { status, text: text.to_owned(), ..ContentFile::default() }.fault()
        };
        let table = [
            (200, r#"{"a": 1}"#, None),
            (200, " [] \n", None),
            (0, "", Some(Unreadable::NoResponse)),
            (404, "not found", Some(Unreadable::Status(404))),
            (500, r#"{"a": 1}"#, Some(Unreadable::Status(500))),
            (200, " \n", Some(Unreadable::Empty)),
            (200, "\n<!doctype html>", Some(Unreadable::WebPage)),
            (200, "{\n  \"a\": 1,\n}", Some(Unreadable::Syntax { line: 3, column: 1 })),
        ];
        for (status, text, expected) in table {
            assert_eq!(fault(status, text), expected, "{status} {text:?}");
        }
        assert_eq!(fault(200, &format!("\"{}\"", "x".repeat(1_000_000))), Some(Unreadable::TooLarge));
    }

    #[test]
    fn every_changed_character_changes_the_checksum() {
        let text = "{\"words\": {\"back\": \"Back\"}}";
        for (at, letter) in text.char_indices() {
            let changed = [&text[..at], "#", &text[at + letter.len_utf8()..]].concat();
            assert_ne!(checksum(&changed), checksum(text), "{at}");
        }
        // The published value for the empty text and for "a".
        assert_eq!((checksum(""), checksum("a")), (0x811c_9dc5, 0xe40c_292c));
    }
}
