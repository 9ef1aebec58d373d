//! The notes of docs/facts.md, section 5. They appear with an outcome and never change it.

use crate::domain::Condition::{self, All, Chose};
use crate::domain::{ClaimId, Note, NoteId, OutcomeId};

use super::claims::{
    S6_EMR_DOES_CPR, S7_EMR_COVERS_FIRST_AID, S8_EMR_HOURS, S12_EMT_HOURS, S23_EMT_TRANSPORTS,
    S24_EMT_GIVES_MEDICINE, S25_EMR_IS_OPTIONAL, S27_AMBULANCE_WORK_FIRST, X1_EMT_LICENSE_RULES,
    X3_EMR_LICENSE_FOR_MINORS, X14_LONGER_EMT_COURSES, X15_FIRE_WANTS_PARAMEDIC,
    X16_CHICAGO_FIRE_TEACHES_EMT, X17_FIRE_AGE_LIMIT, X18_HOSPITALS_HIRE_EMTS, X21_EMT_SCHOOL_RULES,
    X23_EMT_COURSE_AT_17, X28_EMR_GIVES_NALOXONE,
};
use super::conditions::{MINOR, NO_EXPERIENCE, NO_HOURS_FOR_EMT, SCHOOL_UNFINISHED, WANTS_FIRE};
use super::outcomes::{
    COURSES, EMR_COURSES, EMR_NOW, EMR_THEN_EMT, EMR_TO_EMT, EMT_COURSES, EMT_NEXT_STEP, NOT_YET_AGE,
};
use super::questions::{age, class_hours, goal};

const ALWAYS: Condition = Condition::ALWAYS;
const TIME_FOR_EMT: Condition = All(&[Chose(class_hours::EMT), Chose(age::FROM_18)]);

/// The notes, in display order.
pub static NOTES: &[Note] = &[
    note(
        "emr-is-optional",
        &[EMR_THEN_EMT.id],
        Chose(age::FROM_18),
        &[S25_EMR_IS_OPTIONAL, S12_EMT_HOURS, S8_EMR_HOURS],
    ),
    note(
        "emr-limits",
        EMR_COURSES,
        ALWAYS,
        &[S23_EMT_TRANSPORTS, S24_EMT_GIVES_MEDICINE, X28_EMR_GIVES_NALOXONE],
    ),
    note(
        "emt-class-at-17",
        &[EMR_THEN_EMT.id, NOT_YET_AGE.id],
        MINOR,
        &[S25_EMR_IS_OPTIONAL, X23_EMT_COURSE_AT_17],
    ),
    note("course-may-be-longer", EMT_COURSES, ALWAYS, &[S12_EMT_HOURS, X14_LONGER_EMT_COURSES]),
    note(
        "fire-departments-differ",
        COURSES,
        WANTS_FIRE,
        &[X15_FIRE_WANTS_PARAMEDIC, X16_CHICAGO_FIRE_TEACHES_EMT, X17_FIRE_AGE_LIMIT],
    ),
    // Plain advice, so it has no source.
    note("police-departments-differ", COURSES, Chose(goal::POLICE), &[]),
    note("finish-school", EMT_COURSES, SCHOOL_UNFINISHED, &[X1_EMT_LICENSE_RULES, X21_EMT_SCHOOL_RULES]),
    note("time-for-emt-too", &[EMR_NOW.id], TIME_FOR_EMT, &[S12_EMT_HOURS]),
    note("check-your-hours", COURSES, Chose(class_hours::UNSURE), &[S8_EMR_HOURS, S12_EMT_HOURS]),
    note("not-enough-hours-yet", &[EMR_TO_EMT.id], NO_HOURS_FOR_EMT, &[S12_EMT_HOURS]),
    note("experience-first", &[EMT_NEXT_STEP.id], NO_EXPERIENCE, &[S27_AMBULANCE_WORK_FIRST]),
    note(
        "you-have-first-aid",
        &[EMR_TO_EMT.id],
        Chose(goal::FIRST_AID_ONLY),
        &[S6_EMR_DOES_CPR, S7_EMR_COVERS_FIRST_AID],
    ),
    note("hospital-source", COURSES, Chose(goal::HOSPITAL), &[X18_HOSPITALS_HIRE_EMTS]),
    note("minors-supervised", EMR_COURSES, MINOR, &[X3_EMR_LICENSE_FOR_MINORS]),
];

const fn note(
    name: &'static str,
    outcomes: &'static [OutcomeId],
    when: Condition,
    claims: &'static [ClaimId],
) -> Note {
    Note { id: NoteId::new(name), outcomes, when, claims }
}
