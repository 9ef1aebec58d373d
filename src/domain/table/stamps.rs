use super::questionnaire::QuestionId;

/// How many digits and letters a stamp has.
const LENGTH: usize = 3;
/// How many stamps there are: the largest prime that fits into three digits of base 36.
const STAMPS: u32 = 46_649;
/// Larger than any byte. With this base, changing up to three neighboring digits always changes the stamp.
const BASE: u32 = 257;

/// The stamps of the questions whose choices quote numbers. An answer belongs to the numbers it was given to, so
/// [codes](super::Answers::code) have the stamp next to the answer.
///
/// Holds the letter and the stamp of each question, one after another.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stamps(String);

impl Stamps {
    /// No question has a stamp.
    pub const NONE: Self = Self(String::new());

    /// Adds the stamp of a question whose choices quote these numbers.
    #[must_use]
    pub fn with(mut self, question: QuestionId, numbers: &str) -> Self {
        self.0.push(question.code());
        self.0.extend(stamp(numbers));
        self
    }

    /// Returns the stamp of a question. Empty if it has none.
    pub fn of(&self, question: QuestionId) -> &str {
        let mut rest = self.0.as_str();
        while let Some((stamp, after)) = rest.split_at_checked(1 + LENGTH) {
            if let Some(stamp) = stamp.strip_prefix(question.code()) {
                return stamp;
            }
            rest = after;
        }
        ""
    }
}

fn stamp(numbers: &str) -> [char; LENGTH] {
    let sum = numbers.bytes().fold(0, |sum, byte| (sum * BASE + u32::from(byte)) % STAMPS);
    let digit = |value: u32| char::from_digit(value % 36, 36).unwrap_or_default();
    [digit(sum / 36 / 36), digit(sum / 36), digit(sum)]
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::Stamps;
    use crate::domain::table::sample::{COAT, SKY};

    fn stamp(numbers: &str) -> String {
        Stamps::NONE.with(SKY, numbers).of(SKY).to_owned()
    }

    #[test]
    fn a_stamp_has_three_letters_or_digits() {
        for numbers in ["", "55", "55 120", "1234567890"] {
            let stamp = stamp(numbers);
            assert!(stamp.len() == 3 && stamp.bytes().all(|byte| byte.is_ascii_alphanumeric()), "{stamp}");
        }
        assert_eq!(Stamps::NONE.with(SKY, "55").of(COAT), "");
    }

    #[test]
    fn every_change_of_one_number_changes_the_stamp() {
        for template in ["#", "#,17,18", "16,#,18", "16,17,#", "#,120", "55,#"] {
            let stamps: BTreeSet<_> =
                (0..1000).map(|number: u32| stamp(&template.replace('#', &number.to_string()))).collect();
            assert_eq!(stamps.len(), 1000, "{template}");
        }
    }
}
