//! Named conditions for rules, notes and outcomes.

use crate::domain::Condition::{self, Any, Chose};

use super::questions::{diploma, experience, goal, hours, medicine, training, transport};

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
pub const WANTS_MEDICINE: Condition = Any(&[Chose(goal::HOSPITAL), Chose(medicine::YES)]);

/// Wants to be a firefighter or police officer (S9, S30).
pub const FIRE_OR_POLICE: Condition = Any(&[Chose(goal::FIREFIGHTER), Chose(goal::POLICE)]);

/// Has at most a CPR or first-aid card.
pub const UNTRAINED: Condition = Any(&[Chose(training::NONE), Chose(training::CPR)]);

/// Holds an EMT or AEMT license.
pub const EMT_OR_AEMT: Condition = Any(&[Chose(training::EMT), Chose(training::AEMT)]);

/// Has, or may have, enough hours for an EMR course.
pub const HOURS_FOR_EMR: Condition = Any(&[Chose(hours::EMR), Chose(hours::EMT), Chose(hours::UNSURE)]);

/// Has too few hours for an EMT course.
pub const NO_HOURS_FOR_EMT: Condition = Any(&[Chose(hours::UNDER_EMR), Chose(hours::EMR)]);

/// Has the diploma or GED that most EMT schools require (X1, X21).
pub const SCHOOL_FINISHED: Condition = Chose(diploma::YES);

/// Has no diploma or GED yet.
pub const SCHOOL_UNFINISHED: Condition = Any(&[Chose(diploma::SOON), Chose(diploma::NO)]);

/// Has not worked on an ambulance (S27).
pub const NO_EXPERIENCE: Condition = Chose(experience::NO);
