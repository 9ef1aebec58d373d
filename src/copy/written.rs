//! Dates, months and numbers as the readers of a language write them. The browser could do so too; it takes a
//! slow phone as long as a whole screen, for two languages whose rules are a sentence each.

use super::wording::Wording;
use crate::domain::Month;

impl Wording {
    /// A day such as `2024-11-01`; a year or a month alone stays as it is.
    pub fn date(&self, date: &str) -> String {
        let mut parts = date.split('-').map(str::parse::<u32>);
        match (parts.next(), parts.next(), parts.next(), parts.next()) {
            (Some(Ok(year)), Some(Ok(month @ 1..=12)), Some(Ok(day)), None) => {
                let name = self.month_name(month);
                self.fill("date", &[("month", &name), ("day", &day.to_string()), ("year", &year.to_string())])
            }
            _ => date.to_owned(),
        }
    }

    /// A month of a year.
    pub fn month(&self, month: Month) -> String {
        let name = self.month_name(month.month);
        self.fill("date.month", &[("month", &name), ("year", &month.year.to_string())])
    }

    /// A number below a million.
    pub fn number(&self, number: u32) -> String {
        let written = number.to_string();
        match written.split_at_checked(written.len().saturating_sub(3)) {
            Some((thousands, rest)) if !thousands.is_empty() => {
                self.fill("number", &[("thousands", thousands), ("rest", rest)])
            }
            _ => written,
        }
    }

    fn month_name(&self, month: u32) -> String {
        self.of("month", &month.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::Wording;
    use crate::copy::Json;
    use crate::domain::Month;

    fn wording() -> Wording {
        let content = r#"{ "lang": "en", "words": {
            "date": "{month} {day}, {year}", "date.month": "{month} {year}", "number": "{thousands},{rest}",
            "month.2": "February", "month.11": "November"
        } }"#;
        Wording::new(serde_json::from_str::<Json>(content).unwrap())
    }

    #[test]
    fn a_day_is_written_out_and_what_is_none_stays() {
        let table = [
            ("2024-11-01", "November 1, 2024"),
            ("2024-02-29", "February 29, 2024"),
            ("2025", "2025"),
            ("2025-02", "2025-02"),
            ("2025-13-01", "2025-13-01"),
            ("2025-02-01-03", "2025-02-01-03"),
            ("soon", "soon"),
            ("", ""),
        ];
        for (date, expected) in table {
            assert_eq!(wording().date(date), expected, "{date}");
        }
        assert_eq!(wording().month(Month { year: 2027, month: 2 }), "February 2027");
    }

    #[test]
    fn thousands_are_set_apart() {
        let table = [(0, "0"), (120, "120"), (999, "999"), (1000, "1,000"), (12_345, "12,345")];
        for (number, expected) in table {
            assert_eq!(wording().number(number), expected);
        }
    }
}
