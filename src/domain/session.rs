use super::answers::Answers;
use super::code::CodeError;
use super::counterfactual::Counterfactual;
use super::decision_table::DecisionTable;
use super::effect::{Effect, Event, Focus};
use super::id::FirstStepId;
use super::message::Msg;
use super::planner::{Month, Plan};
use super::questionnaire::{Choice, Question, QuestionId};
use super::replay::{Next, Replay};
use super::screen::{Changed, QuestionScreen, ResultScreen, Screen};

/// One visitor's session.
///
/// A question is open while it has no answer, or has a draft: a pick that waits for Continue. The current
/// question is the first open one in the replay. Going back to an answer makes it a draft again and keeps
/// the later answers, so Continue returns to where the visitor was.
#[derive(Clone, Debug)]
pub struct Session {
    table: &'static DecisionTable,
    answers: Answers,
    drafts: Answers,
    missing: bool,
    /// The answers before the visitor tried another one.
    before: Option<Answers>,
    /// Someone else's answers, shown instead of the visitor's own.
    shared: Option<Answers>,
    plan: Plan,
    ticked: Vec<FirstStepId>,
}

/// The hours a week that a plan starts with.
const PLAN_HOURS: u32 = 10;

impl Session {
    /// A session at the first question.
    pub fn new(table: &'static DecisionTable) -> Self {
        Self {
            table,
            answers: Answers::new(),
            drafts: Answers::new(),
            missing: false,
            before: None,
            shared: None,
            ticked: Vec::new(),
            plan: Plan::new(PLAN_HOURS, Month { year: 2026, month: 1 }),
        }
    }

    /// Sets the month that the plan starts in.
    #[must_use]
    pub fn from_month(mut self, start: Month) -> Self {
        self.plan.start = start;
        self
    }

    /// Restores a session from [`saved`](Self::saved), or from the code of a share link. Drops answers that
    /// the questionnaire does not have.
    ///
    /// # Errors
    ///
    /// The text has another version, or is not a saved session.
    pub fn resumed(table: &'static DecisionTable, saved: &str) -> Result<Self, CodeError> {
        let (answers, drafts) = match saved.split_once('.') {
            Some((answers, drafts)) => (answers, Answers::from_code(&table.questionnaire, drafts)?),
            None => (saved, Answers::new()),
        };
        let answers = Answers::from_code(&table.questionnaire, answers)?;
        Ok(Self { answers, drafts, ..Self::new(table) })
    }

    /// Shows the result of a share link's code. Keeps the visitor's own answers.
    ///
    /// # Errors
    ///
    /// The code has another version, is not a code, or does not lead to a result.
    pub fn show(&mut self, code: &str) -> Result<Vec<Effect>, CodeError> {
        let shared = Answers::from_code(&self.table.questionnaire, code)?;
        if !matches!(self.table.replay(&shared).next, Next::Advise(_)) {
            return Err(CodeError::unfinished());
        }
        self.shared = Some(shared);
        Ok(self.arrived().into())
    }

    /// The question on screen; `None` at a result.
    fn place(&self) -> Option<QuestionId> {
        match self.replay().next {
            Next::Ask { question, .. } => Some(question.id),
            Next::Advise(_) => None,
        }
    }

    /// The text to resume from: the code of the answers and, after a period, the code of the drafts.
    pub fn saved(&self) -> String {
        let mut saved = self.answers.code();
        if !self.drafts.is_empty() {
            saved.push('.');
            saved.push_str(&self.drafts.code());
        }
        saved
    }

