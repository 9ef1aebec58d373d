use std::collections::BTreeSet;

use super::answer_sets::AnswerSets;
use super::finding::{Finding, Problem};
use super::invariant::Invariant;
use super::report::Report;
use super::specification::AdviceKey;
use crate::domain::advisor::{Advice, Advisor};
use crate::domain::table::{Answers, Note, NoteId, OutcomeId, Rule, RuleId};

/// What the complete sets of answers have led to so far.
#[derive(Default)]
struct Reached {
    rules: BTreeSet<RuleId>,
    outcomes: BTreeSet<OutcomeId>,
    notes: BTreeSet<NoteId>,
}

/// Checks three things for every complete set of answers: a rule matches, the answers that count lead to the same
/// advice as all answers, and every invariant holds. Then checks that every rule, outcome and note was reached.
pub(super) fn check_coverage(
    advisor: &Advisor,
    invariants: &[Invariant],
    sets: &AnswerSets,
    report: &mut Report,
) {
    let mut reached = Reached::default();
    for answers in sets.complete().map(|set| sets.answers(set)) {
        report.answer_sets += 1;
        let Some(advice) = advisor.advice(&answers) else {
            continue;
        };
        check_advice(advisor, invariants, &answers, &advice, report);
        reached.rules.insert(advice.rule);
        reached.outcomes.insert(advice.outcome.id);
        reached.notes.extend(advice.notes.iter().map(|note| note.id));
    }
    check_reached(advisor, sets, &reached, report);
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
    let expected = AdviceKey::for_answers(advisor.table(), answers);
    if expected.rule.is_none() {
        add(Problem::Gap);
    } else if expected != key(advice) || first_steps_differ(answers, advice) {
        add(Problem::WrongAdvice);
    }
    for invariant in invariants {
        if !(invariant.holds)(advisor, answers, advice) {
            add(Problem::Broken(invariant.name));
        }
    }
}

fn key(advice: &Advice) -> AdviceKey {
    AdviceKey {
        rule: Some(advice.rule),
        path: advice.path.iter().map(|step| step.id).collect(),
        notes: advice.notes.iter().map(|note| note.id).collect(),
    }
}

/// Returns whether the checklist depends on answers that do not count.
fn first_steps_differ(answers: &Answers, advice: &Advice) -> bool {
    let all = advice.outcome.first_steps.iter().filter(|step| step.when.holds(answers));
    !all.map(|step| step.id).eq(advice.first_steps.iter().copied())
}

fn check_reached(advisor: &Advisor, sets: &AnswerSets, reached: &Reached, report: &mut Report) {
    let table = advisor.table();
    // Report answers that should have led there. If there are none, report any.
    let mut add = |problem, should_lead: &dyn Fn(&Answers) -> bool| {
        let complete = || sets.complete().map(|set| sets.answers(set));
        let answers = complete().find(|answers| should_lead(answers)).or_else(|| complete().next());
        let answers = answers.unwrap_or_default();
        let rule = advisor.advice(&answers).map(|advice| advice.rule);
        report.add(Finding { problem, answers, rule });
    };
    for Rule { id, when, .. } in table.rules {
        if !reached.rules.contains(id) {
            add(Problem::UnreachedRule(*id), &|answers| when.holds(answers));
        }
    }
    for Note { id, when, .. } in table.notes {
        if !reached.notes.contains(id) {
            add(Problem::UnreachedNote(*id), &|answers| when.holds(answers));
        }
    }
    for outcome in table.outcomes {
        if !reached.outcomes.contains(&outcome.id) {
            let advises = |rule: &&Rule| rule.outcome == *outcome;
            add(Problem::UnreachedOutcome(outcome.id), &|answers| {
                table.rules.iter().filter(advises).any(|rule| rule.when.holds(answers))
            });
        }
    }
}
