//! Share links that chat and mail programs have damaged show the same result or none.

use ems_career_path::domain::{Answers, Next, Stamps};
use ems_career_path::embed::{codes_in, link_to};
use ems_career_path::ems;
use ems_career_path::ems::questions::{QUESTIONNAIRE, age, class_hours};

const ALL: &str = "abcdefghijklmnopqrstuvwxyz0123456789-. %&#?/+_~=é";
const PAGE: &str = "https://host.example/quiz";

/// Calls `visit` with the answers of every journey to a result.
fn every_result(answers: &Answers, visit: &mut impl FnMut(&Answers)) {
    match ems::advisor().replay(answers).next {
        Next::Advise(_) => visit(answers),
        Next::Ask { question, .. } => {
            for choice in question.choices {
                every_result(&answers.clone().with(*choice), visit);
            }
        }
    }
}

/// Returns the answers of the result that a link opens, if it opens one.
fn opened(link: &str, stamps: &Stamps) -> Option<Answers> {
    let read = |code: &String| Answers::from_link_code(&QUESTIONNAIRE, stamps, code).ok();
    let is_finished = |answers: &Answers| matches!(ems::advisor().replay(answers).next, Next::Advise(_));
    codes_in(link).iter().filter_map(read).find(is_finished)
}

/// Returns the text with every possible typo: one letter missing, doubled, swapped, replaced or added, or the end cut
/// off. `others` are the letters to replace with or to add.
fn damaged(text: &str, others: &str) -> Vec<String> {
    let letters: Vec<char> = text.chars().collect();
    let joined = |parts: [&[char]; 3]| parts.concat().into_iter().collect::<String>();
    let mut all = Vec::new();
    for place in 0..letters.len() {
        let (before, after) = letters.split_at(place);
        all.push(joined([before, &[], &[]]));
        all.push(joined([before, &[], &after[1..]]));
        all.push(joined([before, &after[..1], after]));
        if let [first, second, rest @ ..] = after {
            all.push(joined([before, &[*second, *first], rest]));
        }
        for other in others.chars() {
            all.push(joined([before, &[other], &after[1..]]));
            all.push(joined([before, &[other], after]));
        }
    }
    all
}

/// Damages the links of every nth result in every way.
fn no_damaged_link_shows_another_result(stamps: &Stamps, every: usize, others: &str) {
    let (mut results, mut refused, mut repaired) = (0, 0, 0);
    every_result(&Answers::new(), &mut |answers| {
        results += 1;
        if results % every != 0 {
            return;
        }
        let code = answers.link_code(stamps);
        assert_eq!(opened(&link_to(PAGE, None, &code), stamps).as_ref(), Some(answers));
        for code in damaged(&code, others) {
            match opened(&link_to(PAGE, None, &code), stamps) {
                None => refused += 1,
                Some(shown) => {
                    assert_eq!(shown, *answers, "{code}");
                    repaired += 1;
                }
            }
        }
    });
    assert!(refused > repaired && repaired > results / every, "{refused} refused, {repaired} repaired");
}

#[test]
fn no_damaged_link_of_any_result_shows_another_result() {
    no_damaged_link_shows_another_result(&Stamps::NONE, 1, "amy37-. ");
    no_damaged_link_shows_another_result(&Stamps::NONE, 10, ALL);
}

#[test]
fn no_damaged_link_with_stamps_shows_another_result() {
    let stamps = Stamps::NONE.with(age::ID, "15 16 17").with(class_hours::ID, "60 140");
    no_damaged_link_shows_another_result(&stamps, 10, ALL);
}
