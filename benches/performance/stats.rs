/// The median of several values, and the bounds of their middle half.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stats {
    pub median: f64,
    pub lower: f64,
    pub upper: f64,
}

impl Stats {
    /// Computes the median and the quartiles of at least one value.
    pub fn of(values: impl IntoIterator<Item = f64>) -> Self {
        let mut values: Vec<f64> = values.into_iter().collect();
        values.sort_by(f64::total_cmp);
        Self { median: quantile(&values, 2), lower: quantile(&values, 1), upper: quantile(&values, 3) }
    }

    /// Formats the median and the middle half, in this unit and with this many decimals.
    pub fn shown(self, unit: f64, decimals: usize) -> String {
        let [median, lower, upper] =
            [self.median, self.lower, self.upper].map(|value| format!("{:.decimals$}", value / unit));
        if lower == upper { median } else { format!("{median} ({lower}–{upper})") }
    }
}

/// Returns a quartile of the sorted values: the first, the second (the median) or the third.
fn quantile(sorted: &[f64], quarters: usize) -> f64 {
    let position = sorted.len().saturating_sub(1) * quarters;
    let (below, rest) = (position / 4, position % 4);
    let at = |position: usize| sorted.get(position).copied().unwrap_or_default();
    #[allow(clippy::cast_precision_loss, reason = "at most 3")]
    let share = rest as f64 / 4.0;
    at(below) + if rest == 0 { 0.0 } else { (at(below + 1) - at(below)) * share }
}
