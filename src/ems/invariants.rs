//! What must hold for every set of answers, as listed at the end of docs/facts.md, section 5. This is the part
//! about EMS. [`audit`](crate::domain::audit) checks the rest, which must hold for every table.

use crate::domain::audit::Invariant;
use crate::domain::{Advice, Advisor, Answers, Choice, Outcome};

use super::conditions::{EMT_OR_AEMT, WANTS_EMT_WORK};
use super::outcomes::{
    ALREADY_PARAMEDIC, COURSES, EMR_NOW, EMR_THEN_EMT, EMR_TO_EMT, EMT_NEXT_STEP, EMT_NOW, EMT_TO_PARAMEDIC,
};
use super::questions::{age, hours, training};

/// The most questions a visitor may be asked.
pub const LONGEST_JOURNEY: usize = 7;

/// The invariants, for [`Audit::invariants`](crate::domain::audit::Audit::invariants).
pub const INVARIANTS: &[Invariant] = &[
    Invariant {
        name: "an EMT course comes first only at 18 or older and with enough or unknown hours",
        holds: |_, answers, advice| {
            let begins_with_emt = [&EMT_NOW, &EMT_TO_PARAMEDIC].contains(&advice.outcome);
            let time = answers.has(hours::EMT) || answers.has(hours::UNSURE);
            !begins_with_emt || answers.has(age::FROM_18) && time
        },
    },
    Invariant {
        name: "nobody who wants EMT work is sent to EMR alone",
        holds: |_, answers, advice| *advice.outcome != EMR_NOW || !WANTS_EMT_WORK.holds(answers),
    },
    Invariant {
        name: "nobody who holds EMT or more is sent to EMR or EMT",
        holds: |_, answers, advice| !is_emt(answers) || !is_course(advice),
    },
    Invariant {
        name: "nobody under 16 is sent to a course that ends in a license",
        holds: |_, answers, advice| !answers.has(age::UNDER_16) || !is_course(advice),
    },
    Invariant {
        name: "paramedic is never the first step for someone who is not an EMT",
        holds: |_, answers, advice| {
            is_emt(answers) || advice.path.first().is_none_or(|step| !step.id.name().contains("paramedic"))
        },
    },
    Invariant {
        name: "a higher age never gives a lower level",
        holds: |advisor, answers, advice| {
            never_lower(advisor, answers, advice, &[age::UNDER_16, age::FROM_16_TO_17, age::FROM_18])
        },
    },
    Invariant {
        name: "more hours never give a lower level",
        holds: |advisor, answers, advice| {
            never_lower(advisor, answers, advice, &[hours::UNDER_EMR, hours::EMR, hours::EMT])
        },
    },
    Invariant {
        name: "all advice has a reason, and every reason quotes an answer",
        holds: |_, _, advice| {
            !advice.reasons.is_empty() && advice.reasons.iter().all(|reason| !reason.quotes.is_empty())
        },
    },
    Invariant {
        name: "no path or checklist is empty, and no checklist has more than five items",
        holds: |_, _, advice| !advice.path.is_empty() && (1..=5).contains(&advice.first_steps.len()),
    },
];

fn is_emt(answers: &Answers) -> bool {
    EMT_OR_AEMT.holds(answers) || answers.has(training::PARAMEDIC)
}

fn is_course(advice: &Advice) -> bool {
    COURSES.contains(&advice.outcome.id)
}

/// Returns whether the next higher choice on the scale, with all other answers equal, leads at least as far.
fn never_lower(advisor: &Advisor, answers: &Answers, advice: &Advice, scale: &[Choice]) -> bool {
    let steps = scale.iter().zip(scale.iter().skip(1));
    let mut higher =
        steps.filter(|(lower, _)| answers.has(**lower)).map(|(_, higher)| answers.clone().with(*higher));
    higher.all(|answers| {
        advisor.advice(&answers).is_some_and(|higher| level(higher.outcome) >= level(advice.outcome))
    })
}

/// Returns how far an outcome leads: 0 for no course or license, up to 6.
fn level(outcome: &Outcome) -> usize {
    const LADDER: [&[&Outcome]; 6] = [
        &[&EMR_NOW],
        &[&EMR_THEN_EMT],
        &[&EMT_NOW, &EMR_TO_EMT],
        &[&EMT_TO_PARAMEDIC],
        &[&EMT_NEXT_STEP],
        &[&ALREADY_PARAMEDIC],
    ];
    LADDER.iter().position(|rung| rung.contains(&outcome)).map_or(0, |rung| rung + 1)
}
