//! The rules of FACTS section 5, in its order: the first that matches wins.

use crate::domain::Condition::{self, All, Chose};
use crate::domain::{ClaimId, Reason, Rule, RuleId};

use super::claims::{
    S5, S6, S7, S8, S9, S12, S19, S20, S22, S23, S24, S25, S26, S27, S28, S29, S30, X1, X3, X22,
};
use super::conditions::{
    EMT_OR_AEMT, FIRE_OR_POLICE, HOURS_FOR_EMR, UNTRAINED, WANTS_EMT_WORK, WANTS_MEDICINE, WANTS_TRANSPORT,
};
use super::outcomes::{
    ALREADY_PARAMEDIC, EMR_NOW, EMR_THEN_EMT, EMR_TO_EMT, EMT_NEXT_STEP, EMT_NOW, EMT_TO_PARAMEDIC,
    FIRST_AID_CPR, NOT_YET_AGE, NOT_YET_TIME,
};
use super::questions::{age, goal, hours, training};

const MINOR: Condition = Chose(age::FROM_16_TO_17);

/// The rules.
pub static RULES: &[Rule] = &[
    Rule {
        id: RuleId::new("top-level-reached"),
        when: Chose(training::PARAMEDIC),
        outcome: &ALREADY_PARAMEDIC,
        reasons: &[because(Chose(training::PARAMEDIC), S22), because(Chose(training::PARAMEDIC), X22)],
    },
    Rule {
        id: RuleId::new("emt-moves-up"),
        when: EMT_OR_AEMT,
        outcome: &EMT_NEXT_STEP,
        reasons: &[
            because(Chose(training::EMT), S19),
            because(Chose(training::EMT), S20),
            because(EMT_OR_AEMT, S26),
        ],
    },
    Rule {
        id: RuleId::new("first-aid-is-enough"),
        when: All(&[UNTRAINED, Chose(goal::FIRST_AID_ONLY)]),
        outcome: &FIRST_AID_CPR,
        reasons: &[because(Chose(goal::FIRST_AID_ONLY), S6), because(Chose(goal::FIRST_AID_ONLY), S7)],
    },
    Rule {
        id: RuleId::new("too-young-for-any-licence"),
        when: Chose(age::UNDER_16),
        outcome: &NOT_YET_AGE,
        reasons: &[because(Chose(age::UNDER_16), X1), because(Chose(age::UNDER_16), X3)],
    },
    Rule {
        id: RuleId::new("emr-too-young-for-emt"),
        when: All(&[Chose(training::EMR), MINOR]),
        outcome: &NOT_YET_AGE,
        reasons: &[because(MINOR, X1), because(MINOR, X3)],
    },
    Rule {
        id: RuleId::new("emr-moves-up"),
        when: Chose(training::EMR),
        outcome: &EMR_TO_EMT,
        reasons: &[
            because(Chose(training::EMR), S12),
            because(Chose(training::EMR), S23),
            because(Chose(training::EMR), S24),
        ],
    },
    Rule {
        id: RuleId::new("no-time-for-a-course"),
        when: Chose(hours::UNDER_EMR),
        outcome: &NOT_YET_TIME,
        reasons: &[because(Chose(hours::UNDER_EMR), S8), because(Chose(hours::UNDER_EMR), S12)],
    },
    Rule {
        id: RuleId::new("minor-wants-emt-work"),
        when: All(&[MINOR, WANTS_EMT_WORK]),
        outcome: &EMR_THEN_EMT,
        reasons: &[because(HOURS_FOR_EMR, S8), because(MINOR, X1), because(MINOR, X3)],
    },
    Rule {
        id: RuleId::new("minor-starts-emr"),
        when: MINOR,
        outcome: &EMR_NOW,
        reasons: &[because(HOURS_FOR_EMR, S8), because(MINOR, X1), because(MINOR, X3)],
    },
    Rule {
        id: RuleId::new("time-fits-emr-first"),
        when: All(&[WANTS_EMT_WORK, Chose(hours::EMR)]),
        outcome: &EMR_THEN_EMT,
        reasons: &[
            because(Chose(hours::EMR), S8),
            because(Chose(hours::EMR), S12),
            because(Chose(hours::EMR), S28),
            because(WANTS_EMT_WORK, S25),
            because(WANTS_TRANSPORT, S23),
            because(WANTS_MEDICINE, S24),
            because(Chose(goal::PARAMEDIC), S26),
        ],
    },
    Rule {
        id: RuleId::new("paramedic-starts-with-emt"),
        when: Chose(goal::PARAMEDIC),
        outcome: &EMT_TO_PARAMEDIC,
        reasons: &[because(Chose(goal::PARAMEDIC), S26), because(Chose(goal::PARAMEDIC), S27)],
    },
    Rule {
        id: RuleId::new("emt-work-needs-emt"),
        when: WANTS_EMT_WORK,
        outcome: &EMT_NOW,
        reasons: &[because(WANTS_TRANSPORT, S23), because(WANTS_MEDICINE, S24), because(WANTS_EMT_WORK, S25)],
    },
    Rule {
        id: RuleId::new("start-with-emr"),
        when: Condition::ALWAYS,
        outcome: &EMR_NOW,
        reasons: &[
            because(FIRE_OR_POLICE, S9),
            because(FIRE_OR_POLICE, S30),
            because(Chose(goal::UNSURE), S29),
            because(Chose(goal::COMMUNITY), S5),
            because(Chose(goal::COMMUNITY), S6),
            because(Chose(hours::EMR), S8),
        ],
    },
];

const fn because(when: Condition, claim: ClaimId) -> Reason {
    Reason { claim, when }
}
