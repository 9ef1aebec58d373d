use super::condition::Condition;
use super::id::{ClaimId, NoteId, OutcomeId, RuleId};
use super::outcome::Outcome;
use super::question_set::QuestionSet;
use super::questionnaire::{Choice, Question, QuestionId, Questionnaire};

/// A decision table with the DMN hit policy FIRST: the first rule whose condition holds decides.
///
/// If no condition holds, the last rule decides, so every visitor gets advice. The audit still reports that as a
/// gap.
#[derive(Clone, Copy, Debug)]
pub struct DecisionTable {
    /// The questions and their choices.
    pub questionnaire: Questionnaire,
    /// Every possible outcome.
    pub outcomes: &'static [&'static Outcome],
    /// The rules. Earlier rules take precedence.
    pub rules: &'static [Rule],
    /// The notes, in display order.
    pub notes: &'static [Note],
    /// The other answers that a visitor may want to try on a result, in display order.
    pub what_ifs: &'static [WhatIf],
    last_rule: &'static Rule,
}

/// A row of a decision table.
#[derive(Debug)]
pub struct Rule {
    /// The rule's id.
    pub id: RuleId,
    /// When the rule matches.
    pub when: Condition,
    /// The outcome the rule leads to.
    pub outcome: &'static Outcome,
    /// The possible reasons. A visitor sees those whose condition holds.
    pub reasons: &'static [Reason],
}

/// A claim that explains a rule to the visitors whose answers match.
#[derive(Clone, Copy, Debug)]
pub struct Reason {
    /// The claim that explains the rule.
    pub claim: ClaimId,
    /// When the reason is shown. It quotes the answers that make this condition hold.
    pub when: Condition,
}

/// A remark shown with an outcome. It never changes the outcome.
#[derive(Debug)]
pub struct Note {
    /// The note's id.
    pub id: NoteId,
    /// The outcomes it can appear with.
    pub outcomes: &'static [OutcomeId],
    /// When it appears.
    pub when: Condition,
    /// The claims it is based on.
    pub claims: &'static [ClaimId],
}

/// The other answers to a question that a visitor may want to try.
#[derive(Clone, Copy, Debug)]
pub struct WhatIf {
    /// The answers that can be offered, in ascending order if they are on a scale.
    pub choices: &'static [Choice],
    /// Which of them to offer.
    pub offers: Offers,
}

/// Which of a question's answers to offer, compared with the visitor's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Offers {
    /// All others.
    Others,
    /// Those that are higher on the scale. An answer that is not on the scale is below all others.
    Higher,
    /// The next higher one.
    Next,
}

impl WhatIf {
    /// Returns the question that the answers belong to.
    pub fn question(&self) -> Option<QuestionId> {
        self.choices.first().map(|choice| choice.question())
    }

    /// Returns the answers to offer to a visitor who gave `own`.
    pub fn choices_for(&self, own: Choice) -> impl Iterator<Item = Choice> {
        let place = self.choices.iter().position(|choice| *choice == own);
        let higher = place.and_then(|place| self.choices.get(place + 1..)).unwrap_or(self.choices);
        let offered = match self.offers {
            Offers::Others => self.choices,
            Offers::Higher => higher,
            Offers::Next => higher.get(..1).unwrap_or_default(),
        };
        offered.iter().copied().filter(move |choice| *choice != own)
    }
}

impl PartialEq for Note {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl DecisionTable {
    /// Builds a table. Meant for a `static`, so that a faulty table does not compile.
    ///
    /// # Panics
    ///
    /// If there are no rules, if there are more questions than a [`QuestionSet`] can hold, or if the position of a
    /// question or choice differs from its index.
    #[expect(clippy::panic, reason = "tables are constants, so a panic is a compile error")]
    pub const fn new(
        questionnaire: Questionnaire,
        outcomes: &'static [&'static Outcome],
        rules: &'static [Rule],
        notes: &'static [Note],
        what_ifs: &'static [WhatIf],
    ) -> Self {
        let [.., last_rule] = rules else { panic!("a decision table needs at least one rule") };
        assert!(questionnaire.questions.len() <= QuestionSet::CAPACITY, "there are too many questions");
        let (mut position, mut questions) = (0, questionnaire.questions);
        while let [question, later @ ..] = questions {
            assert!(question.id.position() == position, "a question is out of position");
            check_choices(question);
            (position, questions) = (position + 1, later);
        }
        Self { questionnaire, outcomes, rules, notes, what_ifs, last_rule }
    }

    /// Returns the rule at an index, or the last rule if the index is out of range.
    pub fn rule(&self, index: usize) -> &'static Rule {
        self.rules.get(index).unwrap_or(self.last_rule)
    }

    /// Returns the notes that can appear with an outcome.
    pub fn notes_for(&self, outcome: &Outcome) -> impl Iterator<Item = &'static Note> {
        let id = outcome.id;
        self.notes.iter().filter(move |note| note.outcomes.contains(&id))
    }
}

const fn check_choices(question: &Question) {
    let (mut position, mut choices) = (0, question.choices);
    while let [choice, later @ ..] = choices {
        assert!(
            choice.question().position() == question.id.position(),
            "a choice belongs to another question"
        );
        assert!(choice.position() == position, "a choice is out of position");
        (position, choices) = (position + 1, later);
    }
}

#[cfg(test)]
mod tests {
    use super::{DecisionTable, QuestionSet};
    use crate::domain::table::questionnaire::{Choice, Entry, Question, QuestionId, Questionnaire};
    use crate::domain::table::sample::{COAT, NO_BOOTS, NO_COAT, SKY, TABLE, WITH_COAT};

    fn table_with(questions: Vec<Question>) -> DecisionTable {
        let questionnaire = Questionnaire { questions: questions.leak() };
        DecisionTable::new(questionnaire, TABLE.outcomes, TABLE.rules, TABLE.notes, &[])
    }

    fn table_with_questions_at(positions: impl Iterator<Item = usize>) -> DecisionTable {
        let question = |position: usize| {
            let entry = Entry::new(position.try_into().unwrap(), "same", 's');
            Question { id: QuestionId::new(Box::leak(Box::new(entry))), choices: &[] }
        };
        table_with(positions.map(question).collect())
    }

    fn table_with_coats(choices: &'static [Choice]) -> DecisionTable {
        table_with(vec![Question { id: SKY, choices: &[] }, Question { id: COAT, choices }])
    }

    #[test]
    fn a_table_can_have_as_many_questions_as_a_set() {
        let table = table_with_questions_at(0..QuestionSet::CAPACITY);
        let sets = table.questionnaire.questions.iter().map(|question| QuestionSet::of(question.id));
        for (index, set) in sets.clone().enumerate() {
            assert_eq!(set.first(), Some(index));
            assert!(sets.clone().skip(index + 1).all(|later| !set.meets(later)), "question {index}");
        }
    }

    #[test]
    #[should_panic(expected = "too many questions")]
    fn a_table_with_more_questions_is_refused() {
        table_with_questions_at(0..=QuestionSet::CAPACITY);
    }

    #[test]
    #[should_panic(expected = "a question is out of position")]
    fn a_question_out_of_position_is_refused() {
        table_with_questions_at([0, 2].into_iter());
    }

    #[test]
    #[should_panic(expected = "a choice is out of position")]
    fn a_choice_out_of_position_is_refused() {
        table_with_coats(&[NO_COAT, WITH_COAT]);
    }

    #[test]
    #[should_panic(expected = "a choice belongs to another question")]
    fn a_choice_of_another_question_is_refused() {
        table_with_coats(&[WITH_COAT, NO_BOOTS]);
    }
}
