//! The rules of docs/facts.md, section 5, in the same order. The first one that matches decides.

use crate::domain::Condition::{self, All, Chose};
use crate::domain::{ClaimId, Reason, Rule, RuleId};

use super::claims::{
    S5_BASIC_EQUIPMENT, S6_EMR_DOES_CPR, S7_EMR_COVERS_FIRST_AID, S8_EMR_HOURS, S9_FIRE_AND_POLICE_HOLD_EMR,
    S12_EMT_HOURS, S19_EMT_LEVELS, S20_EMT_CAN_MOVE_UP, S22_THREE_LEVELS, S23_EMT_TRANSPORTS,
    S24_EMT_GIVES_MEDICINE, S25_EMR_IS_OPTIONAL, S26_PARAMEDIC_NEEDS_EMT, S27_AMBULANCE_WORK_FIRST,
    S28_EMR_WITHOUT_EMT_TIME, S29_EMR_WHILE_UNSURE, S30_FIRE_AND_POLICE_USE_FIRST_AID, X1_EMT_LICENSE_RULES,
    X3_EMR_LICENSE_FOR_MINORS, X15_FIRE_WANTS_PARAMEDIC, X18_HOSPITALS_HIRE_EMTS, X22_LICENSE_RENEWAL,
};
use super::conditions::{
    EMT_OR_AEMT, FIRE_OR_POLICE, FIRST_AID_CARD, HOURS_FOR_EMR, HOURS_FOR_EMT, MINOR, UNTRAINED,
    WANTS_EMT_WORK, WANTS_FIRE, WANTS_MEDICINE, WANTS_PARAMEDIC, WANTS_TRANSPORT,
};
use super::outcomes::{
    ALREADY_PARAMEDIC, EMR_NOW, EMR_THEN_EMT, EMR_TO_EMT, EMT_NEXT_STEP, EMT_NOW, EMT_TO_PARAMEDIC,
    FIRST_AID_CPR, KEEP_FIRST_AID_CARD, NOT_YET_AGE, NOT_YET_TIME,
};
use super::questions::{age, class_hours, goal, training};

const ONLY_FIRST_AID: Condition = Chose(goal::FIRST_AID_ONLY);

