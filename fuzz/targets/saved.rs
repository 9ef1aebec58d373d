//! Saved sessions, history entries and share links: one of each, on three lines of text.
#![no_main]

use fuzz::properties::saved;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    let mut lines = text.split('\n');
    let mut line = || lines.next().unwrap_or_default();
    saved::check(line(), line(), line());
});
