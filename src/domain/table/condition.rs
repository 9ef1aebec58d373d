use std::collections::BTreeSet;

use super::answers::Answers;
use super::question_set::QuestionSet;
use super::questionnaire::Choice;

/// A condition on the answers.
#[derive(Clone, Copy, Debug)]
pub enum Condition {
    /// This choice was made.
    Chose(Choice),
    /// Every part holds.
    All(&'static [Condition]),
    /// At least one part holds.
    Any(&'static [Condition]),
    /// The part does not hold.
    Not(&'static Condition),
}

impl Condition {
    /// Always holds.
    pub const ALWAYS: Self = Self::All(&[]);

    /// Returns whether the condition holds. An open question counts as not chosen.
    pub fn holds(&self, answers: &Answers) -> bool {
        match self {
            Self::Chose(choice) => answers.has(*choice),
            Self::All(parts) => parts.iter().all(|part| part.holds(answers)),
            Self::Any(parts) => parts.iter().any(|part| part.holds(answers)),
            Self::Not(part) => !part.holds(answers),
        }
    }

    /// Returns the condition's value if it is the same for every way to answer the open questions.
    ///
    /// Uses Kleene's three-valued logic, which looks at each part alone. So it can miss that a value is settled: "yes
    /// or no" holds for every answer, but is undecided while the question is open. The diagram handles these cases.
    pub fn decided(&self, answers: &Answers) -> Option<bool> {
        match self {
            Self::Chose(choice) => answers.choice(choice.question()).map(|given| given == *choice),
            Self::All(parts) => decided_by(false, parts, answers),
            Self::Any(parts) => decided_by(true, parts, answers),
            Self::Not(part) => part.decided(answers).map(|holds| !holds),
        }
    }

    /// Returns the open questions that the value still depends on. There are none once it is decided.
    pub fn open(&self, answers: &Answers) -> QuestionSet {
        match self {
            _ if self.decided(answers).is_some() => QuestionSet::EMPTY,
            Self::Chose(choice) => QuestionSet::of(choice.question()),
            Self::All(parts) | Self::Any(parts) => parts.iter().map(|part| part.open(answers)).sum(),
            Self::Not(part) => part.open(answers),
        }
    }

    /// Adds every choice in the condition to `choices`.
    pub fn add_choices(&self, choices: &mut BTreeSet<Choice>) {
        match self {
            Self::Chose(choice) => {
                choices.insert(*choice);
            }
            Self::All(parts) | Self::Any(parts) => parts.iter().for_each(|part| part.add_choices(choices)),
            Self::Not(part) => part.add_choices(choices),
        }
    }

    /// Returns the answers that make the condition hold, in the order of asking. Empty if it does not hold.
    pub fn witness(&self, answers: &Answers) -> Vec<Choice> {
        let mut witness = Answers::new();
        self.add_witness(true, answers, &mut witness);
        witness.iter().collect()
    }

    /// Adds the answers behind the condition's value, if that value is `truth`.
    fn add_witness(&self, truth: bool, answers: &Answers, witness: &mut Answers) {
        match self {
            _ if self.holds(answers) != truth => {}
            Self::Chose(choice) => {
                if let Some(answer) = answers.choice(choice.question()) {
                    witness.insert(answer);
                }
            }
            Self::All(parts) | Self::Any(parts) => {
                parts.iter().for_each(|part| part.add_witness(truth, answers, witness));
            }
            Self::Not(part) => part.add_witness(!truth, answers, witness),
        }
    }
}

/// Combines the parts of `All` or `Any`. One part with the decisive value is enough; otherwise every part must be
/// decided.
fn decided_by(decisive: bool, parts: &[Condition], answers: &Answers) -> Option<bool> {
    let mut decided = Some(!decisive);
    for part in parts {
        match part.decided(answers) {
            Some(value) if value == decisive => return Some(decisive),
            Some(_) => {}
            None => decided = None,
        }
    }
    decided
}

#[cfg(test)]
mod tests {
    use super::Condition::{self, All, Any, Chose, Not};
    use crate::domain::table::questionnaire::Choice;
    use crate::domain::table::sample::{NO_BOOTS, NO_COAT, RAIN, SUN, WITH_COAT};

    const DRY: Condition = Any(&[Chose(SUN), Chose(WITH_COAT)]);
    const WET: Condition = All(&[Chose(RAIN), Not(&Chose(WITH_COAT))]);

    #[track_caller]
    fn check(condition: Condition, answers: &[Choice], holds: bool, decided: Option<bool>) {
        let answers = answers.iter().copied().collect();
        assert_eq!(condition.holds(&answers), holds, "holds");
        assert_eq!(condition.decided(&answers), decided, "decided");
    }

    #[track_caller]
    fn check_witness(condition: Condition, answers: &[Choice], witness: &[Choice]) {
        assert_eq!(condition.witness(&answers.iter().copied().collect()), witness);
    }

    #[test]
    fn an_open_question_counts_as_not_chosen() {
        check(Chose(SUN), &[], false, None);
        check(Chose(SUN), &[SUN], true, Some(true));
        check(Chose(SUN), &[RAIN], false, Some(false));
        check(Condition::ALWAYS, &[], true, Some(true));
        check(Any(&[]), &[], false, Some(false));
        check(Not(&Chose(SUN)), &[], true, None);
    }

    #[test]
    fn one_decisive_part_is_enough() {
        check(DRY, &[SUN], true, Some(true));
        check(DRY, &[RAIN], false, None);
        check(DRY, &[RAIN, NO_COAT], false, Some(false));
        check(WET, &[SUN], false, Some(false));
        check(WET, &[RAIN], true, None);
        check(WET, &[RAIN, NO_COAT], true, Some(true));
    }

    #[test]
    fn the_witness_lists_the_deciding_answers() {
        check_witness(DRY, &[SUN, NO_COAT], &[SUN]);
        check_witness(DRY, &[SUN, WITH_COAT], &[SUN, WITH_COAT]);
        check_witness(DRY, &[RAIN, NO_COAT], &[]);
        check_witness(WET, &[RAIN, NO_COAT, NO_BOOTS], &[RAIN, NO_COAT]);
        check_witness(Not(&WET), &[SUN, NO_COAT], &[SUN]);
    }
}
