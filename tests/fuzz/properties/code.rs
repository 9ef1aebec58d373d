//! Codes of share links: any text gives valid answers or is refused.

use ems_career_path::domain::{Answers, Stamps};
use ems_career_path::embed::{codes_in, without_code};
use ems_career_path::ems::questions::QUESTIONNAIRE;

/// Checks that a code gives valid answers, or is refused because its version is not 1.
pub fn check(code: &str) {
    let Ok(answers) = Answers::from_code(&QUESTIONNAIRE, &Stamps::NONE, code) else {
        let version = code.split('-').next();
        return assert_ne!(version, Some("1"), "{code} was refused");
    };
    assert!(code == "1" || code.starts_with("1-"), "{code} was accepted");
    let pairs: Vec<&str> = code.split('-').skip(1).collect();
    for answer in answers.iter() {
        let question = QUESTIONNAIRE.questions.iter().find(|question| question.id == answer.question());
        assert!(question.is_some_and(|question| question.choices.contains(&answer)), "{code}: {answer}");
        let pair = String::from_iter([answer.question().code(), answer.code()]);
        let is_to_question = |other: &&&str| {
            let mut letters = other.chars();
            let choice = letters.next().zip(letters.next()).and_then(|(q, c)| QUESTIONNAIRE.choice(q, c));
            letters.next().is_none() && choice.is_some_and(|choice| choice.question() == answer.question())
        };
        assert_eq!(
            pairs.iter().find(is_to_question),
            Some(&pair.as_str()),
            "the first of two answers counts: {code}"
        );
    }
    let again = answers.code(&Stamps::NONE);
    assert!(again.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-'));
    assert_eq!(Answers::from_code(&QUESTIONNAIRE, &Stamps::NONE, &again), Ok(answers));
}

/// Checks an address with any text in its fragment. Without the code, it is not a share link. A code that can be read
/// is as long as the one we would write.
pub fn check_link(text: &str) {
    let link = ["https://host.example/?a#", text].concat();
    for code in codes_in(&link) {
        if let Ok(answers) = Answers::from_link_code(&QUESTIONNAIRE, &Stamps::NONE, &code) {
            let again = [answers.link_code(&Stamps::NONE), answers.code(&Stamps::NONE)];
            assert!(again.iter().any(|again| again.len() == code.len()), "{code}");
        }
    }
    if let Some(address) = without_code(&link) {
        assert!(address.len() < link.len() && without_code(&address).is_none(), "{link}: {address}");
    }
}

/// Checks that answers survive encoding. Each number picks a choice for one question, or leaves it open.
pub fn check_answers(picks: &[u8]) {
    let chosen = QUESTIONNAIRE.questions.iter().zip(picks).filter_map(|(question, pick)| {
        question.choices.get(usize::from(*pick) % (question.choices.len() + 1)).copied()
    });
    let answers: Answers = chosen.collect();
    assert_eq!(
        Answers::from_code(&QUESTIONNAIRE, &Stamps::NONE, &answers.code(&Stamps::NONE)),
        Ok(answers.clone())
    );
    let link_code = answers.link_code(&Stamps::NONE);
    let read = Answers::from_link_code(&QUESTIONNAIRE, &Stamps::NONE, &link_code);
    assert_eq!(read.ok(), (!answers.is_empty()).then(|| answers.clone()), "{link_code}");
    assert_eq!(answers.iter().collect::<Answers>(), answers);
}
