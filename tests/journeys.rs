//! Sample journeys: the answers, in the order of the questions, and the advice. Together they reach every rule, outcome
//! and note of the table.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used, reason = "test helpers may panic")]

use std::collections::BTreeSet;

use ems_career_path::domain::{Advice, Answers, Choice};
use ems_career_path::ems;
use ems_career_path::ems::questions::{
    age, class_hours, diploma, experience, goal, medicine, training, transport,
};

struct Journey {
    answers: &'static [Choice],
    rule: &'static str,
    outcome: &'static str,
    notes: &'static [&'static str],
}

const fn journey(
    answers: &'static [Choice],
    rule: &'static str,
    outcome: &'static str,
    notes: &'static [&'static str],
) -> Journey {
    Journey { answers, rule, outcome, notes }
}

#[rustfmt::skip]
static JOURNEYS: &[Journey] = &[
    journey(&[training::PARAMEDIC], "top-level-reached", "already-paramedic", &[]),

    journey(&[training::EMT, experience::YES], "emt-moves-up", "emt-next-step", &[]),
    journey(&[training::EMT, experience::NO], "emt-moves-up", "emt-next-step", &["experience-first"]),
    journey(&[training::AEMT, experience::NO], "emt-moves-up", "emt-next-step", &["experience-first"]),

    journey(&[training::NONE, goal::FIRST_AID_ONLY], "first-aid-is-enough", "first-aid-cpr", &[]),
    journey(&[training::CPR, goal::FIRST_AID_ONLY], "first-aid-card-is-enough", "keep-first-aid-card", &[]),

    journey(&[training::NONE, goal::AMBULANCE, age::UNDER_16], "too-young-for-any-licence", "not-yet-age", &[]),
    journey(&[training::EMR, goal::UNSURE, age::UNDER_16], "too-young-for-any-licence", "not-yet-age", &[]),
    journey(&[training::EMR, goal::UNSURE, age::FROM_16_TO_17],
        "emr-too-young-for-emt", "not-yet-age", &["emt-class-at-17"]),

    journey(&[training::EMR, goal::FIRST_AID_ONLY, age::FROM_18, class_hours::EMT, diploma::YES],
        "emr-moves-up", "emr-to-emt", &["course-may-be-longer", "you-have-first-aid"]),
    journey(&[training::EMR, goal::AMBULANCE, age::FROM_18, class_hours::EMR, diploma::SOON],
        "emr-moves-up", "emr-to-emt", &["course-may-be-longer", "finish-school", "not-enough-hours-yet"]),
    journey(&[training::EMR, goal::HOSPITAL, age::FROM_18, class_hours::UNSURE, diploma::YES],
        "emr-moves-up", "emr-to-emt", &["course-may-be-longer", "check-your-hours", "hospital-source"]),

    journey(&[training::NONE, goal::PARAMEDIC, age::FROM_18, class_hours::UNDER_EMR],
        "no-time-for-a-course", "not-yet-time", &[]),
    journey(&[training::CPR, goal::COMMUNITY, age::FROM_16_TO_17, class_hours::UNDER_EMR],
        "no-time-for-a-course", "not-yet-time", &[]),

    journey(&[training::NONE, goal::AMBULANCE, age::FROM_16_TO_17, class_hours::EMT, diploma::SOON],
        "minor-wants-emt-work", "emr-then-emt",
        &["emr-limits", "emt-class-at-17", "course-may-be-longer", "finish-school", "minors-supervised"]),
    journey(&[training::NONE, goal::POLICE, age::FROM_16_TO_17, class_hours::UNSURE, transport::NO, medicine::NO],
        "minor-starts-emr", "emr-now",
        &["emr-limits", "police-departments-differ", "check-your-hours", "minors-supervised"]),

    journey(&[training::NONE, goal::UNSURE, age::FROM_18, class_hours::EMR, transport::UNSURE, medicine::YES,
            diploma::YES],
        "time-fits-emr-first", "emr-then-emt", &["emr-is-optional", "emr-limits", "course-may-be-longer"]),
    journey(&[training::NONE, goal::PARAMEDIC, age::FROM_18, class_hours::EMT, diploma::NO],
        "paramedic-starts-with-emt", "emt-to-paramedic", &["course-may-be-longer", "finish-school"]),
    journey(&[training::CPR, goal::AMBULANCE, age::FROM_18, class_hours::EMT, diploma::YES],
        "emt-work-needs-emt", "emt-now", &["course-may-be-longer"]),
    journey(&[training::NONE, goal::FIREFIGHTER, age::FROM_18, class_hours::UNSURE, diploma::NO],
        "firefighter-starts-with-emt", "emt-now",
        &["course-may-be-longer", "fire-departments-differ", "finish-school", "check-your-hours"]),

    journey(&[training::NONE, goal::POLICE, age::FROM_18, class_hours::EMT, transport::NO, medicine::UNSURE],
        "start-with-emr", "emr-now", &["emr-limits", "police-departments-differ", "time-for-emt-too"]),
    journey(&[training::NONE, goal::COMMUNITY, age::FROM_18, class_hours::EMR, transport::NO, medicine::NO],
        "start-with-emr", "emr-now", &["emr-limits"]),
];

