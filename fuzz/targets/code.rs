//! Codes of share links.
#![no_main]

use fuzz::properties::code;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    code::check(&String::from_utf8_lossy(bytes));
    code::check_link(&String::from_utf8_lossy(bytes));
    code::check_answers(bytes);
});
