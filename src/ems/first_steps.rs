//! The items of the checklists, each with the claims it is based on.

use crate::domain::{ClaimId, Condition, FirstStep, FirstStepId};

use super::claims::{
    S7_EMR_COVERS_FIRST_AID, S8_EMR_HOURS, S12_EMT_HOURS, S27_AMBULANCE_WORK_FIRST, S33_ELITE_COURSES,
    X1_EMT_LICENSE_RULES, X2_EMT_EXAMS, X3_EMR_LICENSE_FOR_MINORS, X20_RECORDS_AND_CHECKS,
    X21_EMT_SCHOOL_RULES, X22_LICENSE_RENEWAL,
};

/// Finish high school or get a GED.
pub const FINISH_SCHOOL: FirstStep = item("finish-school", &[X1_EMT_LICENSE_RULES, X21_EMT_SCHOOL_RULES]);
/// Ask about dates, price and requirements.
pub const ASK_ABOUT_COURSE: FirstStep =
    item("ask-about-course", &[S33_ELITE_COURSES, X20_RECORDS_AND_CHECKS]);
/// Set aside the hours for an EMR course.
pub const SET_EMR_HOURS_ASIDE: FirstStep = item("set-hours-aside", &[S8_EMR_HOURS]);
/// Set aside the hours for an EMT course.
pub const SET_EMT_HOURS_ASIDE: FirstStep = item("set-hours-aside", &[S12_EMT_HOURS]);
/// Take the EMR course.
pub const TAKE_EMR_COURSE: FirstStep = item("take-emr-course", &[S7_EMR_COVERS_FIRST_AID]);
/// Take the EMT course.
pub const TAKE_EMT_COURSE: FirstStep = item("take-emt-course", &[X21_EMT_SCHOOL_RULES]);
/// Get the EMR license.
pub const GET_EMR_LICENSE: FirstStep = item("get-emr-licence", &[S7_EMR_COVERS_FIRST_AID]);
/// Pass the exams and get the EMT license.
pub const GET_EMT_LICENSE: FirstStep = item("get-emt-licence", &[X1_EMT_LICENSE_RULES, X2_EMT_EXAMS]);
/// Plan the EMT course that follows.
pub const PLAN_EMT_COURSE: FirstStep = item("plan-emt-course", &[S12_EMT_HOURS]);
/// Work on an ambulance as an EMT.
pub const WORK_ON_AMBULANCE: FirstStep = item("work-on-ambulance", &[S27_AMBULANCE_WORK_FIRST]);
/// Ask paramedic schools what they require.
pub const ASK_PARAMEDIC_SCHOOLS: FirstStep = item("ask-paramedic-schools", &[S27_AMBULANCE_WORK_FIRST]);
/// Take a CPR and first-aid class.
pub const TAKE_FIRST_AID_CLASS: FirstStep = item("take-first-aid-class", &[]);
/// Renew the license in time.
pub const KEEP_LICENSE_CURRENT: FirstStep = item("keep-licence-current", &[X22_LICENSE_RENEWAL]);
/// Come back when old enough for EMR or EMT.
pub const COME_BACK_AT_AGE: FirstStep =
    item("come-back-at-age", &[X1_EMT_LICENSE_RULES, X3_EMR_LICENSE_FOR_MINORS]);
/// Come back when old enough for EMT.
pub const COME_BACK_FOR_EMT: FirstStep = item("come-back-for-emt", &[X1_EMT_LICENSE_RULES]);
/// Come back when there is time for a course.
pub const COME_BACK_WITH_TIME: FirstStep = item("come-back-with-time", &[S8_EMR_HOURS, S12_EMT_HOURS]);
/// Renew the first-aid card in time.
pub const RENEW_FIRST_AID_CARD: FirstStep = item("renew-first-aid-card", &[]);

/// Makes an item appear only if a condition holds.
pub const fn only_if(when: Condition, first_step: FirstStep) -> FirstStep {
    FirstStep { when, ..first_step }
}

const fn item(name: &'static str, claims: &'static [ClaimId]) -> FirstStep {
    FirstStep { id: FirstStepId::new(name), when: Condition::ALWAYS, claims }
}
