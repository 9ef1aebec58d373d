/// Formats a number with at most two decimals. Returns `None` if it is not finite, or too large to be a fact.
///
/// The standard float formatting would add more to the wasm file than this whole module.
#[allow(clippy::cast_possible_truncation, reason = "checked to be far inside the range of i64")]
pub(super) fn number_text(number: f64) -> Option<String> {
    let hundredths = (number * 100.0).round();
    if !hundredths.is_finite() || hundredths.abs() >= 1e15 {
        return None;
    }
    let hundredths = hundredths as i64;
    let sign = if hundredths < 0 { "-" } else { "" };
    let (whole, rest) = (hundredths.unsigned_abs() / 100, hundredths.unsigned_abs() % 100);
    Some(match (rest, rest % 10) {
        (0, _) => format!("{sign}{whole}"),
        (_, 0) => format!("{sign}{whole}.{}", rest / 10),
        _ => format!("{sign}{whole}.{}{}", rest / 10, rest % 10),
    })
}

#[cfg(test)]
mod tests {
    use super::number_text;

    #[test]
    fn numbers_are_shown_without_needless_decimals() {
        let table =
            [(120.0, "120"), (62.5, "62.5"), (0.05, "0.05"), (-3.25, "-3.25"), (1.999, "2"), (0.0, "0")];
        for (number, text) in table {
            assert_eq!(number_text(number).as_deref(), Some(text));
        }
    }

    #[test]
    fn numbers_out_of_range_are_rejected() {
        for number in [f64::NAN, f64::INFINITY, 1e300, -1e300] {
            assert_eq!(number_text(number), None);
        }
    }
}