    /// The events for the host page once the questionnaire is on screen.
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
                uncounted: self.shown().iter().filter(|kept| !counted.has(*kept)).collect(),
                elsewhere: self.elsewhere(),
                changed: self.changed(),
                plan: self.plan,
                ticked: self.ticked.clone(),
                shared: self.shared.is_some(),
            }),
        }
    }

    /// Applies what the visitor did and returns the effects. Ignores a message that does not fit the screen.
    pub fn update(&mut self, msg: Msg) -> Vec<Effect> {
        let Replay { counted, next } = self.replay();
        match (msg, next) {
            (Msg::Restarted, _) if self.shared.is_some() => self.take_over(),
            (Msg::Planned(plan), _) => {
                self.plan = plan;
                vec![Effect::Redraw]
            }
            (Msg::Ticked(step), _) => self.tick(step),
            (Msg::Restarted, _) => self.restart(),
            _ if self.shared.is_some() => Vec::new(),
            (Msg::Tried(choice), Next::Advise(_)) => self.attempt(choice),
            (Msg::Undid, _) => self.undo(),
            (Msg::Chose(choice), Next::Ask { question, .. }) => self.choose(choice, question),
            (Msg::Continued(id), Next::Ask { question, .. }) if id == question.id => self.go_on(id),
            (Msg::WentBack, _) => self.reopen(counted.iter().next_back()),
            (Msg::Reopened(id), Next::Advise(_)) => self.reopen(counted.choice(id)),
            _ => Vec::new(),
        }
    }

    /// Goes to the screen of an earlier [`saved`](Self::saved), for the browser's Back and Forward. Keeps newer
    /// answers and restores the ones that were removed since.
    pub fn travel(&mut self, saved: &str) -> Vec<Effect> {
        let Ok(there) = Self::resumed(self.table, saved) else {
            return Vec::new();
        };
        let (here, saved) = (self.place(), self.saved());
        let (place, shared) = (there.place(), self.shared.take());
        self.answers = self.answers.iter().fold(there.answers, Answers::with);
        // A pick that is already there is the visitor's latest.
        let picked =
            place.and_then(|question| self.drafts.choice(question).or_else(|| self.answers.choice(question)));
        let unanswered = |draft: &Choice| self.answers.choice(draft.question()).is_none();
        self.drafts = self.drafts.iter().filter(unanswered).chain(picked).collect();
        if shared.is_none() && self.place() == here {
            return if self.saved() == saved { Vec::new() } else { vec![self.save()] };
        }
        self.before = None;
        self.missing = false;
        let mut effects = vec![self.save()];
        effects.extend(self.arrived());
        effects
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
        self.before = None;
        self.drafts.insert(answer);
        self.arrive(vec![self.save()])
    }

    fn attempt(&mut self, choice: Choice) -> Vec<Effect> {
        if !self.elsewhere().iter().any(|other| other.choice == choice) {
            return Vec::new();
        }
        self.before.get_or_insert_with(|| self.answers.clone());
        self.answers.insert(choice);
        self.arrive(vec![self.save(), Effect::Emit(Event::Answer { choice, changed: true })])
    }

    fn undo(&mut self) -> Vec<Effect> {
        let Some(before) = self.before.take() else {
            return Vec::new();
        };
        self.answers = before;
        self.drafts = Answers::new();
        self.arrive(vec![self.save()])
    }

    fn tick(&mut self, step: FirstStepId) -> Vec<Effect> {
        match self.ticked.iter().position(|ticked| *ticked == step) {
            Some(place) => drop(self.ticked.remove(place)),
            None => self.ticked.push(step),
        }
        vec![Effect::Redraw]
    }

    /// Leaves someone else's result for the visitor's own screen.
    fn take_over(&mut self) -> Vec<Effect> {
        self.shared = None;
        self.arrive(vec![self.save()])
    }

    fn restart(&mut self) -> Vec<Effect> {
        *self = Self { plan: self.plan, ..Self::new(self.table) };
        self.arrive(vec![Effect::Forget, Effect::Emit(Event::Restart)])
    }

    /// Adds the effects of a new screen after the ones that led to it.
    fn arrive(&mut self, mut effects: Vec<Effect>) -> Vec<Effect> {
        self.missing = false;
        effects.push(Effect::Push(self.saved()));
        effects.extend(self.arrived());
        effects
    }

    fn arrived(&self) -> [Effect; 2] {
        [Effect::Emit(self.arrival()), Effect::Focus(Focus::Heading)]
    }

    fn save(&self) -> Effect {
        Effect::Save(self.saved())
    }

    fn elsewhere(&self) -> Vec<Counterfactual> {
        if self.shared.is_some() { Vec::new() } else { self.table.counterfactuals(&self.answers) }
    }

    fn changed(&self) -> Vec<Changed> {
        let before = self.before.iter().filter(|_| self.shared.is_none()).flat_map(Answers::iter);
        before
            .filter_map(|former| Some(Changed { former, now: self.answers.choice(former.question())? }))
            .filter(|changed| changed.former != changed.now)
            .collect()
    }

    /// The answers on screen.
    fn shown(&self) -> &Answers {
        self.shared.as_ref().unwrap_or(&self.answers)
    }

    /// The event for the host page about the screen.
    fn arrival(&self) -> Event {
        match self.screen() {
            Screen::Question(QuestionScreen { question, number, remaining, .. }) => {
                Event::Question { id: question.id, number, remaining }
            }
            Screen::Result(ResultScreen { advice, answers, .. }) => Event::Result { advice, answers },
        }
    }

    /// Replays the answers that are not open again.
    fn replay(&self) -> Replay {
        if let Some(shared) = &self.shared {
            return self.table.replay(shared);
        }
        let settled = self.answers.iter().filter(|answer| self.drafts.choice(answer.question()).is_none());
        self.table.replay(&settled.collect())
    }
}
