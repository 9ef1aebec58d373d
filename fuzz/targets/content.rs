//! Content files: the built-in one with edits, and arbitrary bytes.
#![no_main]

use fuzz::properties::content;
use fuzz::properties::edits::Edit;

libfuzzer_sys::fuzz_target!(|input: (bool, Vec<Edit>, &[u8])| {
    let (spanish, edits, bytes) = input;
    content::check_edits(&edits, spanish);
    content::check_bytes(bytes);
});