/// The rules, in order of precedence.
pub static RULES: &[Rule] = &[
    Rule {
        id: RuleId::new("top-level-reached"),
        when: Chose(training::PARAMEDIC),
        outcome: &ALREADY_PARAMEDIC,
        reasons: &[
            because(Chose(training::PARAMEDIC), S22_THREE_LEVELS),
            because(Chose(training::PARAMEDIC), X22_LICENSE_RENEWAL),
        ],
    },
    Rule {
        id: RuleId::new("emt-moves-up"),
        when: EMT_OR_AEMT,
        outcome: &EMT_NEXT_STEP,
        reasons: &[
            because(Chose(training::EMT), S19_EMT_LEVELS),
            because(Chose(training::EMT), S20_EMT_CAN_MOVE_UP),
            because(EMT_OR_AEMT, S26_PARAMEDIC_NEEDS_EMT),
        ],
    },
    Rule {
        id: RuleId::new("first-aid-is-enough"),
        when: All(&[UNTRAINED, ONLY_FIRST_AID]),
        outcome: &FIRST_AID_CPR,
        reasons: &[because(ONLY_FIRST_AID, S7_EMR_COVERS_FIRST_AID)],
    },
    Rule {
        id: RuleId::new("first-aid-card-is-enough"),
        when: All(&[FIRST_AID_CARD, ONLY_FIRST_AID]),
        outcome: &KEEP_FIRST_AID_CARD,
        reasons: &[because(ONLY_FIRST_AID, S7_EMR_COVERS_FIRST_AID)],
    },
    Rule {
        id: RuleId::new("too-young-for-any-licence"),
        when: Chose(age::UNDER_16),
        outcome: &NOT_YET_AGE,
        reasons: &[
            because(Chose(age::UNDER_16), X1_EMT_LICENSE_RULES),
            because(Chose(age::UNDER_16), X3_EMR_LICENSE_FOR_MINORS),
        ],
    },
    Rule {
        id: RuleId::new("emr-too-young-for-emt"),
        when: All(&[Chose(training::EMR), MINOR]),
        outcome: &NOT_YET_AGE,
        reasons: &[because(MINOR, X1_EMT_LICENSE_RULES), because(MINOR, X3_EMR_LICENSE_FOR_MINORS)],
    },
    Rule {
        id: RuleId::new("emr-moves-up"),
        when: Chose(training::EMR),
        outcome: &EMR_TO_EMT,
        reasons: &[
            because(Chose(training::EMR), S12_EMT_HOURS),
            because(Chose(training::EMR), S23_EMT_TRANSPORTS),
            because(Chose(training::EMR), S24_EMT_GIVES_MEDICINE),
            because(WANTS_PARAMEDIC, S26_PARAMEDIC_NEEDS_EMT),
        ],
    },
    Rule {
        id: RuleId::new("no-time-for-a-course"),
        when: Chose(class_hours::UNDER_EMR),
        outcome: &NOT_YET_TIME,
        reasons: &[
            because(Chose(class_hours::UNDER_EMR), S8_EMR_HOURS),
            because(Chose(class_hours::UNDER_EMR), S12_EMT_HOURS),
        ],
    },
    Rule {
        id: RuleId::new("minor-wants-emt-work"),
        when: All(&[MINOR, WANTS_EMT_WORK]),
        outcome: &EMR_THEN_EMT,
        reasons: &[
            because(HOURS_FOR_EMR, S8_EMR_HOURS),
            because(MINOR, X1_EMT_LICENSE_RULES),
            because(MINOR, X3_EMR_LICENSE_FOR_MINORS),
            because(WANTS_PARAMEDIC, S26_PARAMEDIC_NEEDS_EMT),
        ],
    },
    Rule {
        id: RuleId::new("minor-starts-emr"),
        when: MINOR,
        outcome: &EMR_NOW,
        reasons: &[
            because(HOURS_FOR_EMR, S8_EMR_HOURS),
            because(MINOR, X1_EMT_LICENSE_RULES),
            because(MINOR, X3_EMR_LICENSE_FOR_MINORS),
        ],
    },
    Rule {
        id: RuleId::new("time-fits-emr-first"),
        when: All(&[WANTS_EMT_WORK, Chose(class_hours::EMR)]),
        outcome: &EMR_THEN_EMT,
        reasons: &[
            because(Chose(class_hours::EMR), S8_EMR_HOURS),
            because(Chose(class_hours::EMR), S12_EMT_HOURS),
            because(Chose(class_hours::EMR), S28_EMR_WITHOUT_EMT_TIME),
            because(WANTS_EMT_WORK, S25_EMR_IS_OPTIONAL),
            because(WANTS_TRANSPORT, S23_EMT_TRANSPORTS),
            because(WANTS_MEDICINE, S24_EMT_GIVES_MEDICINE),
            because(WANTS_PARAMEDIC, S26_PARAMEDIC_NEEDS_EMT),
        ],
    },
    Rule {
        id: RuleId::new("paramedic-starts-with-emt"),
        when: WANTS_PARAMEDIC,
        outcome: &EMT_TO_PARAMEDIC,
        reasons: &[
            because(WANTS_PARAMEDIC, S26_PARAMEDIC_NEEDS_EMT),
            because(WANTS_PARAMEDIC, S27_AMBULANCE_WORK_FIRST),
        ],
    },
    Rule {
        id: RuleId::new("firefighter-starts-with-emt"),
        when: All(&[WANTS_FIRE, HOURS_FOR_EMT]),
        outcome: &EMT_NOW,
        reasons: &[because(WANTS_FIRE, X15_FIRE_WANTS_PARAMEDIC), because(WANTS_FIRE, S25_EMR_IS_OPTIONAL)],
    },
    Rule {
        id: RuleId::new("emt-work-needs-emt"),
        when: WANTS_EMT_WORK,
        outcome: &EMT_NOW,
        reasons: &[
            because(WANTS_TRANSPORT, S23_EMT_TRANSPORTS),
            because(WANTS_MEDICINE, S24_EMT_GIVES_MEDICINE),
            because(Chose(goal::HOSPITAL), X18_HOSPITALS_HIRE_EMTS),
            because(WANTS_EMT_WORK, S25_EMR_IS_OPTIONAL),
        ],
    },
    Rule {
        id: RuleId::new("start-with-emr"),
        when: Condition::ALWAYS,
        outcome: &EMR_NOW,
        reasons: &[
            because(FIRE_OR_POLICE, S9_FIRE_AND_POLICE_HOLD_EMR),
            because(FIRE_OR_POLICE, S30_FIRE_AND_POLICE_USE_FIRST_AID),
            because(Chose(goal::UNSURE), S29_EMR_WHILE_UNSURE),
            because(Chose(goal::COMMUNITY), S5_BASIC_EQUIPMENT),
            because(Chose(goal::COMMUNITY), S6_EMR_DOES_CPR),
            because(Chose(class_hours::EMR), S8_EMR_HOURS),
        ],
    },
];

const fn because(when: Condition, claim: ClaimId) -> Reason {
    Reason { claim, when }
}
