use super::condition::Condition;
use super::id::{ClaimId, NoteId, OutcomeId, RuleId};
use super::outcome::Outcome;
use super::question_set::QuestionSet;
use super::questionnaire::{Question, Questionnaire};

/// A decision table with the DMN hit policy FIRST: the first rule whose condition holds decides.
///
/// The last rule also decides where no condition holds, so there is advice for every visitor; the audit
/// still calls that a gap.
#[derive(Clone, Copy, Debug)]
pub struct DecisionTable {
    /// What is asked.
    pub questionnaire: Questionnaire,
    /// Everything that can be advised.
    pub outcomes: &'static [&'static Outcome],
    /// The rules, first to last.
    pub rules: &'static [Rule],
    /// The notes, in the order of showing.
    pub notes: &'static [Note],
    last_rule: &'static Rule,
}

/// A row of a decision table.
#[derive(Debug)]
pub struct Rule {
    /// Its id.
    pub id: RuleId,
    /// When it matches.
    pub when: Condition,
    /// What it advises.
    pub outcome: &'static Outcome,
    /// Why, for those visitors whose answers call for the reason.
    pub reasons: &'static [Reason],
}

/// A claim that explains a rule to the visitors whose answers call for it.
#[derive(Clone, Copy, Debug)]
pub struct Reason {
    /// What is claimed.
    pub claim: ClaimId,
    /// When it is given; the answers that made this hold are the ones it quotes.
    pub when: Condition,
}

/// A remark beside an outcome, which never changes it.
#[derive(Debug)]
pub struct Note {
    /// Its id.
    pub id: NoteId,
    /// The outcomes it can stand beside.
    pub outcomes: &'static [OutcomeId],
    /// When it stands there.
    pub when: Condition,
    /// The claims it rests on.
    pub claims: &'static [ClaimId],
}

impl PartialEq for Note {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl DecisionTable {
    /// Makes a table for a `static`, so that a faulty table does not compile.
    ///
    /// # Panics
    ///
    /// There is no rule, there are more questions than a [`QuestionSet`] can hold, or a question or a choice is not at
    /// its own position.
    #[expect(clippy::panic, reason = "tables are constants, so it stops the compiler")]
    pub const fn new(
        questionnaire: Questionnaire,
        outcomes: &'static [&'static Outcome],
        rules: &'static [Rule],
        notes: &'static [Note],
    ) -> Self {
        let [.., last_rule] = rules else { panic!("a decision table has at least one rule") };
        assert!(questionnaire.questions.len() <= QuestionSet::CAPACITY, "there are too many questions");
        let (mut position, mut questions) = (0, questionnaire.questions);
        while let [question, later @ ..] = questions {
            assert!(question.id.position() == position, "a question is not at its own position");
            check_choices(question);
            (position, questions) = (position + 1, later);
        }
        Self { questionnaire, outcomes, rules, notes, last_rule }
    }

    /// The rule at a place.
    pub fn rule(&self, place: usize) -> &'static Rule {
        self.rules.get(place).unwrap_or(self.last_rule)
    }

    /// The notes that can stand beside an outcome.
    pub fn notes_beside(&self, outcome: &Outcome) -> impl Iterator<Item = &'static Note> {
        let id = outcome.id;
        self.notes.iter().filter(move |note| note.outcomes.contains(&id))
    }
}

const fn check_choices(question: &Question) {
    let (mut position, mut choices) = (0, question.choices);
    while let [choice, later @ ..] = choices {
        assert!(choice.question().position() == question.id.position(), "a choice is of another question");
        assert!(choice.position() == position, "a choice is not at its own position");
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
        DecisionTable::new(questionnaire, TABLE.outcomes, TABLE.rules, TABLE.notes)
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
    fn a_table_holds_as_many_questions_as_a_set() {
        let table = table_with_questions_at(0..QuestionSet::CAPACITY);
        let sets = table.questionnaire.questions.iter().map(|question| QuestionSet::of(question.id));
        for (place, set) in sets.clone().enumerate() {
            assert_eq!(set.first(), Some(place));
            assert!(sets.clone().skip(place + 1).all(|later| !set.meets(later)), "question {place}");
        }
    }

    #[test]
    #[should_panic(expected = "too many questions")]
    fn a_table_with_more_questions_is_refused() {
        table_with_questions_at(0..=QuestionSet::CAPACITY);
    }

    #[test]
    #[should_panic(expected = "a question is not at its own position")]
    fn a_question_at_another_position_is_refused() {
        table_with_questions_at([0, 2].into_iter());
    }

    #[test]
    #[should_panic(expected = "a choice is not at its own position")]
    fn a_choice_at_another_position_is_refused() {
        table_with_coats(&[NO_COAT, WITH_COAT]);
    }

    #[test]
    #[should_panic(expected = "a choice is of another question")]
    fn a_choice_of_another_question_is_refused() {
        table_with_coats(&[WITH_COAT, NO_BOOTS]);
    }
}
