use super::outcome_conditions::OutcomeConditions;
use super::verdict::Verdict;
use crate::domain::table::{Answers, Condition, DecisionTable, QuestionId, QuestionSet};

/// The rules that can still decide, in order. The last of them is certain to match.
pub(super) struct OpenRules<'c>(Vec<OpenRule<'c>>);

impl<'c> OpenRules<'c> {
    /// Returns the rules of a table that are open before the first answer.
    pub fn of(table: &DecisionTable, conditions: &'c OutcomeConditions) -> Self {
        let last = table.rules.len().saturating_sub(1);
        let rules = table.rules.iter().enumerate().map(|(index, rule)| OpenRule {
            index,
            // The last rule of a table decides if no other does, even if its own condition does not hold.
            when: if index == last { &Condition::ALWAYS } else { &rule.when },
            details: conditions.get(rule.outcome.id),
            questions: QuestionSet::EMPTY,
        });
        Self::open(rules, |_| true, &Answers::new())
    }

    /// Returns the rules that stay open once a question is answered. `answers` includes that answer.
    ///
    /// Starts from the rules that are still open, not from the whole table, and checks only those that depend on the
    /// question. That keeps large tables fast.
    pub fn after(&self, question: QuestionId, answers: &Answers) -> Self {
        Self::open(self.0.iter().copied(), |rule| rule.questions.contains(question), answers)
    }

    /// Keeps the rules that are open with these answers, up to the first that is certain to match. Checks only the
    /// rules for which `changed` returns true.
    fn open(
        rules: impl Iterator<Item = OpenRule<'c>>,
        changed: impl Fn(&OpenRule) -> bool,
        answers: &Answers,
    ) -> Self {
        let mut open = Vec::new();
        for rule in rules {
            if !changed(&rule) {
                open.push(rule);
                continue;
            }
            let matches = rule.when.decided(answers);
            if matches != Some(false) {
                open.push(rule.with(answers));
            }
            if matches == Some(true) {
                break;
            }
        }
        Self(open)
    }

    /// Returns the position of the first question that the verdict still depends on. Further answers never add a
    /// question, which keeps the diagram ordered.
    pub fn first_question(&self) -> Option<usize> {
        self.0.iter().map(|rule| rule.questions).sum::<QuestionSet>().first()
    }

    /// Returns the verdict. Call this only once no open question can change it.
    pub fn verdict(&self, answers: &Answers) -> Verdict {
        let first = self.0.iter().find(|rule| rule.when.holds(answers));
        first.map(|rule| rule.verdict(answers)).unwrap_or_default()
    }
}

/// A rule that can still decide.
#[derive(Clone, Copy)]
struct OpenRule<'c> {
    index: usize,
    when: &'static Condition,
    /// The conditions of the steps and notes shown with the rule's outcome.
    details: &'c [&'static Condition],
    /// The open questions that `when` and `details` still depend on.
    questions: QuestionSet,
}

impl OpenRule<'_> {
    /// Returns the rule with its open questions updated for these answers.
    fn with(self, answers: &Answers) -> Self {
        let details = self.details.iter().map(|condition| condition.open(answers)).sum();
        Self { questions: self.when.open(answers).union(details), ..self }
    }

    fn verdict(self, answers: &Answers) -> Verdict {
        let shown = self.details.iter().map(|condition| condition.holds(answers));
        Verdict { rule: self.index, shown: shown.collect() }
    }
}
