//! Codes of share links: any text gives valid answers or is refused.

use ems_career_path::domain::Answers;
use ems_career_path::ems::questions::QUESTIONNAIRE;

/// Checks that a code gives valid answers, or is refused because its version is not 1.
pub fn check(code: &str) {
    let Ok(answers) = Answers::from_code(&QUESTIONNAIRE, code) else {
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
    let again = answers.code();
    assert!(again.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-'));
    assert_eq!(Answers::from_code(&QUESTIONNAIRE, &again), Ok(answers));
}

/// Checks that answers survive encoding. Each number picks a choice for one question, or leaves it open.
pub fn check_answers(picks: &[u8]) {
    let chosen = QUESTIONNAIRE.questions.iter().zip(picks).filter_map(|(question, pick)| {
        question.choices.get(usize::from(*pick) % (question.choices.len() + 1)).copied()
    });
    let answers: Answers = chosen.collect();
    assert_eq!(Answers::from_code(&QUESTIONNAIRE, &answers.code()), Ok(answers.clone()));
    assert_eq!(answers.iter().collect::<Answers>(), answers);
}
