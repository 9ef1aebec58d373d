//! The claims behind the advice (docs/facts.md, sections 1 and 2). `S` claims come from the article, `X` claims from
//! other pages. Each constant is named after its id and what it claims.

use crate::domain::ClaimId;

macro_rules! claims {
    ($($(#[$doc:meta])* $claim:ident $id:literal)*) => {
        $($(#[$doc])* pub const $claim: ClaimId = ClaimId::new($id);)*
    };
}

claims! {
    /// EMRs work with little equipment.
    S5_BASIC_EQUIPMENT "S5"
    /// EMRs are qualified to do CPR.
    S6_EMR_DOES_CPR "S6"
    /// EMR requires only a First Responder certification, which covers basic first aid and CPR.
    S7_EMR_COVERS_FIRST_AID "S7"
    /// An EMR course usually takes about 55 to 65 hours.
    S8_EMR_HOURS "S8"
    /// Firefighters and police officers usually have an EMR certification.
    S9_FIRE_AND_POLICE_HOLD_EMR "S9"
    /// An EMT course usually takes 120 hours.
    S12_EMT_HOURS "S12"
    /// There are several levels of EMTs.
    S19_EMT_LEVELS "S19"
    /// EMTs can go on to AEMT or paramedic.
    S20_EMT_CAN_MOVE_UP "S20"
    /// EMR, EMT and paramedic are the three main levels, in that order.
    S22_THREE_LEVELS "S22"
    /// EMTs can take patients to the hospital; EMRs do not.
    S23_EMT_TRANSPORTS "S23"
    /// EMTs can give medicine on the way to the hospital; EMRs cannot.
    S24_EMT_GIVES_MEDICINE "S24"
    /// An EMT course does not require EMR first.
    S25_EMR_IS_OPTIONAL "S25"
    /// A paramedic course requires EMT first.
    S26_PARAMEDIC_NEEDS_EMT "S26"
    /// Ambulance work as an EMT is an important step before paramedic.
    S27_AMBULANCE_WORK_FIRST "S27"
    /// EMR can be the better start for people without time for an EMT course.
    S28_EMR_WITHOUT_EMT_TIME "S28"
    /// EMR is a quick start for people who are unsure about their goal.
    S29_EMR_WHILE_UNSURE "S29"
    /// First aid is useful for future firefighters and police officers.
    S30_FIRE_AND_POLICE_USE_FIRST_AID "S30"
    /// Elite Ambulance offers EMR and EMT courses in Chicago.
    S33_ELITE_COURSES "S33"
    /// An Illinois EMT license requires age 18 and a high school diploma or equivalent.
    X1_EMT_LICENSE_RULES "X1"
    /// After the EMT course, students register for the NREMT written exam and a skills exam within 90 days.
    X2_EMT_EXAMS "X2"
    /// At 16 or 17, an EMR license is provisional: it requires an EMS system's approval and supervision.
    X3_EMR_LICENSE_FOR_MINORS "X3"
    /// Some EMT courses take longer: 206 hours or more.
    X14_LONGER_EMT_COURSES "X14"
    /// Most paid fire departments near Chicago require a paramedic license, and EMT comes first.
    X15_FIRE_WANTS_PARAMEDIC "X15"
    /// Chicago's fire department hires people without an EMT license. They must earn it in its academy.
    X16_CHICAGO_FIRE_TEACHES_EMT "X16"
    /// Many fire departments have an age limit.
    X17_FIRE_AGE_LIMIT "X17"
    /// There are EMS jobs on ambulances, in hospitals and in the fire service.
    X18_HOSPITALS_HIRE_EMTS "X18"
    /// Courses ask for health records, and often for a background check and a drug test.
    X20_RECORDS_AND_CHECKS "X20"
    /// Most EMT schools require a diploma or GED. Elite's EMT course includes CPR.
    X21_EMT_SCHOOL_RULES "X21"
    /// Licenses are renewed every 4 years.
    X22_LICENSE_RENEWAL "X22"
    /// Some EMT courses take students at 17.
    X23_EMT_COURSE_AT_17 "X23"
    /// Naloxone is an exception: EMRs can give it in most places.
    X28_EMR_GIVES_NALOXONE "X28"
}
