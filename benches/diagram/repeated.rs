use ems_career_path::domain::{
    Choice, Condition, DecisionTable, Entry, FirstStep, FirstStepId, Note, NoteId, Outcome, OutcomeId,
    Question, QuestionId, Questionnaire, Reason, Rule, RuleId, Sentence, Step, StepId,
};

/// Repeats the questions, rules and notes of a decision table.
///
/// Each copy is a part. A visitor who matches the first rule goes on to the next part, so only the last part has
/// that rule.
pub fn repeated(table: &DecisionTable, times: usize) -> DecisionTable {
    let parts: Vec<Part> = (1..=times).map(|number| Part::new(&table.questionnaire, number)).collect();
    let (mut outcomes, mut rules, mut notes) = (Vec::new(), Vec::new(), Vec::new());
    for part in &parts {
        let copies: Vec<&Outcome> = table.outcomes.iter().map(|outcome| part.outcome(outcome)).collect();
        rules.extend(part.rules(table, &copies, part.number == times));
        notes.extend(table.notes.iter().map(|note| part.note(note)));
        outcomes.extend(copies);
    }
    let questions: Vec<Question> = parts.iter().flat_map(|part| part.questions.iter().copied()).collect();
    let questionnaire = Questionnaire { questions: questions.leak() };
    DecisionTable::new(questionnaire, outcomes.leak(), rules.leak(), notes.leak(), &[])
}

/// A copy of a table, with its own ids.
pub struct Part {
    number: usize,
    questions: Vec<Question>,
}

impl Part {
    /// Copies a questionnaire. The first copy is number 1.
    pub fn new(questionnaire: &Questionnaire, number: usize) -> Self {
        let before = (number - 1) * questionnaire.questions.len();
        let questions = questionnaire.questions.iter().map(|question| {
            let id = question.id;
            let position = u8::try_from(before + id.position()).expect("a table has at most 128 questions");
            let entry = leaked(Entry::new(position, suffixed(id.name(), number), id.code()));
            let id = QuestionId::new(entry);
            let choices = question.choices.iter().zip(0..).map(|(choice, position)| {
                Choice::new(leaked((id, Entry::new(position, choice.name(), choice.code()))))
            });
            Question { id, choices: choices.collect::<Vec<_>>().leak() }
        });
        Self { number, questions: questions.collect() }
    }

    /// Returns this part's copy of a choice.
    pub fn choice(&self, choice: Choice) -> Choice {
        let question = &self.questions[choice.question().position()];
        question.choices[choice.position()]
    }

    fn condition(&self, condition: Condition) -> Condition {
        let all = |parts: &[Condition]| -> &'static [Condition] {
            parts.iter().map(|part| self.condition(*part)).collect::<Vec<_>>().leak()
        };
        match condition {
            Condition::Chose(choice) => Condition::Chose(self.choice(choice)),
            Condition::All(parts) => Condition::All(all(parts)),
            Condition::Any(parts) => Condition::Any(all(parts)),
            Condition::Not(part) => Condition::Not(leaked(self.condition(*part))),
        }
    }

    fn outcome(&self, outcome: &Outcome) -> &'static Outcome {
        let path = outcome.path.iter().map(|step| Step {
            id: StepId::new(self.name(step.id.name())),
            when: self.condition(step.when),
            ..*step
        });
        let first_steps = outcome.first_steps.iter().map(|step| FirstStep {
            id: FirstStepId::new(self.name(step.id.name())),
            when: self.condition(step.when),
            ..*step
        });
        leaked(Outcome {
            id: self.outcome_id(outcome.id),
            leads: self.sentences(outcome.leads),
            plan_remarks: self.sentences(outcome.plan_remarks),
            call_to_action: outcome.call_to_action,
            path: path.collect::<Vec<_>>().leak(),
            first_steps: first_steps.collect::<Vec<_>>().leak(),
        })
    }

    fn sentences(&self, sentences: &[Sentence]) -> &'static [Sentence] {
        let copy = |sentence: &Sentence| Sentence { id: sentence.id, when: self.condition(sentence.when) };
        sentences.iter().map(copy).collect::<Vec<_>>().leak()
    }

    fn rules(&self, table: &DecisionTable, outcomes: &[&'static Outcome], last: bool) -> Vec<Rule> {
        let (first, others) = table.rules.split_first().expect("a table has a rule");
        let stays = Condition::Not(leaked(self.condition(first.when)));
        let when = |rule: &Rule| match self.condition(rule.when) {
            when if last => when,
            when => Condition::All(vec![stays, when].leak()),
        };
        let rules = if last { table.rules } else { others };
        let copy = |rule: &Rule| {
            let id = self.outcome_id(rule.outcome.id);
            let reasons =
                rule.reasons.iter().map(|reason| Reason { when: self.condition(reason.when), ..*reason });
            Rule {
                id: RuleId::new(self.name(rule.id.name())),
                when: when(rule),
                outcome: outcomes
                    .iter()
                    .find(|outcome| outcome.id == id)
                    .expect("a rule leads to an outcome of its table"),
                reasons: reasons.collect::<Vec<_>>().leak(),
            }
        };
        rules.iter().map(copy).collect()
    }

    fn note(&self, note: &Note) -> Note {
        let outcomes = note.outcomes.iter().map(|outcome| self.outcome_id(*outcome));
        Note {
            id: NoteId::new(self.name(note.id.name())),
            outcomes: outcomes.collect::<Vec<_>>().leak(),
            when: self.condition(note.when),
            claims: note.claims,
        }
    }

    fn outcome_id(&self, id: OutcomeId) -> OutcomeId {
        OutcomeId::new(self.name(id.name()))
    }

    fn name(&self, name: &str) -> &'static str {
        suffixed(name, self.number)
    }
}

fn suffixed(name: &str, number: usize) -> &'static str {
    format!("{name}-{number}").leak()
}

/// Leaks a value, because tables need `'static` references. The values last as long as the benchmark anyway.
fn leaked<T>(value: T) -> &'static T {
    Box::leak(Box::new(value))
}
