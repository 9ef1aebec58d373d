//! What must hold for every set of answers, as listed at the end of docs/facts.md, section 5. This is the part
//! about EMS. [`audit`](crate::domain::audit) checks the rest, which must hold for every table.

use crate::domain::audit::Invariant;
use crate::domain::{Advice, Advisor, Answers, Choice, Outcome};

use super::conditions::{EMT_OR_AEMT, FIRST_AID_CARD, WANTS_EMT_WORK, WANTS_FIRE, WANTS_PARAMEDIC};
use super::outcomes::{
    ALREADY_PARAMEDIC, COURSES, EMR_NOW, EMR_THEN_EMT, EMR_TO_EMT, EMT_NEXT_STEP, EMT_NOW, EMT_TO_PARAMEDIC,
};
use super::questions::{age, class_hours, training};

/// The most questions a visitor may be asked.
pub const LONGEST_JOURNEY: usize = 7;

/// The invariants, for [`Audit::invariants`](crate::domain::audit::Audit::invariants).
pub const INVARIANTS: &[Invariant] = &[
    Invariant {
        name: "an EMT course comes first only at 18 or older and with enough or unknown hours",
        holds: |_, answers, advice| {
            let begins_with_emt = [&EMT_NOW, &EMT_TO_PARAMEDIC].contains(&advice.outcome);
            let time = answers.has(class_hours::EMT) || answers.has(class_hours::UNSURE);
            !begins_with_emt || answers.has(age::FROM_18) && time
        },
    },
    Invariant {
        name: "nobody who wants EMT work is sent to EMR alone",
        holds: |_, answers, advice| *advice.outcome != EMR_NOW || !WANTS_EMT_WORK.holds(answers),
    },
    Invariant {
        name: "no future firefighter who is old enough and has the hours for EMT is sent to EMR alone",
        holds: |_, answers, advice| {
            let can_take_emt = answers.has(age::FROM_18) && answers.has(class_hours::EMT);
            *advice.outcome != EMR_NOW || !(WANTS_FIRE.holds(answers) && can_take_emt)
        },
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
        name: "whoever wants to be a paramedic and is sent to a course sees the paramedic course on the path",
        holds: |_, answers, advice| {
            let is_last = |name| advice.path.last().is_some_and(|step| step.id.name() == name);
            !WANTS_PARAMEDIC.holds(answers) || !is_course(advice) || is_last("paramedic-course")
        },
    },
    Invariant {
        name: "nobody who holds a first-aid card is sent to a first-aid class",
        holds: |_, answers, advice| {
            let on_path = advice.path.iter().any(|step| step.id.name() == "first-aid-class");
            let in_list = advice.first_steps.iter().any(|step| step.name() == "take-first-aid-class");
            !FIRST_AID_CARD.holds(answers) || !(on_path || in_list)
        },
    },
    Invariant {
        name: "nobody who is 16 or older is told to come back at 16",
        holds: |_, answers, advice| {
            let is_told = advice.path.iter().any(|step| step.id.name() == "emr-at-16")
                || advice.first_steps.iter().any(|step| step.name() == "come-back-at-age");
            !is_told || answers.has(age::UNDER_16)
        },
    },
    Invariant { name: "all advice has an introduction", holds: |_, _, advice| !advice.leads.is_empty() },
    Invariant {
        name: "a higher age never gives a lower level",
        holds: |advisor, answers, advice| {
            never_lower(advisor, answers, advice, &[age::UNDER_16, age::FROM_16_TO_17, age::FROM_18])
        },
    },
    Invariant {
        name: "more hours never give a lower level",
        holds: |advisor, answers, advice| {
            never_lower(
                advisor,
                answers,
                advice,
                &[class_hours::UNDER_EMR, class_hours::EMR, class_hours::EMT],
            )
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
