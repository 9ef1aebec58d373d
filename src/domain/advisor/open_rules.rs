use super::outcome_conditions::OutcomeConditions;
use super::verdict::Verdict;
use crate::domain::table::{Answers, Condition, DecisionTable, QuestionId, QuestionSet};

/// The rules that can still decide, first to last. The last of them matches however the open questions are answered.
pub(super) struct OpenRules<'c>(Vec<OpenRule<'c>>);

impl<'c> OpenRules<'c> {
    /// The rules of a table that are open before the first answer.
    pub fn of(table: &DecisionTable, conditions: &'c OutcomeConditions) -> Self {
        let last = table.rules.len().saturating_sub(1);
        let rules = table.rules.iter().enumerate().map(|(place, rule)| OpenRule {
            place,
            // The table's last rule decides where no other does, whatever its own condition says.
            when: if place == last { &Condition::ALWAYS } else { &rule.when },
            shows: conditions.get(rule.outcome.id),
            questions: QuestionSet::EMPTY,
        });
        Self::open(rules, |_| true, &Answers::new())
    }

    /// The rules that stay open once a question is answered. `answers` has that answer and all earlier ones.
    ///
    /// Only rules that depend on the question are looked at again. That keeps the work in step with the table: a node
    /// deep in a large table has few open rules left.
    pub fn after(&self, question: QuestionId, answers: &Answers) -> Self {
        Self::open(self.0.iter().copied(), |rule| rule.questions.contains(question), answers)
    }

    /// Keeps the rules that are open with these answers, up to the first that surely matches.
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

    /// The position of the first question that the verdict still depends on. Later answers never add a question:
    /// that keeps the diagram ordered.
    pub fn first_question(&self) -> Option<usize> {
        self.0.iter().map(|rule| rule.questions).sum::<QuestionSet>().first()
    }

    /// The verdict on answers that leave no question open that matters.
    pub fn verdict(&self, answers: &Answers) -> Verdict {
        let first = self.0.iter().find(|rule| rule.when.holds(answers));
        first.map(|rule| rule.verdict(answers)).unwrap_or_default()
    }
}

/// A rule that can still decide.
#[derive(Clone, Copy)]
struct OpenRule<'c> {
    place: usize,
    when: &'static Condition,
    /// The conditions of what is shown with its outcome.
    shows: &'c [&'static Condition],
    /// The open questions that all these conditions depend on.
    questions: QuestionSet,
}

impl OpenRule<'_> {
    /// The same rule, with the questions that these answers leave open.
    fn with(self, answers: &Answers) -> Self {
        let shows = self.shows.iter().map(|condition| condition.open(answers)).sum();
        Self { questions: self.when.open(answers).union(shows), ..self }
    }

    fn verdict(self, answers: &Answers) -> Verdict {
        let shown = self.shows.iter().map(|condition| condition.holds(answers));
        Verdict { rule: self.place, shown: shown.collect() }
    }
}
