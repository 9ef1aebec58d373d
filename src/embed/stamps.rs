use std::mem;

use crate::content::Wording;
use crate::domain::{Question, QuestionId, Stamps};
use crate::ems::questions::{QUESTIONNAIRE, age, class_hours};

/// The numbers in the choices when there were no stamps yet. They still have no stamp, so that the links and saved
/// answers from then stay readable (docs/adr/0013-answers-belong-to-numbers.md). Never change them.
const WITHOUT_STAMP: [(QuestionId, &str); 2] = [(age::ID, "16,17,18"), (class_hours::ID, "55,120")];

/// Returns the stamps of the numbers that visitors read in the choices.
pub fn stamps(wording: &Wording) -> Stamps {
    QUESTIONNAIRE.questions.iter().fold(Stamps::NONE, |stamps, question| {
        let numbers = numbers(wording, question);
        let first =
            WITHOUT_STAMP.iter().find(|(id, _)| *id == question.id).map_or("", |(_, numbers)| numbers);
        if numbers == first { stamps } else { stamps.with(question.id, &numbers) }
    })
}

/// Returns the numbers in the choices in reading order, each once.
fn numbers(wording: &Wording, question: &Question) -> String {
    let mut numbers: Vec<String> = Vec::new();
    for choice in question.choices {
        let mut number = String::new();
        for letter in wording.choice(*choice).chars().chain([' ']) {
            if letter.is_ascii_digit() {
                number.push(letter);
            } else if !number.is_empty() {
                let number = mem::take(&mut number);
                if !numbers.contains(&number) {
                    numbers.push(number);
                }
            }
        }
    }
    numbers.join(",")
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, from_str, json, to_value};

    use super::stamps;
    use crate::content::{Json, Wording};
    use crate::domain::{QuestionId, Stamps};
    use crate::ems::questions::{QUESTIONNAIRE, age, class_hours};

    const ENGLISH: &str = include_str!("../../content/en.json");
    const SPANISH: &str = include_str!("../../content/es.json");

    /// Returns the stamps for these facts and words.
    fn stamps_with(facts: &[(&str, Value)], words: &str) -> Stamps {
        let all: Value = from_str(include_str!("../../content/facts.json")).unwrap();
        let mut content = json!({ "facts": all["facts"], "words": from_str::<Value>(words).unwrap() });
        let first = [
            ("emr-age-min", 16),
            ("emr-age-max", 17),
            ("license-age", 18),
            ("emr-hours-min", 55),
            ("emt-hours", 120),
        ];
        for (name, number) in first {
            content["facts"][name]["value"] = number.into();
        }
        for (name, value) in facts {
            content["facts"][*name]["value"] = to_value(value).unwrap();
        }
        stamps(&Wording::new(from_str::<Json>(&content.to_string()).unwrap()))
    }

    fn stamped(stamps: &Stamps) -> Vec<QuestionId> {
        let ids = QUESTIONNAIRE.questions.iter().map(|question| question.id);
        ids.filter(|id| !stamps.of(*id).is_empty()).collect()
    }

    #[test]
    fn the_first_numbers_have_no_stamp() {
        for words in [ENGLISH, SPANISH] {
            assert_eq!(stamped(&stamps_with(&[], words)), []);
        }
    }

    #[test]
    fn only_questions_with_changed_numbers_have_a_stamp() {
        let table = [
            ("emr-age-min", json!(15), vec![age::ID]),
            ("license-age", json!(21), vec![age::ID]),
            ("emt-hours", json!(140), vec![class_hours::ID]),
            ("emr-hours-min", json!(60), vec![class_hours::ID]),
            ("emr-hours-min", json!("60 hours"), vec![class_hours::ID]),
            ("emr-hours-max", json!(70), vec![]),
            ("lift-pounds", json!(100), vec![]),
        ];
        for (fact, value, expected) in table {
            assert_eq!(stamped(&stamps_with(&[(fact, value.clone())], ENGLISH)), expected, "{fact}: {value}");
        }
    }

    #[test]
    fn a_stamp_does_not_depend_on_the_language() {
        let facts = [("emt-hours", json!(1_140)), ("license-age", json!(21))];
        assert_eq!(stamps_with(&facts, ENGLISH), stamps_with(&facts, SPANISH));
    }

    #[test]
    fn numbers_that_an_owner_types_into_a_choice_count() {
        let typed = ENGLISH.replace("\"{emt-hours} hours or more\"", "\"150 hours or more\"");
        assert_ne!(typed, ENGLISH);
        assert_eq!(stamped(&stamps_with(&[], &typed)), [class_hours::ID]);
    }
}
