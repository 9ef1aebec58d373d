//! Named conditions for rules, notes and outcomes.

use crate::domain::Condition::{self, Any, Chose};

use super::questions::{age, class_hours, diploma, experience, goal, medicine, training, transport};

/// Wants work that requires EMT (`wants-emt-work` in docs/facts.md, section 5).
pub const WANTS_EMT_WORK: Condition = Any(&[
    Chose(goal::AMBULANCE),
    Chose(goal::PARAMEDIC),
    Chose(goal::HOSPITAL),
    Chose(transport::YES),
    Chose(medicine::YES),
]);

/// Wants to take patients to the hospital (S23).
pub const WANTS_TRANSPORT: Condition = Any(&[Chose(goal::AMBULANCE), Chose(transport::YES)]);

/// Wants to give emergency medicine (S24).
pub const WANTS_MEDICINE: Condition = Chose(medicine::YES);

/// Wants to be a paramedic (S26).
pub const WANTS_PARAMEDIC: Condition = Chose(goal::PARAMEDIC);

/// Wants to be a firefighter.
pub const WANTS_FIRE: Condition = Chose(goal::FIREFIGHTER);

/// Wants to be a firefighter or police officer (S9, S30).
pub const FIRE_OR_POLICE: Condition = Any(&[Chose(goal::FIREFIGHTER), Chose(goal::POLICE)]);

/// Has no training yet.
pub const UNTRAINED: Condition = Chose(training::NONE);

/// Has a CPR or first-aid card, and no license.
pub const FIRST_AID_CARD: Condition = Chose(training::CPR);

/// Is 16 or 17.
pub const MINOR: Condition = Chose(age::FROM_16_TO_17);

/// Holds an EMT or AEMT license.
pub const EMT_OR_AEMT: Condition = Any(&[Chose(training::EMT), Chose(training::AEMT)]);

/// Has, or may have, enough hours for an EMR course.
pub const HOURS_FOR_EMR: Condition =
    Any(&[Chose(class_hours::EMR), Chose(class_hours::EMT), Chose(class_hours::UNSURE)]);

/// Has, or may have, enough hours for an EMT course.
pub const HOURS_FOR_EMT: Condition = Any(&[Chose(class_hours::EMT), Chose(class_hours::UNSURE)]);

/// Has too few hours for an EMT course.
pub const NO_HOURS_FOR_EMT: Condition = Any(&[Chose(class_hours::UNDER_EMR), Chose(class_hours::EMR)]);

/// Has the diploma or GED that most EMT schools require (X1, X21).
pub const SCHOOL_FINISHED: Condition = Chose(diploma::YES);

/// Has no diploma or GED yet.
pub const SCHOOL_UNFINISHED: Condition = Any(&[Chose(diploma::SOON), Chose(diploma::NO)]);

/// Has not worked on an ambulance (S27).
pub const NO_EXPERIENCE: Condition = Chose(experience::NO);
