//! Conditions that more than one row speaks of.

use crate::domain::Condition::{self, Any, Chose};

use super::questions::{diploma, experience, goal, hours, medicine, training, transport};

/// Wants what only an EMT does, or what needs one first (FACTS section 5, `wants-emt-work`).
pub const WANTS_EMT_WORK: Condition = Any(&[
    Chose(goal::AMBULANCE),
    Chose(goal::PARAMEDIC),
    Chose(goal::HOSPITAL),
    Chose(transport::YES),
    Chose(medicine::YES),
]);

/// Wants what S23 speaks of: to take patients to the hospital.
pub const WANTS_TRANSPORT: Condition = Any(&[Chose(goal::AMBULANCE), Chose(transport::YES)]);

/// Wants what S24 speaks of: to give emergency medicine.
pub const WANTS_MEDICINE: Condition = Any(&[Chose(goal::HOSPITAL), Chose(medicine::YES)]);

/// Aims where S9 and S30 point.
pub const FIRE_OR_POLICE: Condition = Any(&[Chose(goal::FIREFIGHTER), Chose(goal::POLICE)]);

/// At most a first-aid card.
pub const UNTRAINED: Condition = Any(&[Chose(training::NONE), Chose(training::CPR)]);

/// EMT or AEMT.
pub const EMT_OR_AEMT: Condition = Any(&[Chose(training::EMT), Chose(training::AEMT)]);

/// Has the hours of an EMR course, or may have.
pub const HOURS_FOR_EMR: Condition = Any(&[Chose(hours::EMR), Chose(hours::EMT), Chose(hours::UNSURE)]);

/// Does not have the hours of an EMT course.
pub const NO_HOURS_FOR_EMT: Condition = Any(&[Chose(hours::UNDER_EMR), Chose(hours::EMR)]);

/// Has what most EMT schools want (X1, X21).
pub const SCHOOL_FINISHED: Condition = Chose(diploma::YES);

/// Does not have it yet.
pub const SCHOOL_UNFINISHED: Condition = Any(&[Chose(diploma::SOON), Chose(diploma::NO)]);

/// Has not worked on an ambulance (S27).
pub const NO_EXPERIENCE: Condition = Chose(experience::NO);
