use std::sync::OnceLock;

use super::answers::Answers;
use super::condition::Condition;
use super::diagram::Diagram;
use super::id::{ClaimId, NoteId, OutcomeId, RuleId};
use super::outcome::Outcome;
use super::question_set::QuestionSet;
use super::questionnaire::{Choice, QuestionId, Questionnaire};

/// A decision table with the DMN hit policy FIRST: the first rule whose condition holds decides.
///
/// The last rule also decides where no condition holds, so there is advice for every visitor; the audit
/// still calls that a gap.
#[derive(Debug)]
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
    diagram: OnceLock<Diagram>,
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
    /// There is no rule, there are more questions than a [`QuestionSet`] can hold, or a question is not at
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
            (position, questions) = (position + 1, later);
        }
        Self { questionnaire, outcomes, rules, notes, last_rule, diagram: OnceLock::new() }
    }

    /// The first question whose answer can still change the advice; `None` when none can.
    /// Exact for every set of answers, in whatever order they were given (FACTS section 5).
    pub fn next_question(&self, answers: &Answers) -> Option<QuestionId> {
        self.diagram().restricted(answers).question().map(|question| question.id)
    }

    /// The most questions that can still be asked. Exact for every set of answers.
    pub fn remaining(&self, answers: &Answers) -> usize {
        self.diagram().restricted(answers).height()
    }

    /// The table as a diagram, made when first needed.
    pub(super) fn diagram(&self) -> &Diagram {
        self.diagram.get_or_init(|| Diagram::of(self))
    }

    /// Whether any condition of the verdict mentions this choice.
    pub(super) fn mentions(&self, choice: Choice) -> bool {
        let rules = self.rules.iter().map(|rule| &rule.when);
        let paths = self.rules.iter().flat_map(|rule| rule.outcome.path).map(|step| &step.when);
        let notes = self.notes.iter().map(|note| &note.when);
        rules.chain(paths).chain(notes).any(|when| when.mentions(choice))
    }

    /// The rule at a place.
    pub(super) fn rule(&self, place: usize) -> &'static Rule {
        self.rules.get(place).unwrap_or(self.last_rule)
    }

    /// The notes that can stand beside an outcome.
    pub(super) fn notes_beside(&self, outcome: &Outcome) -> impl Iterator<Item = &'static Note> {
        let id = outcome.id;
        self.notes.iter().filter(move |note| note.outcomes.contains(&id))
    }

    /// The conditions that decide which steps and notes are shown with an outcome.
    pub(super) fn conditions_beside(&self, outcome: &Outcome) -> impl Iterator<Item = &'static Condition> {
        let steps = outcome.path.iter().map(|step| &step.when);
        steps.chain(self.notes_beside(outcome).map(|note| &note.when))
    }
}

#[cfg(test)]
mod tests {
    use super::{DecisionTable, QuestionSet};
    use crate::domain::questionnaire::{Choice, Entry, Question, QuestionId, Questionnaire};
    use crate::domain::sample::{
        BOOTS, COAT, NO_BOOTS, NO_COAT, RAIN, SKY, SUN, TABLE, WITH_BOOTS, WITH_COAT,
    };

    #[track_caller]
    fn check(answers: &[Choice], next: Option<QuestionId>, remaining: usize) {
        let answers = answers.iter().copied().collect();
        assert_eq!(TABLE.next_question(&answers), next);
        assert_eq!(TABLE.remaining(&answers), remaining);
    }

    #[test]
    fn a_question_is_asked_only_while_its_answer_can_change_the_advice() {
        check(&[], Some(SKY), 3);
        check(&[SUN], None, 0);
        check(&[RAIN], Some(COAT), 2);
        check(&[RAIN, WITH_COAT], Some(BOOTS), 1);
        check(&[RAIN, NO_COAT, NO_BOOTS], None, 0);
    }

    #[test]
    fn answers_out_of_turn_are_taken_into_account() {
        check(&[WITH_COAT], Some(SKY), 2);
        check(&[NO_BOOTS], Some(SKY), 1);
        check(&[NO_COAT, WITH_BOOTS], Some(SKY), 1);
    }

    fn table_with_questions_at(positions: impl Iterator<Item = usize>) -> DecisionTable {
        let question = |position: usize| {
            let entry = Entry::new(position.try_into().unwrap(), "same", 's');
            Question { id: QuestionId::new(Box::leak(Box::new(entry))), choices: &[] }
        };
        let questions = positions.map(question).collect::<Vec<_>>().leak();
        DecisionTable::new(Questionnaire { questions }, TABLE.outcomes, TABLE.rules, TABLE.notes)
    }

    #[test]
    fn a_table_holds_as_many_questions_as_a_set() {
        let table = table_with_questions_at(0..QuestionSet::CAPACITY);
        let sets = table.questionnaire.questions.iter().map(|question| QuestionSet::of(question.id));
        for (place, set) in sets.clone().enumerate() {
            assert!(sets.clone().skip(place + 1).all(|later| !set.meets(later)), "question {place}");
        }
    }

    #[test]
    #[should_panic(expected = "too many questions")]
    fn a_table_with_more_questions_is_refused() {
        table_with_questions_at(0..=QuestionSet::CAPACITY);
    }

    #[test]
    #[should_panic(expected = "position")]
    fn a_question_at_another_position_is_refused() {
        table_with_questions_at([0, 2].into_iter());
    }

    #[test]
    fn the_advice_is_found_where_three_valued_logic_fails() {
        check(&[WITH_COAT, WITH_BOOTS], None, 0);
    }
}