#[track_caller]
fn advice(answers: &[Choice]) -> Advice {
    ems::advisor().advice(&answers.iter().copied().collect()).expect("a complete journey")
}

#[test]
fn every_journey_leads_to_its_advice() {
    for Journey { answers, rule, outcome, notes } in JOURNEYS {
        let advice = advice(answers);
        assert_eq!(advice.rule.name(), *rule, "{answers:?}");
        assert_eq!(advice.outcome.id.name(), *outcome, "{answers:?}");
        let given: Vec<_> = advice.notes.iter().map(|note| note.id.name()).collect();
        assert_eq!(given, *notes, "{answers:?}");
    }
}

#[test]
fn the_questions_asked_are_exactly_those_answered() {
    for Journey { answers, .. } in JOURNEYS {
        let mut given = Answers::new();
        for answer in *answers {
            assert_eq!(ems::advisor().next_question(&given), Some(answer.question()), "{given}");
            given.insert(*answer);
        }
        assert_eq!(ems::advisor().next_question(&given), None, "{given}");
    }
}

#[test]
fn the_journeys_reach_every_rule_outcome_and_note() {
    let reached =
        |names: fn(&Journey) -> Vec<&'static str>| JOURNEYS.iter().flat_map(names).collect::<BTreeSet<_>>();
    let table = ems::table();
    let rules = table.rules.iter().map(|rule| rule.id.name());
    assert_eq!(
        reached(|journey| vec![journey.rule]),
        rules.collect(),
        "rules: left is reached by a journey, right is in the table"
    );
    let outcomes = table.outcomes.iter().map(|outcome| outcome.id.name());
    assert_eq!(
        reached(|journey| vec![journey.outcome]),
        outcomes.collect(),
        "outcomes: left is reached by a journey, right is in the table"
    );
    let notes = table.notes.iter().map(|note| note.id.name());
    assert_eq!(
        reached(|journey| journey.notes.to_vec()),
        notes.collect(),
        "notes: left is reached by a journey, right is in the table"
    );
}

#[track_caller]
fn check_reasons(answers: &[Choice], reasons: &[(&str, &[Choice])]) {
    let advice = advice(answers);
    let given = advice.reasons.iter().map(|reason| (reason.claim.name(), reason.quotes.as_slice()));
    assert_eq!(given.collect::<Vec<_>>(), reasons);
}

