//! What can be concluded from what the page's analytics hear of a visit: which questions were asked, and the
//! outcome (docs/analytics.md).
#![cfg(not(target_arch = "wasm32"))]

use std::collections::BTreeMap;

use ems_career_path::domain::{Answers, Choice, Next};
use ems_career_path::ems;
use ems_career_path::ems::questions::age;

/// What is heard of a visit, with the answers of all visits of which the same is heard.
type Heard = BTreeMap<Vec<&'static str>, Vec<Answers>>;

fn walk(answers: &Answers, heard: &[&'static str], all: &mut Heard) {
    let heard = |more| heard.iter().copied().chain([more]).collect::<Vec<_>>();
    match ems::advisor().replay(answers).next {
        Next::Ask { question, .. } => {
            for choice in question.choices {
                walk(&answers.clone().with(*choice), &heard(question.id.name()), all);
            }
        }
        Next::Advise(advice) => {
            all.entry(heard(advice.outcome.id.name())).or_default().push(answers.clone());
        }
    }
}

fn all_visits() -> Heard {
    let mut all = Heard::new();
    walk(&Answers::new(), &[], &mut all);
    all
}

#[test]
fn nobody_can_tell_that_a_visitor_is_under_16() {
    let is_young = |answers: &Answers| answers.choice(age::UNDER_16.question()) == Some(age::UNDER_16);
    let mut met = false;
    for (heard, visits) in all_visits() {
        met |= visits.iter().any(is_young);
        assert!(!visits.iter().all(is_young), "{heard:?}");
    }
    assert!(met, "some visitor is");
}

#[test]
fn what_the_docs_say_can_be_told_can_be_told() {
    let told: [(&str, Choice); 2] =
        [("already-paramedic", ems::questions::training::PARAMEDIC), ("emt-now", age::FROM_18)];
    let all = all_visits();
    for (outcome, choice) in told {
        let mut visits =
            all.iter().filter(|(heard, _)| heard.last() == Some(&outcome)).flat_map(|(_, all)| all);
        assert!(visits.all(|answers| answers.choice(choice.question()) == Some(choice)), "{outcome}");
    }
}
