//! The entries of the checklists, each with the claims it rests on.

use crate::domain::{ClaimId, Condition, FirstStep, FirstStepId};

use super::claims::{S7, S8, S12, S27, S33, X1, X2, X3, X21, X22};

/// Finish high school or get a GED.
pub const FINISH_SCHOOL: FirstStep = entry("finish-school", &[X1, X21]);
/// Ask about dates, price and what is needed.
pub const ASK_ABOUT_COURSE: FirstStep = entry("ask-about-course", &[S33]);
/// Set the hours of an EMR course aside.
pub const SET_EMR_HOURS_ASIDE: FirstStep = entry("set-hours-aside", &[S8]);
/// Set the hours of an EMT course aside.
pub const SET_EMT_HOURS_ASIDE: FirstStep = entry("set-hours-aside", &[S12]);
/// Take the EMR course.
pub const TAKE_EMR_COURSE: FirstStep = entry("take-emr-course", &[S7]);
/// Take the EMT course.
pub const TAKE_EMT_COURSE: FirstStep = entry("take-emt-course", &[X21]);
/// Get the EMR licence.
pub const GET_EMR_LICENCE: FirstStep = entry("get-emr-licence", &[S7]);
/// Pass the exams and get the EMT licence.
pub const GET_EMT_LICENCE: FirstStep = entry("get-emt-licence", &[X1, X2]);
/// Plan the EMT course that follows.
pub const PLAN_EMT_COURSE: FirstStep = entry("plan-emt-course", &[S12]);
/// Work on an ambulance as an EMT.
pub const WORK_ON_AMBULANCE: FirstStep = entry("work-on-ambulance", &[S27]);
/// Ask paramedic schools what they want.
pub const ASK_PARAMEDIC_SCHOOLS: FirstStep = entry("ask-paramedic-schools", &[S27]);
/// Take a CPR and first-aid class.
pub const TAKE_FIRST_AID_CLASS: FirstStep = entry("take-first-aid-class", &[]);
/// Renew the licence in time.
pub const KEEP_LICENCE_CURRENT: FirstStep = entry("keep-licence-current", &[X22]);
/// Come back when old enough.
pub const COME_BACK_AT_AGE: FirstStep = entry("come-back-at-age", &[X1, X3]);
/// Come back when there is time for a course.
pub const COME_BACK_WITH_TIME: FirstStep = entry("come-back-with-time", &[S8, S12]);
/// Renew the first-aid card in time.
pub const RENEW_FIRST_AID_CARD: FirstStep = entry("renew-first-aid-card", &[]);

/// The same entry, on the list only under a condition.
pub const fn only(when: Condition, first_step: FirstStep) -> FirstStep {
    FirstStep { when, ..first_step }
}

const fn entry(name: &'static str, claims: &'static [ClaimId]) -> FirstStep {
    FirstStep { id: FirstStepId::new(name), when: Condition::ALWAYS, claims }
}
