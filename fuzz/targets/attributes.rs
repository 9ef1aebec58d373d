//! Attributes of the element, and the colors that browsers make of one of them.
#![no_main]

use fuzz::properties::{attributes, color};

libfuzzer_sys::fuzz_target!(|input: (Vec<(u8, String)>, [f64; 3], &str)| {
    let (written, [red, green, blue], text) = input;
    attributes::check(&written);
    attributes::check_name(text);
    color::check(red, green, blue);
    color::check_written(text);
});
