//! Finds the next question, the advice and the counterfactuals of a decision table, using its diagram.

use crate::domain::table::{Answers, DecisionTable, QuestionId};

mod advice;
mod counterfactual;
mod diagram;
mod expansion;
mod node;
mod open_rules;
mod outcome_conditions;
mod replay;
mod restriction;
mod verdict;

pub use advice::{Advice, GivenReason};
pub use counterfactual::Counterfactual;
pub use replay::{Next, Replay};

use counterfactual::counterfactuals;
use diagram::Diagram;

/// A decision table and its diagram. Build one per table and reuse it.
#[derive(Debug)]
pub struct Advisor {
    table: DecisionTable,
    diagram: Diagram,
}

impl Advisor {
    /// Creates the advisor and builds the diagram of its table.
    pub fn new(table: DecisionTable) -> Self {
        Self { diagram: Diagram::of(&table), table }
    }

    /// Returns the table that the advice comes from.
    pub fn table(&self) -> &DecisionTable {
        &self.table
    }

    /// Returns the number of nodes in the table's diagram.
    pub fn nodes(&self) -> usize {
        self.diagram.len()
    }

    /// Returns the first question whose answer can still change the advice, or `None` if there is none.
    /// Exact for every set of answers, given in any order (docs/facts.md, section 5).
    pub fn next_question(&self, answers: &Answers) -> Option<QuestionId> {
        self.diagram.restricted(answers).question().map(|question| question.id)
    }

    /// Returns the largest number of questions that can still be asked. Exact for every set of answers.
    pub fn remaining(&self, answers: &Answers) -> usize {
        self.diagram.restricted(answers).height()
    }

    /// Walks through the questionnaire with these answers, up to the first open question or the advice.
    pub fn replay(&self, answers: &Answers) -> Replay {
        Replay::of(&self.table, &self.diagram, answers)
    }

    /// Returns the advice, or `None` while an open question can still change it. Uses only answers that count: it
    /// never quotes an answer to a question that would not be asked.
    pub fn advice(&self, answers: &Answers) -> Option<Advice> {
        if let Next::Advise(advice) = self.replay(answers).next {
            return Some(advice);
        }
        // Answers to later questions can make the open questions irrelevant. Then every answer counts.
        let restricted = self.diagram.restricted(answers);
        restricted.verdict().map(|verdict| Advice::of(&self.table, verdict, answers))
    }

    /// Returns the table's [what-ifs](DecisionTable::what_ifs) that lead to another outcome or to more questions, in the
    /// table's order. Empty while questions are left.
    ///
    /// A change can bring up questions that have no answer yet. If the outcome depends on them, it is `None`.
    ///
    /// `replay` must be the replay of `answers`.
    pub fn counterfactuals(&self, answers: &Answers, replay: &Replay) -> Vec<Counterfactual> {
        counterfactuals(&self.table, &self.diagram, answers, replay)
    }
}

#[cfg(test)]
mod tests {
    use super::{Advisor, Counterfactual, GivenReason};
    use crate::domain::table::sample::{
        BOOTS, COAT, HOME, NO_BOOTS, NO_COAT, RAIN, SKY, SUN, TABLE, WALK, WITH_BOOTS, WITH_COAT,
    };
    use crate::domain::table::{
        Answers, Choice, ClaimId, Condition, DecisionTable, Note, NoteId, Outcome, QuestionId,
    };

    fn answers(choices: &[Choice]) -> Answers {
        choices.iter().copied().collect()
    }

    #[track_caller]
    fn check_next(given: &[Choice], next: Option<QuestionId>, remaining: usize) {
        let (advisor, answers) = (Advisor::new(TABLE), answers(given));
        assert_eq!(advisor.next_question(&answers), next);
        assert_eq!(advisor.remaining(&answers), remaining);
    }

