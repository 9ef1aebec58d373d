//! What the page's analytics can reveal about answers. They see which questions were asked and the outcome
//! (docs/analytics.md).
#![cfg(not(target_arch = "wasm32"))]

use std::collections::BTreeMap;

use ems_career_path::domain::{Answers, Choice, Next};
use ems_career_path::ems;
use ems_career_path::ems::questions::age;

/// Maps what analytics see of a visit to the answers of all visits that look the same.
type Visits = BTreeMap<Vec<&'static str>, Vec<Answers>>;

fn walk(answers: &Answers, seen: &[&'static str], visits: &mut Visits) {
    let seen_with = |more| seen.iter().copied().chain([more]).collect::<Vec<_>>();
    match ems::advisor().replay(answers).next {
        Next::Ask { question, .. } => {
            for choice in question.choices {
                walk(&answers.clone().with(*choice), &seen_with(question.id.name()), visits);
            }
        }
        Next::Advise(advice) => {
            visits.entry(seen_with(advice.outcome.id.name())).or_default().push(answers.clone());
        }
    }
}

fn all_visits() -> Visits {
    let mut visits = Visits::new();
    walk(&Answers::new(), &[], &mut visits);
    visits
}

#[test]
fn analytics_do_not_reveal_visitors_under_16() {
    let is_young = |answers: &Answers| answers.choice(age::UNDER_16.question()) == Some(age::UNDER_16);
    let mut found = false;
    for (seen, answers) in all_visits() {
        found |= answers.iter().any(is_young);
        assert!(!answers.iter().all(is_young), "{seen:?}");
    }
    assert!(found, "no visitor is under 16");
}

#[test]
fn some_outcomes_reveal_an_answer_as_documented() {
    let revealed: [(&str, Choice); 2] =
        [("already-paramedic", ems::questions::training::PARAMEDIC), ("emt-now", age::FROM_18)];
    let all = all_visits();
    for (outcome, choice) in revealed {
        let mut visits =
            all.iter().filter(|(seen, _)| seen.last() == Some(&outcome)).flat_map(|(_, answers)| answers);
        assert!(visits.all(|answers| answers.choice(choice.question()) == Some(choice)), "{outcome}");
    }
}
