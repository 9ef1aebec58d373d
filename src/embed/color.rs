/// An sRGB color. Its parts go from 0 to 1, and beyond for colors that a screen cannot show.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Color {
    /// The red part, from 0 to 1.
    pub red: f64,
    /// The green part, from 0 to 1.
    pub green: f64,
    /// The blue part, from 0 to 1.
    pub blue: f64,
}

/// The minimum contrast ratio of text (WCAG 2.2, 1.4.3).
pub const TEXT_CONTRAST: f64 = 4.5;

impl Color {
    /// Black.
    pub const BLACK: Self = Self::gray(0.0);
    /// White.
    pub const WHITE: Self = Self::gray(1.0);

    /// Returns a gray, with `part` as its red, green and blue.
    pub const fn gray(part: f64) -> Self {
        Self { red: part, green: part, blue: part }
    }

    /// Parses a color as browsers compute it: `rgb(1, 2, 3)` or `color(srgb 0.1 0.2 0.3)`. Ignores opacity. `number`
    /// parses one part and returns NaN for anything else, such as the keyword `none`, which then counts as 0.
    pub fn parse_computed(written: &str, number: impl Fn(&str) -> f64) -> Option<Self> {
        let (function, rest) = written.split_once('(')?;
        let (rest, scale) = match function {
            "rgb" | "rgba" => (rest, 255.0),
            "color" => (rest.strip_prefix("srgb ")?, 1.0),
            _ => return None,
        };
        // Splits at separators instead of matching digits, since browsers write small numbers as 1e-7.
        let mut parts = rest.split([' ', ',', '/', ')']).filter(|part| !part.is_empty());
        let mut part = || Some((number(parts.next()?) / scale).max(0.0));
        Some(Self { red: part()?, green: part()?, blue: part()? })
    }

    /// Returns the relative luminance (WCAG 2.2).
    fn luminance(self) -> f64 {
        0.2126 * linear(self.red) + 0.7152 * linear(self.green) + 0.0722 * linear(self.blue)
    }

    /// Returns the color as a screen shows it: each part is clamped to the range and rounded to one of 256 values.
    fn shown(self) -> Self {
        let part = |part| f64::from(byte(part)) / 255.0;
        Self { red: part(self.red), green: part(self.green), blue: part(self.blue) }
    }

    /// Returns the contrast ratio of two colors, from 1 to 21 (WCAG 2.2).
    pub fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance() + 0.05, other.luminance() + 0.05);
        if one > two { one / two } else { two / one }
    }

    /// Returns black or white, whichever reads better on this color. One of them always reaches [`TEXT_CONTRAST`].
    #[must_use]
    pub fn text_on(self) -> Self {
        let shown = self.shown();
        if shown.contrast(Self::WHITE) >= shown.contrast(Self::BLACK) { Self::WHITE } else { Self::BLACK }
    }

    /// Moves the color toward black or white, in steps of 5%, until it is readable on `surface`.
    #[must_use]
    pub fn readable_on(self, surface: Self) -> Self {
        let goal = surface.text_on();
        let mix = |step: u8| {
            let share = f64::from(step) / 20.0;
            let part = |from: f64, to: f64| from + (to - from) * share;
            Self {
                red: part(self.red, goal.red),
                green: part(self.green, goal.green),
                blue: part(self.blue, goal.blue),
            }
        };
        (0..=20).map(mix).find(|color| color.shown().contrast(surface) >= TEXT_CONTRAST).unwrap_or(goal)
    }

    /// Returns the color in CSS, such as `rgb(1 2 3)`.
    pub fn css(self) -> String {
        format!("rgb({} {} {})", byte(self.red), byte(self.green), byte(self.blue))
    }
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to a byte")]
fn byte(part: f64) -> u8 {
    (part * 255.0).round().clamp(0.0, 255.0) as u8
}

/// Removes the gamma from a part. Computes WCAG's power of 2.4 as a square times the fifth root of that square, because
/// the standard power function is larger in the wasm than this whole module.
fn linear(part: f64) -> f64 {
    if part <= 0.04045 {
        return part / 12.92;
    }
    let square = ((part + 0.055) / 1.055).powi(2);
    // Newton's method, starting above the root. Eight rounds give nine digits.
    let root = (0..8).fold(1.0, |root: f64, _| (4.0 * root + square / root.powi(4)) / 5.0);
    square * root
}

#[cfg(test)]
mod tests {
    use super::{Color, TEXT_CONTRAST, linear};

    fn every_color() -> impl Iterator<Item = Color> {
        let parts = || (0..=16).map(|step| f64::from(step) / 16.0);
        parts().flat_map(move |red| {
            parts().flat_map(move |green| parts().map(move |blue| Color { red, green, blue }))
        })
    }

    #[test]
    fn text_on_any_color_is_readable() {
        for color in every_color() {
            assert!(color.contrast(color.text_on()) >= TEXT_CONTRAST, "{color:?}");
        }
    }

    #[test]
    fn any_accent_is_made_readable_on_light_and_dark() {
        for surface in [Color::WHITE, Color::gray(0.09)] {
            for color in every_color() {
                assert!(color.readable_on(surface).shown().contrast(surface) >= TEXT_CONTRAST, "{color:?}");
            }
        }
    }

    #[test]
    fn a_color_out_of_range_is_made_readable() {
        for part in [-1.0, 1.5, 1e300, f64::INFINITY, f64::NAN] {
            for color in [Color { red: part, ..Color::BLACK }, Color { green: part, ..Color::WHITE }] {
                let readable = color.readable_on(Color::WHITE).shown();
                assert!(readable.contrast(Color::WHITE) >= TEXT_CONTRAST, "{color:?}");
            }
        }
    }

    #[test]
    fn a_readable_accent_is_left_alone() {
        let navy = Color { red: 0.05, green: 0.1, blue: 0.4 };
        assert_eq!(navy.readable_on(Color::WHITE), navy);
    }

    #[test]
    fn contrast_agrees_with_known_pairs() {
        assert!((Color::BLACK.contrast(Color::WHITE) - 21.0).abs() < 0.05);
        // #767676 is well known as the lightest gray that passes on white, with 4.54.
        assert!((Color::gray(118.0 / 255.0).contrast(Color::WHITE) - 4.5423).abs() < 0.0001);
        for part in 0..=255_u8 {
            let exact = ((f64::from(part) / 255.0 + 0.055) / 1.055).powf(2.4);
            let close = (linear(f64::from(part) / 255.0) - exact).abs() < 1e-8;
            assert!(close || part <= 10, "{part}");
        }
    }

    #[test]
    fn computed_colors_are_parsed() {
        let number = |text: &str| text.parse().unwrap_or(f64::NAN);
        let table = [
            ("rgb(255, 0, 51)", Some("rgb(255 0 51)")),
            ("rgba(0, 0, 0, 0.5)", Some("rgb(0 0 0)")),
            ("color(srgb 1 0.2 0)", Some("rgb(255 51 0)")),
            ("color(srgb 1e-7 0.2 1 / 0.5)", Some("rgb(0 51 255)")),
            ("color(srgb none 0.2 1)", Some("rgb(0 51 255)")),
            ("color(srgb 1.09 -0.2 0.2)", Some("rgb(255 0 51)")),
            ("color(display-p3 1 0 0)", None),
            ("oklch(0.5 0.1 30)", None),
            ("rgb(1, 2)", None),
            ("", None),
        ];
        for (written, css) in table {
            assert_eq!(Color::parse_computed(written, number).map(Color::css).as_deref(), css, "{written}");
        }
    }
}
