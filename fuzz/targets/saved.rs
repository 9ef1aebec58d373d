//! Saved sessions, history entries and links, the three in one text between line ends.
#![no_main]

use fuzz::properties::saved;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    let mut lines = text.split('\n');
    let mut line = || lines.next().unwrap_or_default();
    saved::check(line(), line(), line());
});