#[test]
#[rustfmt::skip]
fn each_reason_quotes_its_answers() {
    check_reasons(&[training::PARAMEDIC], &[("S22", &[training::PARAMEDIC]), ("X22", &[training::PARAMEDIC])]);
    check_reasons(&[training::EMT, experience::YES],
        &[("S19", &[training::EMT]), ("S20", &[training::EMT]), ("S26", &[training::EMT])]);
    check_reasons(&[training::AEMT, experience::YES], &[("S26", &[training::AEMT])]);
    check_reasons(&[training::NONE, goal::FIRST_AID_ONLY], &[("S7", &[goal::FIRST_AID_ONLY])]);
    check_reasons(&[training::CPR, goal::FIRST_AID_ONLY], &[("S7", &[goal::FIRST_AID_ONLY])]);
    check_reasons(&[training::EMR, goal::PARAMEDIC, age::FROM_18, class_hours::EMT, diploma::YES],
        &[("S12", &[training::EMR]), ("S23", &[training::EMR]), ("S24", &[training::EMR]),
          ("S26", &[goal::PARAMEDIC])]);
    check_reasons(&[training::NONE, goal::AMBULANCE, age::FROM_18, class_hours::EMT, diploma::YES],
        &[("S23", &[goal::AMBULANCE]), ("S25", &[goal::AMBULANCE])]);
    check_reasons(&[training::NONE, goal::HOSPITAL, age::FROM_18, class_hours::EMT, diploma::YES],
        &[("X18", &[goal::HOSPITAL]), ("S25", &[goal::HOSPITAL])]);
    check_reasons(&[training::NONE, goal::FIREFIGHTER, age::FROM_18, class_hours::EMT, diploma::YES],
        &[("X15", &[goal::FIREFIGHTER]), ("S25", &[goal::FIREFIGHTER])]);
    check_reasons(
        &[training::NONE, goal::POLICE, age::FROM_18, class_hours::EMT, transport::NO, medicine::YES, diploma::YES],
        &[("S24", &[medicine::YES]), ("S25", &[medicine::YES])]);
    check_reasons(&[training::NONE, goal::PARAMEDIC, age::FROM_18, class_hours::EMR, diploma::YES],
        &[("S8", &[class_hours::EMR]), ("S12", &[class_hours::EMR]), ("S28", &[class_hours::EMR]),
          ("S25", &[goal::PARAMEDIC]), ("S26", &[goal::PARAMEDIC])]);
    check_reasons(&[training::NONE, goal::PARAMEDIC, age::FROM_16_TO_17, class_hours::UNSURE, diploma::YES],
        &[("S8", &[class_hours::UNSURE]), ("X1", &[age::FROM_16_TO_17]), ("X3", &[age::FROM_16_TO_17]),
          ("S26", &[goal::PARAMEDIC])]);
    check_reasons(&[training::NONE, goal::UNSURE, age::FROM_18, class_hours::EMR, transport::NO, medicine::NO],
        &[("S29", &[goal::UNSURE]), ("S8", &[class_hours::EMR])]);
}

#[track_caller]
fn check_path(answers: &[Choice], path: &[&str], first_steps: &[&str]) {
    let advice = advice(answers);
    assert_eq!(advice.path.iter().map(|step| step.id.name()).collect::<Vec<_>>(), path);
    assert_eq!(advice.first_steps.iter().map(|step| step.name()).collect::<Vec<_>>(), first_steps);
}

#[test]
#[rustfmt::skip]
fn the_path_and_the_checklist_fit_the_answers() {
    check_path(&[training::EMT, experience::NO],
        &["ambulance-experience", "aemt-or-paramedic-course"],
        &["work-on-ambulance", "ask-paramedic-schools", "keep-licence-current"]);
    check_path(&[training::AEMT, experience::YES],
        &["paramedic-course"],
        &["ask-paramedic-schools", "keep-licence-current"]);
    check_path(&[training::NONE, goal::UNSURE, age::UNDER_16],
        &["first-aid-class", "emr-at-16", "emt-at-18"],
        &["finish-school", "take-first-aid-class", "come-back-at-age"]);
    check_path(&[training::CPR, goal::UNSURE, age::UNDER_16],
        &["keep-first-aid-card", "emr-at-16", "emt-at-18"],
        &["finish-school", "renew-first-aid-card", "come-back-at-age"]);
    check_path(&[training::EMR, goal::UNSURE, age::FROM_16_TO_17],
        &["emt-at-18"],
        &["keep-licence-current", "come-back-for-emt"]);
    check_path(&[training::NONE, goal::COMMUNITY, age::FROM_18, class_hours::UNDER_EMR],
        &["first-aid-class", "course-when-time-allows"],
        &["take-first-aid-class", "come-back-with-time"]);
    check_path(&[training::CPR, goal::COMMUNITY, age::FROM_18, class_hours::UNDER_EMR],
        &["keep-first-aid-card", "course-when-time-allows"],
        &["renew-first-aid-card", "come-back-with-time"]);
    check_path(&[training::NONE, goal::PARAMEDIC, age::FROM_18, class_hours::EMT, diploma::NO],
        &["emt-course", "ambulance-experience", "paramedic-course"],
        &["finish-school", "ask-about-course", "take-emt-course", "get-emt-licence", "work-on-ambulance"]);
    check_path(&[training::NONE, goal::AMBULANCE, age::FROM_18, class_hours::EMR, diploma::YES],
        &["emr-course", "emt-course"],
        &["ask-about-course", "set-hours-aside", "take-emr-course", "get-emr-licence", "plan-emt-course"]);
    check_path(&[training::EMR, goal::HOSPITAL, age::FROM_18, class_hours::EMT, diploma::YES],
        &["emt-course"],
        &["ask-about-course", "set-hours-aside", "take-emt-course", "get-emt-licence"]);
}

