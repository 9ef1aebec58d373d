//! The owner's accent color: read by the browser, made readable here.

use js_sys::Number;
use web_sys::{CssStyleDeclaration, HtmlElement};

use super::color::Color;
use super::page::warn;

/// The surfaces of `styles/tokens.css` an accent must be readable on.
const LIGHT: Color = Color::WHITE;
const DARK: Color = Color { red: 0.086, green: 0.106, blue: 0.133 };

/// Sets the accent's custom properties on the frame. A color the browser does not know is refused, one
/// that can't be read is corrected; each with a warning.
pub fn set_accent(frame: &HtmlElement, written: &str) {
    let Some(color) = computed(frame, written) else {
        warn(&format!("accent-color=\"{written}\" is not a color, the default is used"));
        return;
    };
    let style = frame.style();
    let mut corrected = false;
    for (theme, surface) in [("light", LIGHT), ("dark", DARK)] {
        let accent = color.readable_on(surface);
        corrected |= accent != color;
        let _ = style.set_property(&["--accent-", theme].concat(), &accent.css());
        let _ = style.set_property(&["--on-accent-", theme].concat(), &accent.text_on().css());
    }
    if corrected && color.readable_on(LIGHT) != color {
        warn(&format!("accent-color=\"{written}\" is hard to read on white, a darker one is used"));
    }
}

/// What the browser makes of a color, whatever its notation.
fn computed(frame: &HtmlElement, written: &str) -> Option<Color> {
    let style = frame.style();
    let color = try_color(frame, &style, written).and_then(|plain| {
        parts(&plain).or_else(|| {
            // Newer notations (oklch, lab) are computed as written; mixing brings them to sRGB.
            parts(&try_color(frame, &style, &["color-mix(in srgb, ", written, ", ", written, ")"].concat())?)
        })
    });
    let _ = style.remove_property("color");
    color
}

fn try_color(frame: &HtmlElement, style: &CssStyleDeclaration, written: &str) -> Option<String> {
    let _ = style.remove_property("color");
    style.set_property("color", written).ok()?;
    // A color that is none, or one that depends on where it stands, leaves nothing behind.
    style.get_property_value("color").ok().filter(|value| !value.is_empty())?;
    let window = web_sys::window()?;
    window.get_computed_style(frame).ok()??.get_property_value("color").ok()
}

fn parts(computed: &str) -> Option<Color> {
    Color::computed(computed, Number::parse_float)
}
