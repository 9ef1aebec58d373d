//! The audit passes the EMS table, and names what is wrong with tables that are broken on purpose.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::panic, reason = "helpers of tests are tests")]

use std::time::Instant;

use ems_career_path::domain::Condition::{self, All, Chose, Not};
use ems_career_path::domain::audit::{Audit, Guide, Invariant, Problem, Report};
use ems_career_path::domain::{
    Answers, Choice, Course, DecisionTable, Note, NoteId, Outcome, OutcomeId, Question, QuestionId,
    Questionnaire, Rule, RuleId,
};
use ems_career_path::ems;
use ems_career_path::ems::invariants::{INVARIANTS, LONGEST_JOURNEY};

#[test]
fn the_ems_table_is_as_it_must_be() {
    let (table, begin) = (ems::table(), Instant::now());
    let report =
        Audit { table, guide: table, invariants: INVARIANTS, longest_journey: LONGEST_JOURNEY }.run();
    println!(
        "{} answer sets and {} partial ones, {} journeys of at most {} questions, \
         {} diagram nodes, {} invariants: {} findings in {:.1?}",
        report.answer_sets,
        report.partial_sets,
        report.journeys,
        report.longest_journey,
        report.nodes,
        INVARIANTS.len(),
        report.findings.len(),
        begin.elapsed(),
    );
    let findings: Vec<_> = report.findings.iter().map(ToString::to_string).collect();
    assert!(findings.is_empty(), "{findings:#?}");
    assert_eq!((report.answer_sets, report.partial_sets), (31_104, 241_920));
    assert_eq!(report.longest_journey, 7);
}

const DAY: QuestionId = QuestionId::new(0, "day", 'd');
const WORKDAY: Choice = Choice::new(DAY, 0, "workday", 'w');
const HOLIDAY: Choice = Choice::new(DAY, 1, "holiday", 'h');
const HOUR: QuestionId = QuestionId::new(1, "hour", 'h');
const EARLY: Choice = Choice::new(HOUR, 0, "early", 'e');
const LATE: Choice = Choice::new(HOUR, 1, "late", 'l');

const QUESTIONNAIRE: Questionnaire = Questionnaire {
    questions: &[
        Question { id: DAY, choices: &[WORKDAY, HOLIDAY] },
        Question { id: HOUR, choices: &[EARLY, LATE] },
    ],
};

static WORK: Outcome = outcome("work");
static REST: Outcome = outcome("rest");
static OUTCOMES: &[&Outcome] = &[&WORK, &REST];
const OFFICE_HOURS: Condition = All(&[Chose(WORKDAY), Chose(EARLY)]);

const fn outcome(name: &'static str) -> Outcome {
    Outcome { id: OutcomeId::new(name), course: Course::None, path: &[], first_steps: &[] }
}

const fn rule(name: &'static str, when: Condition, outcome: &'static Outcome) -> Rule {
    Rule { id: RuleId::new(name), when, outcome, reasons: &[] }
}

fn note(name: &'static str, outcome: &Outcome, when: Condition) -> Note {
    Note { id: NoteId::new(name), outcomes: vec![outcome.id].leak(), when, claims: &[] }
}

fn table(rules: Vec<Rule>, notes: Vec<Note>) -> DecisionTable {
    DecisionTable::new(QUESTIONNAIRE, OUTCOMES, rules.leak(), notes.leak())
}

fn sound() -> DecisionTable {
    table(vec![rule("office", OFFICE_HOURS, &WORK), rule("leisure", Condition::ALWAYS, &REST)], vec![])
}

fn audited(
    table: &DecisionTable,
    guide: &dyn Guide,
    invariants: &[Invariant],
    longest_journey: usize,
) -> Report {
    Audit { table, guide, invariants, longest_journey }.run()
}

/// One finding says so, naming the rule that decides and a set of answers.
#[track_caller]
fn check(report: &Report, problem: &Problem, rule: &str, answers: &[Choice]) {
    let found = report.findings.iter().find(|finding| finding.problem == *problem);
    let finding = found.unwrap_or_else(|| panic!("{:#?}", report.findings));
    assert_eq!(finding.answers, answers.iter().copied().collect());
    let message = finding.to_string();
    assert!(message.contains(rule) && message.contains(&finding.answers.to_string()), "{message}");
}

