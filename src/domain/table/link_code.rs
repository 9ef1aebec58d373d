//! The text format of share links: `2-tn-ga-43` is version 2, training none, goal ambulance, and two check digits.
//!
//! People and programs damage links. Saved sessions have no check digits, because nobody types or forwards them.

use super::answers::Answers;
use super::code::{self, CodeError, choice};
use super::questionnaire::Questionnaire;
use super::stamps::Stamps;

const VERSION: &str = "2";
/// A prime with two digits, and larger than the difference of any two characters in a code. So the check digits catch
/// every changed character and every two swapped ones, like those of a bank account number (ISO 7064, MOD 97-10).
const MODULUS: u32 = 97;

impl Answers {
    /// Encodes the answers for a share link.
    pub fn link_code(&self, stamps: &Stamps) -> String {
        let code = [VERSION, &self.pairs(stamps)].concat();
        let check = check(&code);
        [&code, "-", &check].concat()
    }

    /// Decodes the code of a share link. Also reads the codes of older links: version 1, without check digits.
    ///
    /// # Errors
    ///
    /// The version is unknown, the check digits do not match, or a pair is not in the questionnaire, has another stamp
    /// or answers a question for the second time.
    pub fn from_link_code(
        questionnaire: &Questionnaire,
        stamps: &Stamps,
        link_code: &str,
    ) -> Result<Self, CodeError> {
        let (version, pairs) = link_code.split_once('-').ok_or(CodeError::Damaged)?;
        let pairs = match version {
            VERSION => {
                let (code, digits) = link_code.rsplit_once('-').ok_or(CodeError::Damaged)?;
                if digits != check(code) {
                    return Err(CodeError::Damaged);
                }
                pairs.rsplit_once('-').map_or("", |(pairs, _)| pairs)
            }
            code::VERSION => pairs,
            _ => return Err(CodeError::UnknownVersion),
        };
        let mut answers = Self::new();
        for pair in pairs.split('-') {
            let choice = choice(questionnaire, stamps, pair).ok_or(CodeError::Damaged)?;
            if answers.insert(choice).is_some() {
                return Err(CodeError::Damaged);
            }
        }
        Ok(answers)
    }
}

/// Returns the check digits of a code. No other part has two digits, so a truncated code has no check digits.
fn check(code: &str) -> String {
    let sum = code.bytes().fold(0, |sum, byte| (sum * 10 + u32::from(byte)) % MODULUS);
    [sum / 10, sum % 10].into_iter().filter_map(|digit| char::from_digit(digit, 10)).collect()
}

#[cfg(test)]
mod tests {
    use super::{Answers, CodeError};
    use crate::domain::table::sample::{COAT, NO_BOOTS, NO_COAT, RAIN, TABLE};
    use crate::domain::table::stamps::Stamps;

    fn answers() -> Answers {
        [RAIN, NO_COAT, NO_BOOTS].into_iter().collect()
    }

    fn read(code: &str) -> Result<Answers, CodeError> {
        Answers::from_link_code(&TABLE.questionnaire, &Stamps::NONE, code)
    }

    #[test]
    fn codes_and_answers_convert_both_ways() {
        let code = answers().link_code(&Stamps::NONE);
        assert!(code.starts_with("2-sr-cn-bn-"), "{code}");
        assert_eq!(read(&code), Ok(answers()));
    }

    #[test]
    fn older_codes_without_check_digits_are_read() {
        assert_eq!(read("1-sr-cn-bn"), Ok(answers()));
        assert_eq!(read("1-bn-sr-cn"), Ok(answers()));
    }

    #[test]
    fn everything_that_is_not_exactly_a_code_is_refused() {
        for code in [
            "1-sr-",
            "1-sr--bn",
            "1-sr-xn",
            "1-sr-ss",
            "1-sr-srr",
            "1--sr",
            "1-",
            "2-",
            "2--",
            "1-sr-cn-bn-00",
        ] {
            assert_eq!(read(code), Err(CodeError::Damaged), "{code}");
        }
        for code in ["3-sr", "x-sr", "-sr"] {
            assert_eq!(read(code), Err(CodeError::UnknownVersion), "{code}");
        }
    }

    #[test]
    fn a_link_with_other_numbers_is_refused() {
        let stamps = Stamps::NONE.with(COAT, "55 120");
        let code = answers().link_code(&stamps);
        assert_eq!(Answers::from_link_code(&TABLE.questionnaire, &stamps, &code), Ok(answers()));
        assert_eq!(read(&code), Err(CodeError::Damaged));
        let unstamped = answers().link_code(&Stamps::NONE);
        let other = Answers::from_link_code(&TABLE.questionnaire, &stamps, &unstamped);
        assert_eq!(other, Err(CodeError::Damaged));
    }
}
