//! The owner's accent color. The browser parses it, and we adjust it until text is readable.

use js_sys::Number;
use web_sys::{CssStyleDeclaration, HtmlElement};

use super::color::Color;
use super::page::warn;

/// The backgrounds in `styles/tokens.css` that an accent must be readable on.
const LIGHT: Color = Color::WHITE;
const DARK: Color = Color { red: 0.086, green: 0.106, blue: 0.133 };

/// Values of the CSS property `color` that depend on the host page's styles.
const NO_COLORS: [&str; 6] = ["currentcolor", "inherit", "initial", "revert", "revert-layer", "unset"];

/// Sets the accent's custom properties on the frame, adjusted for each theme. Without a color, removes them. Warns if
/// the browser rejects the color, or if the color is hard to read on white.
pub fn set_accent(frame: &HtmlElement, written: Option<&str>) {
    let color = written.and_then(|written| computed(frame, written));
    let style = frame.style();
    for (theme, surface) in [("light", LIGHT), ("dark", DARK)] {
        let accent = color.map(|color| color.readable_on(surface));
        for (property, color) in
            [("--_ems-accent-", accent), ("--_ems-on-accent-", accent.map(Color::text_on))]
        {
            // An empty value removes the property.
            let value = color.map(Color::css).unwrap_or_default();
            let _ = style.set_property(&[property, theme].concat(), &value);
        }
    }
    let Some(written) = written else {
        return;
    };
    let Some(color) = color else {
        warn(&format!("accent-color=\"{written}\" is not a color. Using the default."));
        return;
    };
    if color.readable_on(LIGHT) != color {
        warn(&format!("accent-color=\"{written}\" is hard to read on white. Using a darker color."));
    }
}

/// Returns the color that the browser computes, for any CSS notation it supports.
fn computed(frame: &HtmlElement, written: &str) -> Option<Color> {
    if NO_COLORS.iter().any(|keyword| keyword.eq_ignore_ascii_case(written)) {
        return None;
    }
    let style = frame.style();
    let color = try_color(frame, &style, written).and_then(|plain| {
        parse(&plain).or_else(|| {
            // A computed color keeps newer notations, such as `oklch()`. Mixing converts it to sRGB.
            parse(&try_color(frame, &style, &["color-mix(in srgb, ", written, ", ", written, ")"].concat())?)
        })
    });
    let _ = style.remove_property("color");
    color
}

fn try_color(frame: &HtmlElement, style: &CssStyleDeclaration, written: &str) -> Option<String> {
    let _ = style.remove_property("color");
    style.set_property("color", written).ok()?;
    // The property stays empty if the browser cannot parse the value.
    style.get_property_value("color").ok().filter(|value| !value.is_empty())?;
    let window = web_sys::window()?;
    window.get_computed_style(frame).ok()??.get_property_value("color").ok()
}

fn parse(computed: &str) -> Option<Color> {
    Color::parse_computed(computed, Number::parse_float)
}
