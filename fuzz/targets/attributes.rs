//! Attributes of the element, and accent colors as browsers write them.
#![no_main]

use fuzz::properties::{attributes, color};

libfuzzer_sys::fuzz_target!(|input: (Vec<(u8, String)>, [f64; 3], &str)| {
    let (given, [red, green, blue], text) = input;
    attributes::check(&given);
    attributes::check_name(text);
    color::check(red, green, blue);
    color::check_css(text);
});
