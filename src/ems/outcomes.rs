//! The outcomes of docs/facts.md, section 5, each with its path and a short checklist.

use crate::domain::Condition::{self, Chose, Not};
use crate::domain::{CallToAction, FactId, Length, Outcome, OutcomeId, Sentence, SentenceId, Step, StepId};

use super::conditions::{
    FIRST_AID_CARD, MINOR, NO_EXPERIENCE, SCHOOL_FINISHED, SCHOOL_UNFINISHED, UNTRAINED, WANTS_PARAMEDIC,
};
use super::first_steps::{
    ASK_ABOUT_COURSE, ASK_PARAMEDIC_SCHOOLS, COME_BACK_AT_AGE, COME_BACK_FOR_EMT, COME_BACK_WITH_TIME,
    FINISH_SCHOOL, GET_EMR_LICENSE, GET_EMT_LICENSE, KEEP_LICENSE_CURRENT, PLAN_EMT_COURSE,
    RENEW_FIRST_AID_CARD, SET_EMR_HOURS_ASIDE, SET_EMT_HOURS_ASIDE, TAKE_EMR_COURSE, TAKE_EMT_COURSE,
    TAKE_FIRST_AID_CLASS, WORK_ON_AMBULANCE, only_if,
};
use super::questions::{age, training};

/// Every outcome that a rule can lead to.
pub static OUTCOMES: &[&Outcome] = &[
    &EMR_NOW,
    &EMT_NOW,
    &EMR_THEN_EMT,
    &EMT_TO_PARAMEDIC,
    &EMR_TO_EMT,
    &EMT_NEXT_STEP,
    &NOT_YET_AGE,
    &NOT_YET_TIME,
    &FIRST_AID_CPR,
    &KEEP_FIRST_AID_CARD,
    &ALREADY_PARAMEDIC,
];

/// The outcomes that start with an EMR course.
pub const EMR_COURSES: &[OutcomeId] = &[EMR_NOW.id, EMR_THEN_EMT.id];

/// The outcomes that include an EMT course.
pub const EMT_COURSES: &[OutcomeId] = &[EMR_THEN_EMT.id, EMT_NOW.id, EMT_TO_PARAMEDIC.id, EMR_TO_EMT.id];

/// The outcomes that include an EMR or EMT course.
pub const COURSES: &[OutcomeId] =
    &[EMR_NOW.id, EMR_THEN_EMT.id, EMT_NOW.id, EMT_TO_PARAMEDIC.id, EMR_TO_EMT.id];

/// Take the EMR course.
pub static EMR_NOW: Outcome = Outcome {
    id: OutcomeId::new("emr-now"),
    leads: &[sentence("emr-now")],
    plan_remarks: &[],
    call_to_action: CallToAction::EmrCourse,
    path: &[step("emr-course", EMR_HOURS)],
    first_steps: &[ASK_ABOUT_COURSE, SET_EMR_HOURS_ASIDE, TAKE_EMR_COURSE, GET_EMR_LICENSE],
};

/// Take the EMT course.
pub static EMT_NOW: Outcome = Outcome {
    id: OutcomeId::new("emt-now"),
    leads: &[sentence("emt-now")],
    plan_remarks: EMT_REMARKS,
    call_to_action: CallToAction::EmtCourse,
    path: &[step("emt-course", EMT_HOURS)],
    first_steps: &[
        only_if(SCHOOL_UNFINISHED, FINISH_SCHOOL),
        ASK_ABOUT_COURSE,
        SET_EMT_HOURS_ASIDE,
        TAKE_EMT_COURSE,
        GET_EMT_LICENSE,
    ],
};

/// Take the EMR course, and the EMT course later.
pub static EMR_THEN_EMT: Outcome = Outcome {
    id: OutcomeId::new("emr-then-emt"),
    leads: &[sentence("emr-then-emt"), PARAMEDIC_COMES_LATER],
    plan_remarks: EMT_REMARKS,
    call_to_action: CallToAction::EmrCourse,
    path: &[
        step("emr-course", EMR_HOURS),
        step_if(Not(&MINOR), "emt-course", EMT_HOURS),
        // Only some schools take students before they are old enough for the license (X23).
        step_if(MINOR, "emt-course", later(EMT_HOURS)),
        LATER_WORK,
        LATER_PARAMEDIC,
    ],
    first_steps: &[
        only_if(SCHOOL_UNFINISHED, FINISH_SCHOOL),
        ASK_ABOUT_COURSE,
        only_if(SCHOOL_FINISHED, SET_EMR_HOURS_ASIDE),
        TAKE_EMR_COURSE,
        GET_EMR_LICENSE,
        PLAN_EMT_COURSE,
    ],
};

