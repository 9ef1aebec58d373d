//! A small table for the unit tests: whether to take a walk.
//!
//! In the rain without boots, the advice is to stay home. Otherwise it is to walk, with a note for rain without a
//! coat. The condition of the walk rule always holds, but three-valued logic cannot tell.

use super::condition::Condition::{self, All, Any, Chose, Not};
use super::decision_table::{DecisionTable, Note, Offers, Reason, Rule, WhatIf};
use super::id::{ClaimId, NoteId, OutcomeId, RuleId};
use super::outcome::{CallToAction, Outcome};
use super::questionnaire::{Choice, Entry, Question, QuestionId, Questionnaire};

pub const SKY: QuestionId = QuestionId::new(&Entry::new(0, "sky", 's'));
pub const SUN: Choice = Choice::new(&(SKY, Entry::new(0, "sun", 's')));
pub const RAIN: Choice = Choice::new(&(SKY, Entry::new(1, "rain", 'r')));

pub const COAT: QuestionId = QuestionId::new(&Entry::new(1, "coat", 'c'));
pub const WITH_COAT: Choice = Choice::new(&(COAT, Entry::new(0, "yes", 'y')));
pub const NO_COAT: Choice = Choice::new(&(COAT, Entry::new(1, "no", 'n')));

pub const BOOTS: QuestionId = QuestionId::new(&Entry::new(2, "boots", 'b'));
pub const WITH_BOOTS: Choice = Choice::new(&(BOOTS, Entry::new(0, "yes", 'y')));
pub const NO_BOOTS: Choice = Choice::new(&(BOOTS, Entry::new(1, "no", 'n')));

pub static TABLE: DecisionTable = DecisionTable::new(
    Questionnaire {
        questions: &[
            Question { id: SKY, choices: &[SUN, RAIN] },
            Question { id: COAT, choices: &[WITH_COAT, NO_COAT] },
            Question { id: BOOTS, choices: &[WITH_BOOTS, NO_BOOTS] },
        ],
    },
    &[&HOME, &WALK],
    &[
        Rule {
            id: RuleId::new("wet-feet"),
            when: WET_FEET,
            outcome: &HOME,
            reasons: &[because(WET_FEET, "water-is-wet")],
        },
        Rule {
            id: RuleId::new("go-out"),
            when: Any(&[Chose(SUN), Chose(RAIN)]),
            outcome: &WALK,
            reasons: &[because(Chose(SUN), "sun-is-warm"), because(Chose(WITH_BOOTS), "boots-are-dry")],
        },
    ],
    &[Note {
        id: NoteId::new("take-an-umbrella"),
        outcomes: &[WALK.id],
        when: All(&[Chose(RAIN), Chose(NO_COAT)]),
        claims: &[],
    }],
    &[
        WhatIf { choices: &[WITH_BOOTS], offers: Offers::Higher },
        WhatIf { choices: &[SUN, RAIN], offers: Offers::Others },
    ],
);

pub static HOME: Outcome = outcome("home");
pub static WALK: Outcome = outcome("walk");

const WET_FEET: Condition = All(&[Chose(RAIN), Not(&Chose(WITH_BOOTS))]);

const fn outcome(name: &'static str) -> Outcome {
    Outcome {
        id: OutcomeId::new(name),
        leads: &[],
        plan_remarks: &[],
        call_to_action: CallToAction::ReadMore,
        path: &[],
        first_steps: &[],
    }
}

const fn because(when: Condition, claim: &'static str) -> Reason {
    Reason { claim: ClaimId::new(claim), when }
}