#[test]
#[rustfmt::skip]
fn visitors_who_once_got_wrong_advice_get_the_right_advice() {
    let check = |answers: &[Choice], outcome: &str, path: &[&str], note: Option<&str>| {
        let advice = advice(answers);
        assert_eq!(advice.outcome.id.name(), outcome, "{answers:?}");
        assert_eq!(advice.path.iter().map(|step| step.id.name()).collect::<Vec<_>>(), path, "{answers:?}");
        let has = |name| advice.notes.iter().any(|note| note.id.name() == name);
        assert!(note.is_none_or(has), "{answers:?}: {:?}", advice.notes);
    };
    let to_paramedic = ["emr-course", "emt-course", "ambulance-experience", "paramedic-course"];
    // 17, wants to be a paramedic, has the hours.
    check(&[training::NONE, goal::PARAMEDIC, age::FROM_16_TO_17, class_hours::EMT, diploma::NO],
        "emr-then-emt", &to_paramedic, Some("emt-class-at-17"));
    // Holds a CPR card and wants first aid only.
    check(&[training::CPR, goal::FIRST_AID_ONLY], "keep-first-aid-card", &["keep-first-aid-card"], None);
    // A future firefighter of 18, with 120 hours and with 80.
    check(&[training::NONE, goal::FIREFIGHTER, age::FROM_18, class_hours::EMT, diploma::YES],
        "emt-now", &["emt-course"], Some("fire-departments-differ"));
    check(&[training::NONE, goal::FIREFIGHTER, age::FROM_18, class_hours::EMR, transport::NO, medicine::NO],
        "emr-now", &["emr-course"], Some("fire-departments-differ"));
    // Wants to work in a hospital.
    check(&[training::NONE, goal::HOSPITAL, age::FROM_18, class_hours::EMT, diploma::YES],
        "emt-now", &["emt-course"], Some("hospital-source"));
    // Has six hours a week, which is 120 hours or more in six months.
    check(&[training::NONE, goal::AMBULANCE, age::FROM_18, class_hours::EMT, diploma::YES],
        "emt-now", &["emt-course"], None);
    // An EMR who wants to be a paramedic.
    check(&[training::EMR, goal::PARAMEDIC, age::FROM_18, class_hours::EMT, diploma::YES],
        "emr-to-emt", &to_paramedic[1..], None);
    // Had a license that has expired. The words say "with a current license".
    check(&[training::EMT, experience::YES], "emt-next-step", &["aemt-or-paramedic-course"], None);
}

#[test]
fn letters_and_choice_names_are_unique() {
    let questions = ems::questions::QUESTIONNAIRE.questions;
    let codes: BTreeSet<_> = questions.iter().map(|question| question.id.code()).collect();
    assert_eq!(codes.len(), questions.len());
    for (index, question) in questions.iter().enumerate() {
        assert_eq!(question.id.position(), index);
        let codes: BTreeSet<_> = question.choices.iter().map(|choice| choice.code()).collect();
        let names: BTreeSet<_> = question.choices.iter().map(|choice| choice.name()).collect();
        assert_eq!((codes.len(), names.len()), (question.choices.len(), question.choices.len()));
        assert!(question.choices.iter().enumerate().all(|(index, choice)| choice.position() == index));
    }
}
