//! Inputs that once revealed a bug.

use crate::properties::{attributes, color};

#[test]
fn known_bugs_stay_fixed() {
    for level in ["+3", "03", "\u{663}"] {
        attributes::check(&[(4, level.to_owned())]);
    }
    for link in ["https://", "http:// ", "hTTps://é"] {
        attributes::check(&[(0, link.to_owned())]);
    }
    for css in ["color(srgb 1e-7 0.2 1)", "color(srgb none 1 1)", "color(srgb -0.51 1.02 -0.31)", "rgb()"] {
        color::check_css(css);
    }
}
