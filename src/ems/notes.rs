//! The notes of FACTS section 5: beside an outcome, never changing it.

use crate::domain::Condition::{self, All, Chose};
use crate::domain::{ClaimId, Note, NoteId, OutcomeId};

use super::claims::{S6, S7, S8, S9, S12, S23, S24, S25, S27, S30, X1, X3, X14, X16, X21, X28};
use super::conditions::{NO_EXPERIENCE, NO_HOURS_FOR_EMT, SCHOOL_UNFINISHED};
use super::outcomes::{COURSES, EMR_COURSES, EMR_NOW, EMR_THEN_EMT, EMR_TO_EMT, EMT_COURSES, EMT_NEXT_STEP};
use super::questions::{age, goal, hours};

const ALWAYS: Condition = Condition::ALWAYS;
const TIME_FOR_EMT: Condition = All(&[Chose(hours::EMT), Chose(age::FROM_18)]);

/// The notes, in the order of showing.
pub static NOTES: &[Note] = &[
    note("emr-is-optional", &[EMR_THEN_EMT.id], ALWAYS, &[S25, S12]),
    note("emr-limits", EMR_COURSES, ALWAYS, &[S23, S24, X28]),
    note("course-may-be-longer", EMT_COURSES, ALWAYS, &[S12, X14]),
    note("fire-departments-differ", COURSES, Chose(goal::FIREFIGHTER), &[S9, S30, X16]),
    note("police-departments-differ", COURSES, Chose(goal::POLICE), &[S9]),
    note("finish-school", EMT_COURSES, SCHOOL_UNFINISHED, &[X1, X21]),
    note("time-for-emt-too", &[EMR_NOW.id], TIME_FOR_EMT, &[S12]),
    note("check-your-hours", COURSES, Chose(hours::UNSURE), &[S8, S12]),
    note("not-enough-hours-yet", &[EMR_TO_EMT.id], NO_HOURS_FOR_EMT, &[S12]),
    note("experience-first", &[EMT_NEXT_STEP.id], NO_EXPERIENCE, &[S27]),
    note("you-have-first-aid", &[EMR_TO_EMT.id], Chose(goal::FIRST_AID_ONLY), &[S6, S7]),
    note("hospital-source", COURSES, Chose(goal::HOSPITAL), &[X16]),
    note("minors-supervised", EMR_COURSES, Chose(age::FROM_16_TO_17), &[X3]),
];

const fn note(
    name: &'static str,
    outcomes: &'static [OutcomeId],
    when: Condition,
    claims: &'static [ClaimId],
) -> Note {
    Note { id: NoteId::new(name), outcomes, when, claims }
}
