//! The accent: whatever the browser makes of a color, it is read or refused, and can be read where it is shown.

use ems_career_path::embed::{Color, TEXT_CONTRAST};

/// The surfaces of `styles/tokens.css`.
const SURFACES: [[u8; 3]; 2] = [[255, 255, 255], [22, 27, 34]];

/// A byte is a step of half a percent of the contrast in the darkest colors.
const ROUNDED: f64 = 0.01;

/// Holds a color as a browser writes it.
pub fn check_written(written: &str) {
    if let Some(color) = Color::computed(written, |number| number.parse().unwrap_or(f64::NAN)) {
        assert!(["rgb(", "rgba(", "color(srgb "].iter().any(|known| written.starts_with(known)), "{written}");
        check(color.red, color.green, color.blue);
    }
}

/// Holds any color, also one that no screen can show.
pub fn check(red: f64, green: f64, blue: f64) {
    let color = Color { red, green, blue };
    for surface in SURFACES {
        let [r, g, b] = surface.map(|part| f64::from(part) / 255.0);
        let accent = color.readable_on(Color { red: r, green: g, blue: b });
        let shown = bytes(&accent.css());
        assert!(contrast(shown, surface) >= TEXT_CONTRAST - ROUNDED, "{color:?} on {surface:?}: {shown:?}");
        let text = bytes(&accent.text_on().css());
        assert!(contrast(shown, text) >= TEXT_CONTRAST, "{text:?} on {shown:?}");
        let finite = [red, green, blue].iter().all(|part| part.is_finite());
        if finite && contrast(bytes(&color.css()), surface) > TEXT_CONTRAST + ROUNDED {
            assert_eq!(accent.css(), color.css(), "what can be read stays");
        }
    }
}

/// The three bytes of `rgb(1 2 3)`, and nothing else.
fn bytes(css: &str) -> [u8; 3] {
    let inner = css.strip_prefix("rgb(").and_then(|rest| rest.strip_suffix(')')).expect("rgb()");
    let parts: Vec<u8> = inner.split(' ').map(|part| part.parse().expect("a byte")).collect();
    parts.try_into().expect("three parts")
}

/// WCAG 2.2, word for word.
fn contrast(one: [u8; 3], other: [u8; 3]) -> f64 {
    let luminance = |color: [u8; 3]| {
        let [red, green, blue] = color.map(|part| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        });
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    };
    let (one, other) = (luminance(one) + 0.05, luminance(other) + 0.05);
    if one > other { one / other } else { other / one }
}
