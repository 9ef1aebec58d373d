//! The accent color: any color from the browser is parsed or refused, and readable where it is used.

use ems_career_path::embed::{Color, TEXT_CONTRAST};

/// The surface colors in `styles/tokens.css`.
const SURFACES: [[u8; 3]; 2] = [[255, 255, 255], [22, 27, 34]];

/// How far a contrast may be off, because the widget computes the luminance only approximately.
const TOLERANCE: f64 = 0.01;

/// Checks a color as a browser writes it.
pub fn check_css(css: &str) {
    if let Some(color) = Color::parse_computed(css, |number| number.parse().unwrap_or(f64::NAN)) {
        assert!(["rgb(", "rgba(", "color(srgb "].iter().any(|prefix| css.starts_with(prefix)), "{css}");
        check(color.red, color.green, color.blue);
    }
}

/// Checks any color, including those that no screen can show.
pub fn check(red: f64, green: f64, blue: f64) {
    let color = Color { red, green, blue };
    for surface in SURFACES {
        let [r, g, b] = surface.map(|part| f64::from(part) / 255.0);
        let accent = color.readable_on(Color { red: r, green: g, blue: b });
        let shown = bytes(&accent.css());
        assert!(contrast(shown, surface) >= TEXT_CONTRAST - TOLERANCE, "{color:?} on {surface:?}: {shown:?}");
        let text = bytes(&accent.text_on().css());
        assert!(contrast(shown, text) >= TEXT_CONTRAST, "{text:?} on {shown:?}");
        let finite = [red, green, blue].iter().all(|part| part.is_finite());
        if finite && contrast(bytes(&color.css()), surface) > TEXT_CONTRAST + TOLERANCE {
            assert_eq!(accent.css(), color.css(), "a readable color must not change");
        }
    }
}

/// Parses the three bytes of `rgb(1 2 3)`. Panics on anything else.
fn bytes(css: &str) -> [u8; 3] {
    let inner = css.strip_prefix("rgb(").and_then(|rest| rest.strip_suffix(')')).expect("rgb()");
    let parts: Vec<u8> = inner.split(' ').map(|part| part.parse().expect("a byte")).collect();
    parts.try_into().expect("three parts")
}

/// Returns the contrast ratio, exactly as WCAG 2.2 defines it.
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