    #[track_caller]
    fn check_advice(given: &[Choice], rule: &str, notes: &[&str], reasons: &[(&'static str, &[Choice])]) {
        let advice = Advisor::new(TABLE).advice(&answers(given)).unwrap();
        assert_eq!(advice.rule.name(), rule);
        assert!(advice.notes.iter().map(|note| note.id.name()).eq(notes.iter().copied()));
        let expected = |&(claim, quotes): &(&'static str, &[Choice])| GivenReason {
            claim: ClaimId::new(claim),
            quotes: quotes.to_vec(),
        };
        assert_eq!(advice.reasons, reasons.iter().map(expected).collect::<Vec<_>>());
    }

    #[track_caller]
    fn check_counterfactuals(given: &[Choice], changes: &[(Choice, Option<&'static Outcome>)]) {
        let (advisor, answers) = (Advisor::new(TABLE), answers(given));
        let found = advisor.counterfactuals(&answers, &advisor.replay(&answers));
        let expected = changes.iter().map(|&(choice, outcome)| Counterfactual { choice, outcome });
        assert_eq!(found, expected.collect::<Vec<_>>());
    }

    #[test]
    fn only_questions_that_can_change_the_advice_are_asked() {
        check_next(&[], Some(SKY), 3);
        check_next(&[SUN], None, 0);
        check_next(&[RAIN], Some(COAT), 2);
        check_next(&[RAIN, WITH_COAT], Some(BOOTS), 1);
        check_next(&[RAIN, NO_COAT, NO_BOOTS], None, 0);
    }

    #[test]
    fn answers_given_out_of_order_count() {
        check_next(&[WITH_COAT], Some(SKY), 2);
        check_next(&[NO_BOOTS], Some(SKY), 1);
        check_next(&[NO_COAT, WITH_BOOTS], Some(SKY), 1);
    }

    #[test]
    fn a_table_can_have_any_number_of_notes() {
        let note = |number: u32| Note {
            id: NoteId::new(Box::leak(number.to_string().into_boxed_str())),
            outcomes: TABLE.notes[0].outcomes,
            when: if number == 200 { Condition::Chose(NO_BOOTS) } else { Condition::ALWAYS },
            claims: &[],
        };
        let notes = (1..=200).map(note).collect::<Vec<_>>().leak();
        let table = DecisionTable::new(TABLE.questionnaire, TABLE.outcomes, TABLE.rules, notes, &[]);
        let advisor = Advisor::new(table);
        assert_eq!(advisor.next_question(&answers(&[SUN])), Some(BOOTS));
        assert_eq!(advisor.advice(&answers(&[SUN, NO_BOOTS])).unwrap().notes.len(), 200);
        assert_eq!(advisor.advice(&answers(&[SUN, WITH_BOOTS])).unwrap().notes.len(), 199);
    }

    #[test]
    fn advice_is_found_where_three_valued_logic_fails() {
        check_next(&[WITH_COAT, WITH_BOOTS], None, 0);
    }

    #[test]
    fn the_first_matching_rule_decides_and_gives_reasons() {
        check_advice(&[RAIN, NO_COAT, NO_BOOTS], "wet-feet", &[], &[("water-is-wet", &[RAIN, NO_BOOTS])]);
        check_advice(
            &[RAIN, NO_COAT, WITH_BOOTS],
            "go-out",
            &["take-an-umbrella"],
            &[("boots-are-dry", &[WITH_BOOTS])],
        );
    }

    #[test]
    fn an_answer_that_does_not_count_is_not_quoted() {
        check_advice(&[SUN, NO_COAT, WITH_BOOTS], "go-out", &[], &[("sun-is-warm", &[SUN])]);
    }

    #[test]
    fn advice_is_given_when_no_question_can_change_it() {
        check_advice(&[WITH_COAT, WITH_BOOTS], "go-out", &[], &[("boots-are-dry", &[WITH_BOOTS])]);
        assert_eq!(Advisor::new(TABLE).advice(&answers(&[RAIN, NO_COAT])), None);
    }

    #[test]
    fn the_tables_what_ifs_that_change_the_outcome_are_listed() {
        check_counterfactuals(&[RAIN, NO_COAT, NO_BOOTS], &[(WITH_BOOTS, Some(&WALK)), (SUN, Some(&WALK))]);
        // Nobody is told to take off their boots.
        check_counterfactuals(&[RAIN, WITH_COAT, WITH_BOOTS], &[]);
    }

    #[test]
    fn a_change_that_leads_to_more_questions_has_no_outcome() {
        check_counterfactuals(&[SUN], &[(RAIN, None)]);
        check_counterfactuals(&[SUN, NO_COAT], &[(RAIN, None)]);
        check_counterfactuals(&[SUN, NO_BOOTS], &[(RAIN, Some(&HOME))]);
    }

    #[test]
    fn there_are_no_counterfactuals_while_questions_are_left() {
        check_counterfactuals(&[RAIN, NO_BOOTS], &[]);
    }
}
