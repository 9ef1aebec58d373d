/// A color in sRGB, each part from 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Color {
    pub red: f64,
    pub green: f64,
    pub blue: f64,
}

/// WCAG 2.2, 1.4.3: the least contrast of text.
pub const TEXT_CONTRAST: f64 = 4.5;

impl Color {
    pub const BLACK: Self = Self::gray(0.0);
    pub const WHITE: Self = Self::gray(1.0);

    pub const fn gray(part: f64) -> Self {
        Self { red: part, green: part, blue: part }
    }

    /// Relative luminance as WCAG 2.2 defines it.
    fn luminance(self) -> f64 {
        // The exact curve needs a power function; a cubic fit stays within 0.003 of it and costs nothing.
        let linear = |part: f64| part * (part * (part * 0.305_306 + 0.682_171_1) + 0.012_522_9);
        0.2126 * linear(self.red) + 0.7152 * linear(self.green) + 0.0722 * linear(self.blue)
    }

    /// The contrast ratio of two colors, from 1 to 21 (WCAG 2.2).
    pub fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance() + 0.05, other.luminance() + 0.05);
        if one > two { one / two } else { two / one }
    }

    /// Black or white, whichever reads better on this color. One of them always reaches 4.5.
    pub fn text_on(self) -> Self {
        if self.contrast(Self::WHITE) >= self.contrast(Self::BLACK) { Self::WHITE } else { Self::BLACK }
    }

    /// The nearest color on the way to black or white that reads on `surface`.
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
        (0..=20).map(mix).find(|color| color.contrast(surface) >= TEXT_CONTRAST).unwrap_or(goal)
    }

    /// The color as CSS writes it.
    pub fn css(self) -> String {
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to a byte")]
        let byte = |part: f64| (part * 255.0).round().clamp(0.0, 255.0) as u8;
        format!("rgb({} {} {})", byte(self.red), byte(self.green), byte(self.blue))
    }
}

#[cfg(test)]
mod tests {
    use super::{Color, TEXT_CONTRAST};

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
                assert!(color.readable_on(surface).contrast(surface) >= TEXT_CONTRAST, "{color:?}");
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
        // #767676 on white is the well-known gray of 4.54.
        assert!((Color::gray(118.0 / 255.0).contrast(Color::WHITE) - 4.54).abs() < 0.1);
    }
}