/// Take the EMT course, work on an ambulance, then take the paramedic course.
pub static EMT_TO_PARAMEDIC: Outcome = Outcome {
    id: OutcomeId::new("emt-to-paramedic"),
    leads: &[sentence("emt-to-paramedic")],
    plan_remarks: EMT_REMARKS,
    call_to_action: CallToAction::EmtCourse,
    path: &[
        step("emt-course", EMT_HOURS),
        step("ambulance-experience", Length::Work),
        step("paramedic-course", PARAMEDIC_HOURS),
    ],
    first_steps: &[
        only_if(SCHOOL_UNFINISHED, FINISH_SCHOOL),
        ASK_ABOUT_COURSE,
        TAKE_EMT_COURSE,
        GET_EMT_LICENSE,
        WORK_ON_AMBULANCE,
        only_if(SCHOOL_FINISHED, ASK_PARAMEDIC_SCHOOLS),
    ],
};

/// Move from EMR to EMT with the EMT course.
pub static EMR_TO_EMT: Outcome = Outcome {
    id: OutcomeId::new("emr-to-emt"),
    leads: &[sentence("emr-to-emt"), PARAMEDIC_COMES_LATER],
    plan_remarks: EMT_REMARKS,
    call_to_action: CallToAction::EmtCourse,
    path: &[step("emt-course", EMT_HOURS), LATER_WORK, LATER_PARAMEDIC],
    first_steps: &[
        only_if(SCHOOL_UNFINISHED, FINISH_SCHOOL),
        ASK_ABOUT_COURSE,
        SET_EMT_HOURS_ASIDE,
        TAKE_EMT_COURSE,
        GET_EMT_LICENSE,
    ],
};

/// Move from EMT or AEMT to the next level.
pub static EMT_NEXT_STEP: Outcome = Outcome {
    id: OutcomeId::new("emt-next-step"),
    leads: &[sentence("emt-next-step")],
    plan_remarks: &[],
    call_to_action: CallToAction::Jobs,
    path: &[
        step_if(NO_EXPERIENCE, "ambulance-experience", Length::Work),
        step_if(Chose(training::EMT), "aemt-or-paramedic-course", Length::Unknown),
        step_if(Chose(training::AEMT), "paramedic-course", PARAMEDIC_HOURS),
    ],
    first_steps: &[only_if(NO_EXPERIENCE, WORK_ON_AMBULANCE), ASK_PARAMEDIC_SCHOOLS, KEEP_LICENSE_CURRENT],
};

/// Wait: the visitor is too young for the course that fits.
pub static NOT_YET_AGE: Outcome = Outcome {
    id: OutcomeId::new("not-yet-age"),
    leads: &[sentence_if(Chose(age::UNDER_16), "emr-at-16"), sentence("emt-at-18")],
    plan_remarks: &[sentence("license-age")],
    call_to_action: CallToAction::CourseLater,
    path: &[
        FIRST_AID_CLASS,
        KEEP_CARD,
        step_if(Chose(age::UNDER_16), "emr-at-16", later(EMR_HOURS)),
        step("emt-at-18", later(EMT_HOURS)),
    ],
    first_steps: &[
        only_if(Chose(age::UNDER_16), FINISH_SCHOOL),
        only_if(UNTRAINED, TAKE_FIRST_AID_CLASS),
        only_if(FIRST_AID_CARD, RENEW_FIRST_AID_CARD),
        only_if(MINOR, KEEP_LICENSE_CURRENT),
        only_if(Chose(age::UNDER_16), COME_BACK_AT_AGE),
        only_if(MINOR, COME_BACK_FOR_EMT),
    ],
};

