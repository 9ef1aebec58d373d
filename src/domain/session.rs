use super::answers::Answers;
use super::code::CodeError;
use super::decision_table::DecisionTable;
use super::effect::{Effect, Event, Focus};
use super::message::Msg;
use super::questionnaire::{Choice, Question, QuestionId};
use super::replay::{Next, Replay};
use super::screen::{QuestionScreen, ResultScreen, Screen};

/// One visitor's way through a questionnaire.
///
/// A question is open while it has no answer, or has a draft: a pick that waits for Continue. The current
/// question is the first open one that the replay meets. Going back to an answer makes it a draft again
/// and leaves the later answers alone, so Continue returns to where the visitor was.
#[derive(Clone, Debug)]
pub struct Session {
    table: &'static DecisionTable,
    answers: Answers,
    drafts: Answers,
    missing: bool,
}

impl Session {
    /// A session at the first question.
    pub fn new(table: &'static DecisionTable) -> Self {
        Self { table, answers: Answers::new(), drafts: Answers::new(), missing: false }
    }

    /// A session as it was when [`saved`](Self::saved) was called, or the one that a share link's code
    /// stands for. Answers that the questionnaire lacks are dropped.
    ///
    /// # Errors
    ///
    /// What was saved is of another version, or nothing that was saved here.
    pub fn resumed(table: &'static DecisionTable, saved: &str) -> Result<Self, CodeError> {
        let (answers, drafts) = match saved.split_once('.') {
            Some((answers, drafts)) => (answers, Answers::from_code(&table.questionnaire, drafts)?),
            None => (saved, Answers::new()),
        };
        let answers = Answers::from_code(&table.questionnaire, answers)?;
        Ok(Self { table, answers, drafts, missing: false })
    }

    /// Everything to resume from: the code of the answers and, after a full stop, that of the drafts.
    pub fn saved(&self) -> String {
        let mut saved = self.answers.code();
        if !self.drafts.is_empty() {
            saved.push('.');
            saved.push_str(&self.drafts.code());
        }
        saved
    }

    /// What to tell the host page once the questionnaire stands.
    pub fn started(&self, resumed: bool) -> Vec<Effect> {
        vec![Effect::Emit(Event::Ready { resumed }), Effect::Emit(self.arrival())]
    }

    /// What the visitor sees.
    pub fn screen(&self) -> Screen {
        let Replay { counted, next } = self.replay();
        match next {
            Next::Ask { question, remaining } => Screen::Question(QuestionScreen {
                question,
                number: counted.len() + 1,
                remaining,
                chosen: self.drafts.choice(question.id),
                missing: self.missing,
                can_go_back: !counted.is_empty(),
            }),
            Next::Advise(advice) => Screen::Result(ResultScreen {
                advice,
                answers: counted.iter().collect(),
                uncounted: self.answers.iter().filter(|kept| !counted.has(*kept)).collect(),
            }),
        }
    }

    /// Takes in what the visitor did and gives what follows from it. What does not fit the screen
    /// changes nothing.
    pub fn update(&mut self, msg: Msg) -> Vec<Effect> {
        let Replay { counted, next } = self.replay();
        match (msg, next) {
            (Msg::Chose(choice), Next::Ask { question, .. }) => self.choose(choice, question),
            (Msg::Continued(id), Next::Ask { question, .. }) if id == question.id => self.go_on(id),
            (Msg::WentBack, _) => self.reopen(counted.iter().next_back()),
            (Msg::Reopened(id), Next::Advise(_)) => self.reopen(counted.choice(id)),
            (Msg::Restarted, _) => self.restart(),
            _ => Vec::new(),
        }
    }

    fn choose(&mut self, choice: Choice, question: &Question) -> Vec<Effect> {
        if !question.choices.contains(&choice) {
            return Vec::new();
        }
        self.drafts.insert(choice);
        vec![self.save()]
    }

    fn go_on(&mut self, id: QuestionId) -> Vec<Effect> {
        let Some(choice) = self.drafts.remove(id) else {
            self.missing = true;
            return vec![Effect::Focus(Focus::Errors)];
        };
        let former = self.answers.insert(choice);
        let changed = former.is_some_and(|former| former != choice);
        self.arrive(vec![self.save(), Effect::Emit(Event::Answer { choice, changed })])
    }

    fn reopen(&mut self, answer: Option<Choice>) -> Vec<Effect> {
        let Some(answer) = answer else {
            return Vec::new();
        };
        self.drafts.insert(answer);
        self.arrive(vec![self.save()])
    }

    fn restart(&mut self) -> Vec<Effect> {
        *self = Self::new(self.table);
        self.arrive(vec![Effect::Forget, Effect::Emit(Event::Restart)])
    }

    /// A new screen: its effects come after those of the step that led to it.
    fn arrive(&mut self, mut effects: Vec<Effect>) -> Vec<Effect> {
        self.missing = false;
        effects.push(Effect::Emit(self.arrival()));
        effects.push(Effect::Focus(Focus::Heading));
        effects
    }

    /// What the host page is told about the screen.
    fn arrival(&self) -> Event {
        match self.screen() {
            Screen::Question(QuestionScreen { question, number, remaining, .. }) => {
                Event::Question { id: question.id, number, remaining }
            }
            Screen::Result(ResultScreen { advice, answers, .. }) => Event::Result { advice, answers },
        }
    }

    fn save(&self) -> Effect {
        Effect::Save(self.saved())
    }

    /// Replays the answers that are not open again.
    fn replay(&self) -> Replay {
        let settled = self.answers.iter().filter(|answer| self.drafts.choice(answer.question()).is_none());
        self.table.replay(&settled.collect())
    }
}