#[track_caller]
fn check_table(table: &DecisionTable, problem: &Problem, rule: &str, answers: &[Choice]) {
    check(&audited(table, table, &[], 2), problem, rule, answers);
}

#[test]
fn a_sound_table_passes() {
    let table = sound();
    let report = audited(&table, &table, &[], 2);
    assert_eq!(report.findings, []);
    assert_eq!((report.answer_sets, report.partial_sets, report.journeys), (4, 9, 3));
}

#[test]
fn a_gap_is_found() {
    let holed =
        table(vec![rule("office", OFFICE_HOURS, &WORK), rule("holiday", Chose(HOLIDAY), &REST)], vec![]);
    check_table(&holed, &Problem::Gap, "holiday", &[WORKDAY, LATE]);
}

#[test]
fn a_shadowed_rule_is_found_with_the_one_that_takes_its_place() {
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
fn an_unreachable_note_is_found() {
    let silent = table(
        vec![rule("office", OFFICE_HOURS, &WORK), rule("leisure", Condition::ALWAYS, &REST)],
        vec![note("overtime", &WORK, Chose(LATE))],
    );
    let problem = Problem::UnreachedNote(NoteId::new("overtime"));
    check_table(&silent, &problem, "leisure", &[WORKDAY, LATE]);
}

#[test]
fn an_unreachable_outcome_is_found() {
    let idle = table(vec![rule("leisure", Condition::ALWAYS, &REST)], vec![]);
    let problem = Problem::UnreachedOutcome(OutcomeId::new("work"));
    check_table(&idle, &problem, "leisure", &[WORKDAY, EARLY]);
}

#[test]
fn a_question_on_which_nothing_depends_is_found() {
    const WHENEVER: Condition = Condition::Any(&[Chose(EARLY), Not(&Chose(EARLY))]);
    let wordy = table(
        vec![
            rule("workday", All(&[Chose(WORKDAY), WHENEVER]), &WORK),
            rule("leisure", Condition::ALWAYS, &REST),
        ],
        vec![],
    );
    check_table(&wordy, &Problem::IdleQuestion(HOUR), "workday", &[WORKDAY, EARLY]);
}

#[test]
fn a_broken_invariant_is_found() {
    let table = sound();
    let invariants = [Invariant {
        name: "nobody works early",
        holds: |_, answers, advice| *advice.outcome != WORK || !answers.has(EARLY),
    }];
    let report = audited(&table, &table, &invariants, 2);
    check(&report, &Problem::Broken("nobody works early"), "office", &[WORKDAY, EARLY]);
}

#[test]
fn a_journey_that_is_too_long_is_found() {
    let table = sound();
    let report = audited(&table, &table, &[], 1);
    check(&report, &Problem::LongJourney, "office", &[WORKDAY, EARLY]);
}

/// Asks whatever is open.
struct Pedant;

impl Guide for Pedant {
    fn next_question(&self, answers: &Answers) -> Option<QuestionId> {
        [DAY, HOUR].into_iter().find(|question| answers.choice(*question).is_none())
    }

    fn remaining(&self, answers: &Answers) -> usize {
        2 - answers.len()
    }
}

/// Asks nothing.
struct Sluggard;

impl Guide for Sluggard {
    fn next_question(&self, _: &Answers) -> Option<QuestionId> {
        None
    }

    fn remaining(&self, _: &Answers) -> usize {
        0
    }
}

#[test]
fn a_guide_that_wastes_questions_is_found() {
    let report = audited(&sound(), &Pedant, &[], 2);
    check(&report, &Problem::WastedQuestion(HOUR), "leisure", &[HOLIDAY]);
    check(&report, &Problem::WrongRemaining, "leisure", &[HOLIDAY]);
}

#[test]
fn a_guide_that_skips_questions_is_found() {
    let report = audited(&sound(), &Sluggard, &[], 2);
    check(&report, &Problem::SkippedQuestion(DAY), "", &[]);
    check(&report, &Problem::SkippedQuestion(HOUR), "", &[WORKDAY]);
}
