//! The audit reports each flaw of a table with the deciding rule and a set of answers that shows it.

use ems_career_path::domain::Condition::{self, All, Chose, Not};
use ems_career_path::domain::audit::{Invariant, Problem};
use ems_career_path::domain::{Advisor, NoteId, OutcomeId, RuleId};

use super::day::{
    EARLY, HOLIDAY, HOUR, LATE, OFFICE_HOURS, REST, WORK, WORKDAY, audited, check, check_table, note, rule,
    sound, table,
};

#[test]
fn a_sound_table_passes() {
    let advisor = Advisor::new(sound());
    let report = audited(&advisor, &advisor, &[], 2);
    assert_eq!(report.findings, []);
    assert_eq!((report.answer_sets, report.partial_sets, report.journeys.values().sum::<usize>()), (4, 9, 3));
}

#[test]
fn a_gap_is_reported() {
    let with_gap =
        table(vec![rule("office", OFFICE_HOURS, &WORK), rule("holiday", Chose(HOLIDAY), &REST)], vec![]);
    check_table(&with_gap, &Problem::Gap, "holiday", &[WORKDAY, LATE]);
}

#[test]
fn a_shadowed_rule_and_the_deciding_one_are_reported() {
    let shadowed = table(
        vec![
            rule("workday", Chose(WORKDAY), &WORK),
            rule("office", OFFICE_HOURS, &WORK),
            rule("leisure", Condition::ALWAYS, &REST),
        ],
        vec![],
    );
    let problem = Problem::UnreachedRule(RuleId::new("office"));
    check_table(&shadowed, &problem, "office", &[WORKDAY, EARLY]);
    check_table(&shadowed, &problem, "workday", &[WORKDAY, EARLY]);
}

#[test]
fn an_unreachable_note_is_reported() {
    let with_hidden_note = table(
        vec![rule("office", OFFICE_HOURS, &WORK), rule("leisure", Condition::ALWAYS, &REST)],
        vec![note("overtime", &WORK, Chose(LATE))],
    );
    let problem = Problem::UnreachedNote(NoteId::new("overtime"));
    check_table(&with_hidden_note, &problem, "leisure", &[WORKDAY, LATE]);
}

#[test]
fn an_unreachable_outcome_is_reported() {
    let without_work = table(vec![rule("leisure", Condition::ALWAYS, &REST)], vec![]);
    let problem = Problem::UnreachedOutcome(OutcomeId::new("work"));
    check_table(&without_work, &problem, "leisure", &[WORKDAY, EARLY]);
}

#[test]
fn a_question_without_effect_is_reported() {
    const ALWAYS_TRUE: Condition = Condition::Any(&[Chose(EARLY), Not(&Chose(EARLY))]);
    let with_idle_question = table(
        vec![
            rule("workday", All(&[Chose(WORKDAY), ALWAYS_TRUE]), &WORK),
            rule("leisure", Condition::ALWAYS, &REST),
        ],
        vec![],
    );
    check_table(&with_idle_question, &Problem::IdleQuestion(HOUR), "workday", &[WORKDAY, EARLY]);
}

#[test]
fn a_broken_invariant_is_reported() {
    let advisor = Advisor::new(sound());
    let invariants = [Invariant {
        name: "nobody works early",
        holds: |_, answers, advice| *advice.outcome != WORK || !answers.has(EARLY),
    }];
    let report = audited(&advisor, &advisor, &invariants, 2);
    check(&report, &Problem::Broken("nobody works early"), "office", &[WORKDAY, EARLY]);
}

#[test]
fn a_journey_that_is_too_long_is_reported() {
    let advisor = Advisor::new(sound());
    let report = audited(&advisor, &advisor, &[], 1);
    check(&report, &Problem::LongJourney, "office", &[WORKDAY, EARLY]);
}
