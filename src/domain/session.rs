use super::answers::Answers;
use super::code::CodeError;
use super::counterfactual::Counterfactual;
use super::decision_table::DecisionTable;
use super::effect::{Effect, Event};
use super::id::FirstStepId;
use super::message::Msg;
use super::planner::{Month, Plan};
use super::questionnaire::QuestionId;
use super::replay::{Next, Replay};
use super::screen::{Changed, QuestionScreen, ResultScreen, Screen};

/// One visitor's way through a questionnaire.
///
/// A question is open while it has no answer, or has a draft: a pick that waits for Continue. The current
/// question is the first open one that the replay meets. Going back to an answer makes it a draft again
/// and leaves the later answers alone, so Continue returns to where the visitor was.
#[derive(Clone, Debug)]
pub struct Session {
    pub(super) table: &'static DecisionTable,
    pub(super) answers: Answers,
    pub(super) drafts: Answers,
    pub(super) missing: bool,
    /// The answers before the first try.
    pub(super) before: Option<Answers>,
    /// Somebody else's answers, which are looked at while the visitor's own wait.
    pub(super) shared: Option<Answers>,
    pub(super) plan: Plan,
    pub(super) ticked: Vec<FirstStepId>,
}

/// What is planned with at first: the hours a week of the usual example, from a month that the page sets.
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

    /// The same, planning from this month on.
    #[must_use]
    pub fn from_month(mut self, start: Month) -> Self {
        self.plan.start = start;
        self
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
        Ok(Self { answers, drafts, ..Self::new(table) })
    }

    /// Shows the result that a share link's code stands for, and gives what follows from it. The visitor's own
    /// answers stay as they are.
    ///
    /// # Errors
    ///
    /// The code is of another version, none at all, or leads to no result.
    pub fn show(&mut self, code: &str) -> Result<Vec<Effect>, CodeError> {
        let shared = Answers::from_code(&self.table.questionnaire, code)?;
        if !matches!(self.table.replay(&shared).next, Next::Advise(_)) {
            return Err(CodeError::unfinished());
        }
        self.shared = Some(shared);
        Ok(self.arrived().into())
    }

    /// The question on screen; `None` at a result.
    pub(super) fn place(&self) -> Option<QuestionId> {
        match self.replay().next {
            Next::Ask { question, .. } => Some(question.id),
            Next::Advise(_) => None,
        }
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
                uncounted: self.shown().iter().filter(|kept| !counted.has(*kept)).collect(),
                elsewhere: self.elsewhere(),
                changed: self.changed(),
                plan: self.plan,
                ticked: self.ticked.clone(),
                shared: self.shared.is_some(),
            }),
        }
    }

    /// Takes in what the visitor did and gives what follows from it. What does not fit the screen
    /// changes nothing.
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

    pub(super) fn elsewhere(&self) -> Vec<Counterfactual> {
        if self.shared.is_some() { Vec::new() } else { self.table.counterfactuals(&self.answers) }
    }

    fn changed(&self) -> Vec<Changed> {
        let before = self.before.iter().filter(|_| self.shared.is_none()).flat_map(Answers::iter);
        before
            .filter_map(|former| Some(Changed { former, now: self.answers.choice(former.question())? }))
            .filter(|changed| changed.former != changed.now)
            .collect()
    }

    /// The answers that are looked at.
    fn shown(&self) -> &Answers {
        self.shared.as_ref().unwrap_or(&self.answers)
    }

    /// What the host page is told about the screen.
    pub(super) fn arrival(&self) -> Event {
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
