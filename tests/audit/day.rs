//! A sound decision table with two questions. The tests build broken tables from its parts.

use ems_career_path::domain::Condition::{self, All, Chose};
use ems_career_path::domain::audit::{Audit, Guide, Invariant, Problem, Report};
use ems_career_path::domain::{
    Advisor, CallToAction, Choice, DecisionTable, Entry, Note, NoteId, Outcome, OutcomeId, Question,
    QuestionId, Questionnaire, Rule, RuleId,
};

pub const DAY: QuestionId = QuestionId::new(&Entry::new(0, "day", 'd'));
pub const WORKDAY: Choice = Choice::new(&(DAY, Entry::new(0, "workday", 'w')));
pub const HOLIDAY: Choice = Choice::new(&(DAY, Entry::new(1, "holiday", 'h')));
pub const HOUR: QuestionId = QuestionId::new(&Entry::new(1, "hour", 'h'));
pub const EARLY: Choice = Choice::new(&(HOUR, Entry::new(0, "early", 'e')));
pub const LATE: Choice = Choice::new(&(HOUR, Entry::new(1, "late", 'l')));

pub const QUESTIONNAIRE: Questionnaire = Questionnaire {
    questions: &[
        Question { id: DAY, choices: &[WORKDAY, HOLIDAY] },
        Question { id: HOUR, choices: &[EARLY, LATE] },
    ],
};

pub static WORK: Outcome = outcome("work");
pub static REST: Outcome = outcome("rest");
pub static OUTCOMES: &[&Outcome] = &[&WORK, &REST];
pub const OFFICE_HOURS: Condition = All(&[Chose(WORKDAY), Chose(EARLY)]);

pub const fn outcome(name: &'static str) -> Outcome {
    Outcome {
        id: OutcomeId::new(name),
        leads: &[],
        plan_remarks: &[],
        call_to_action: CallToAction::ReadMore,
        path: &[],
        first_steps: &[],
    }
}

pub const fn rule(name: &'static str, when: Condition, outcome: &'static Outcome) -> Rule {
    Rule { id: RuleId::new(name), when, outcome, reasons: &[] }
}

pub fn note(name: &'static str, outcome: &Outcome, when: Condition) -> Note {
    Note { id: NoteId::new(name), outcomes: vec![outcome.id].leak(), when, claims: &[] }
}

pub fn table(rules: Vec<Rule>, notes: Vec<Note>) -> DecisionTable {
    DecisionTable::new(QUESTIONNAIRE, OUTCOMES, rules.leak(), notes.leak(), &[])
}

pub fn sound() -> DecisionTable {
    table(vec![rule("office", OFFICE_HOURS, &WORK), rule("leisure", Condition::ALWAYS, &REST)], vec![])
}

pub fn audited(
    advisor: &Advisor,
    guide: &dyn Guide,
    invariants: &[Invariant],
    longest_journey: usize,
) -> Report {
    Audit { advisor, guide, invariants, longest_journey }.run()
}

/// Checks that the problem is reported with these answers, and that its message names the rule and the answers.
#[track_caller]
pub fn check(report: &Report, problem: &Problem, rule: &str, answers: &[Choice]) {
    let found = report.findings.iter().find(|finding| finding.problem == *problem);
    let finding = found.unwrap_or_else(|| panic!("{:#?}", report.findings));
    assert_eq!(finding.answers, answers.iter().copied().collect());
    let message = finding.to_string();
    assert!(message.contains(rule) && message.contains(&finding.answers.to_string()), "{message}");
}

#[track_caller]
pub fn check_table(table: &DecisionTable, problem: &Problem, rule: &str, answers: &[Choice]) {
    let advisor = Advisor::new(*table);
    check(&audited(&advisor, &advisor, &[], 2), problem, rule, answers);
}