/// Wait: the visitor has no time for a course yet.
pub static NOT_YET_TIME: Outcome = Outcome {
    id: OutcomeId::new("not-yet-time"),
    leads: &[sentence("not-yet-time")],
    plan_remarks: &[],
    call_to_action: CallToAction::CourseLater,
    path: &[FIRST_AID_CLASS, KEEP_CARD, step("course-when-time-allows", Length::Unknown)],
    first_steps: &[
        only_if(UNTRAINED, TAKE_FIRST_AID_CLASS),
        only_if(FIRST_AID_CARD, RENEW_FIRST_AID_CARD),
        COME_BACK_WITH_TIME,
    ],
};

/// Take a CPR and first-aid class, for someone who wants no more than that.
pub static FIRST_AID_CPR: Outcome = Outcome {
    id: OutcomeId::new("first-aid-cpr"),
    leads: &[sentence("first-aid-cpr")],
    plan_remarks: &[],
    call_to_action: CallToAction::ReadMore,
    path: &[step("first-aid-class", Length::Unknown)],
    first_steps: &[TAKE_FIRST_AID_CLASS, RENEW_FIRST_AID_CARD],
};

/// Keep the first-aid card, for someone who has one and wants no more than that.
pub static KEEP_FIRST_AID_CARD: Outcome = Outcome {
    id: OutcomeId::new("keep-first-aid-card"),
    leads: &[sentence("keep-first-aid-card")],
    plan_remarks: &[],
    call_to_action: CallToAction::ReadMore,
    path: &[step("keep-first-aid-card", Length::Unknown)],
    first_steps: &[RENEW_FIRST_AID_CARD],
};

/// Keep the paramedic license: there is no higher level.
pub static ALREADY_PARAMEDIC: Outcome = Outcome {
    id: OutcomeId::new("already-paramedic"),
    leads: &[sentence("already-paramedic")],
    plan_remarks: &[],
    call_to_action: CallToAction::Jobs,
    path: &[step("keep-licence", Length::Unknown)],
    first_steps: &[KEEP_LICENSE_CURRENT],
};

const EMR_HOURS: Length = hours(&[FactId::new("emr-hours-min")], Some(FactId::new("emr-hours-max")));
const EMT_HOURS: Length = hours(&[FactId::new("emt-hours")], Some(FactId::new("emt-longer-hours-max")));
const PARAMEDIC_HOURS: Length =
    hours(&[FactId::new("paramedic-class-hours"), FactId::new("paramedic-clinical-hours")], None);

// Without a card: take a class. With one: keep it current.
const FIRST_AID_CLASS: Step = step_if(UNTRAINED, "first-aid-class", Length::Unknown);
const KEEP_CARD: Step = step_if(FIRST_AID_CARD, "keep-first-aid-card", Length::Unknown);

// What comes after EMT for someone who wants to be a paramedic.
const LATER_WORK: Step = step_if(WANTS_PARAMEDIC, "ambulance-experience", Length::Work);
const LATER_PARAMEDIC: Step = step_if(WANTS_PARAMEDIC, "paramedic-course", PARAMEDIC_HOURS);

// The remarks below a plan with an EMT course.
const EMT_REMARKS: &[Sentence] =
    &[sentence("school"), sentence_if(MINOR, "license-age"), sentence_if(SCHOOL_UNFINISHED, "diploma")];

const PARAMEDIC_COMES_LATER: Sentence = sentence_if(WANTS_PARAMEDIC, "paramedic-comes-later");

const fn hours(min: &'static [FactId], max: Option<FactId>) -> Length {
    Length::Hours { min, max, starts_right_away: true }
}

/// Returns the length for a course that the visitor has to wait for.
const fn later(length: Length) -> Length {
    match length {
        Length::Hours { min, max, .. } => Length::Hours { min, max, starts_right_away: false },
        other => other,
    }
}

const fn sentence(name: &'static str) -> Sentence {
    sentence_if(Condition::ALWAYS, name)
}

const fn sentence_if(when: Condition, name: &'static str) -> Sentence {
    Sentence { id: SentenceId::new(name), when }
}

const fn step(name: &'static str, length: Length) -> Step {
    step_if(Condition::ALWAYS, name, length)
}

const fn step_if(when: Condition, name: &'static str, length: Length) -> Step {
    Step { id: StepId::new(name), when, length }
}
