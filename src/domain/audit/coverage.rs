use std::collections::BTreeSet;

use super::answer_sets::AnswerSets;
use super::finding::{Finding, Problem};
use super::invariant::Invariant;
use super::report::Report;
use super::specification::Told;
use crate::domain::advisor::{Advice, Advisor};
use crate::domain::table::{Answers, Note, NoteId, OutcomeId, Rule, RuleId};

/// What the walk over the complete sets of answers has met.
#[derive(Default)]
struct Met {
    rules: BTreeSet<RuleId>,
    outcomes: BTreeSet<OutcomeId>,
    notes: BTreeSet<NoteId>,
}

/// Walks every complete set of answers: one rule decides each, the answers that count lead to the same
/// advice as all of them, every invariant holds, and every rule, outcome and note is met.
pub(super) fn check_coverage(
    advisor: &Advisor,
    invariants: &[Invariant],
    sets: &AnswerSets,
    report: &mut Report,
) {
    let mut met = Met::default();
    for answers in sets.complete().map(|set| sets.answers(set)) {
        report.answer_sets += 1;
        let Some(advice) = advisor.advice(&answers) else {
            continue;
        };
        check_advice(advisor, invariants, &answers, &advice, report);
        met.rules.insert(advice.rule);
        met.outcomes.insert(advice.outcome.id);
        met.notes.extend(advice.notes.iter().map(|note| note.id));
    }
    check_met(advisor, sets, &met, report);
}

fn check_advice(
    advisor: &Advisor,
    invariants: &[Invariant],
    answers: &Answers,
    advice: &Advice,
    report: &mut Report,
) {
    let mut add = |problem| {
        report.add(Finding { problem, answers: answers.clone(), rule: Some(advice.rule) });
    };
    let told = Told::on(advisor.table(), answers);
    if told.rule.is_none() {
        add(Problem::Gap);
    } else if told != as_told(advice) || first_steps_differ(answers, advice) {
        add(Problem::WrongAdvice);
    }
    for invariant in invariants {
        if !(invariant.holds)(advisor, answers, advice) {
            add(Problem::Broken(invariant.name));
        }
    }
}

fn as_told(advice: &Advice) -> Told {
    Told {
        rule: Some(advice.rule),
        path: advice.path.iter().map(|step| step.id).collect(),
        notes: advice.notes.iter().map(|note| note.id).collect(),
    }
}

/// Whether the checklist hangs on an answer that was never asked for.
fn first_steps_differ(answers: &Answers, advice: &Advice) -> bool {
    let all = advice.outcome.first_steps.iter().filter(|step| step.when.holds(answers));
    !all.map(|step| step.id).eq(advice.first_steps.iter().copied())
}

fn check_met(advisor: &Advisor, sets: &AnswerSets, met: &Met, report: &mut Report) {
    let table = advisor.table();
    // The most telling answers: those that should have led there.
    let mut add = |problem, should: &dyn Fn(&Answers) -> bool| {
        let complete = || sets.complete().map(|set| sets.answers(set));
        let answers = complete().find(|answers| should(answers)).or_else(|| complete().next());
        let answers = answers.unwrap_or_default();
        let rule = advisor.advice(&answers).map(|advice| advice.rule);
        report.add(Finding { problem, answers, rule });
    };
    for Rule { id, when, .. } in table.rules {
        if !met.rules.contains(id) {
            add(Problem::UnreachedRule(*id), &|answers| when.holds(answers));
        }
    }
    for Note { id, when, .. } in table.notes {
        if !met.notes.contains(id) {
            add(Problem::UnreachedNote(*id), &|answers| when.holds(answers));
        }
    }
    for outcome in table.outcomes {
        if !met.outcomes.contains(&outcome.id) {
            let advises = |rule: &&Rule| rule.outcome == *outcome;
            add(Problem::UnreachedOutcome(outcome.id), &|answers| {
                table.rules.iter().filter(advises).any(|rule| rule.when.holds(answers))
            });
        }
    }
}
