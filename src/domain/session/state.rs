use super::effect::{Effect, Event, Focus};
use super::message::Msg;
use super::planner::{Month, Plan};
use super::screen::{Changed, QuestionScreen, ResultScreen, Screen};
use super::work::Work;
use crate::domain::advisor::{Advice, Counterfactual};
use crate::domain::table::{
    Answers, Choice, CodeError, FirstStepId, Question, QuestionId, Questionnaire, Stamps,
};

/// What a visitor has done so far.
///
/// It has no advisor. The [`Session`](super::Session) finds out what comes next, once per message.
#[derive(Clone, Debug)]
pub(super) struct State {
    answers: Answers,
    drafts: Answers,
    choice_missing: bool,
    /// The answers from before the first try.
    before_tries: Option<Answers>,
    /// Someone else's result, shown instead of the visitor's own.
    shared: Option<Shared>,
    work: Work,
    stamps: Stamps,
}

/// Someone else's answers. What the visitor does with them does not reach their own result.
#[derive(Clone, Debug)]
struct Shared {
    answers: Answers,
    work: Work,
}

/// What a message changed.
pub(super) enum Change {
    /// The message did not fit the screen.
    Ignored,
    /// The visitor stays on the same screen.
    Stayed(Vec<Effect>),
    /// The visitor goes to another screen. These effects come before those of the new screen.
    Moved(Vec<Effect>),
}

/// Hours a week in a new plan.
const PLAN_HOURS: u32 = 10;

impl State {
    /// Creates the state of a new session.
    pub fn new(stamps: Stamps) -> Self {
        Self {
            answers: Answers::new(),
            drafts: Answers::new(),
            choice_missing: false,
            before_tries: None,
            shared: None,
            work: Work::with(Plan::new(PLAN_HOURS, Month { year: 2026, month: 1 })),
            stamps,
        }
    }

    /// Parses a text that [`saved`](Self::saved) returned.
    pub fn read(questionnaire: &Questionnaire, stamps: &Stamps, saved: &str) -> Result<Self, CodeError> {
        let read = |code| Answers::from_code(questionnaire, stamps, code);
        let (answers, drafts) = match saved.split_once('.') {
            Some((answers, drafts)) => (answers, read(drafts)?),
            None => (saved, Answers::new()),
        };
        Ok(Self { answers: read(answers)?, drafts, ..Self::new(stamps.clone()) })
    }

    /// Sets the stamps. Removes the answers to questions whose stamp changes.
    pub fn stamp(&mut self, stamps: Stamps) {
        let former = std::mem::replace(&mut self.stamps, stamps);
        let kept = |answers: &Answers| -> Answers {
            let is_same = |choice: &Choice| {
                let question = choice.question();
                former.of(question) == self.stamps.of(question)
            };
            answers.iter().filter(is_same).collect()
        };
        (self.answers, self.drafts) = (kept(&self.answers), kept(&self.drafts));
        self.before_tries = self.before_tries.as_ref().map(kept);
        self.shared = self.shared.take().filter(|shared| kept(&shared.answers) == shared.answers);
    }

    /// Returns the stamps of the answers.
    pub fn stamps(&self) -> &Stamps {
        &self.stamps
    }

    /// Returns the code of the answers and, after a period, the code of the drafts.
    pub fn saved(&self) -> String {
        let mut saved = self.answers.code(&self.stamps);
        if !self.drafts.is_empty() {
            saved.push('.');
            saved.push_str(&self.drafts.code(&self.stamps));
        }
        saved
    }

    pub fn save(&self) -> Effect {
        Effect::Save(self.saved())
    }

    /// Returns the answers to replay: the shared ones, or the visitor's own answers without drafts.
    pub fn settled(&self) -> Answers {
        if let Some(shared) = &self.shared {
            return shared.answers.clone();
        }
        self.answers.iter().filter(|answer| self.drafts.choice(answer.question()).is_none()).collect()
    }

    /// Returns the visitor's own answers, or `None` while someone else's are shown.
    pub fn own_answers(&self) -> Option<&Answers> {
        if self.shared.is_some() { None } else { Some(&self.answers) }
    }

    /// Builds the screen of the question that comes after the `counted` answers.
    pub fn at_question(
        &self,
        question: &'static Question,
        remaining: usize,
        counted: &Answers,
    ) -> QuestionScreen {
        QuestionScreen {
            question,
            number: counted.len() + 1,
            remaining,
            chosen: self.drafts.choice(question.id),
            choice_missing: self.choice_missing,
            can_go_back: !counted.is_empty(),
        }
    }

    /// Builds the screen that shows the advice for the `counted` answers.
    pub fn at_result(
        &self,
        advice: Advice,
        counted: &Answers,
        counterfactuals: Vec<Counterfactual>,
    ) -> ResultScreen {
        let own = (&self.answers, &self.work);
        let (shown, work) = self.shared.as_ref().map_or(own, |shared| (&shared.answers, &shared.work));
        ResultScreen {
            advice,
            answers: counted.iter().collect(),
            uncounted: shown.iter().filter(|kept| !counted.has(*kept)).collect(),
            counterfactuals,
            changed: self.changed(),
            plan: work.plan,
            ticked: work.ticked.clone(),
            shared: self.shared.is_some(),
        }
    }

    fn changed(&self) -> Vec<Changed> {
        let before = self.before_tries.iter().filter(|_| self.shared.is_none()).flat_map(Answers::iter);
        before
            .filter_map(|former| Some(Changed { former, now: self.answers.choice(former.question())? }))
            .filter(|changed| changed.former != changed.now)
            .collect()
    }

    /// Applies a message. `screen` is the screen on which the visitor acted, and `counted` the answers that led there.
    pub fn apply(&mut self, msg: Msg, screen: &Screen, counted: &Answers) -> Change {
        match (msg, screen) {
            (Msg::LeftShared, _) if self.shared.is_some() => self.leave_shared(),
            (Msg::Planned(plan), _) => self.plan_with(plan),
            (Msg::Ticked(step), _) => self.tick(step),
            (Msg::Restarted, _) => self.restart(),
            _ if self.shared.is_some() => Change::Ignored,
            (Msg::Tried(choice), Screen::Result(result)) => self.try_choice(choice, &result.counterfactuals),
            (Msg::UndidTries, _) => self.undo(),
            (Msg::Chose(choice), Screen::Question(asked)) => self.choose(choice, asked.question),
            (Msg::Continued(id), Screen::Question(asked)) if id == asked.question.id => {
                self.continue_from(id)
            }
            (Msg::WentBack, _) => self.reopen(counted.iter().next_back()),
            (Msg::Reopened(id), Screen::Result(_)) => self.reopen(counted.choice(id)),
            _ => Change::Ignored,
        }
    }

    fn plan_with(&mut self, plan: Plan) -> Change {
        self.shown_work().plan = plan;
        Change::Stayed(vec![Effect::Redraw])
    }

    fn tick(&mut self, step: FirstStepId) -> Change {
        self.shown_work().tick(step);
        Change::Stayed(vec![Effect::Redraw])
    }

    fn shown_work(&mut self) -> &mut Work {
        self.shared.as_mut().map_or(&mut self.work, |shared| &mut shared.work)
    }

    fn choose(&mut self, choice: Choice, question: &Question) -> Change {
        if !question.choices.contains(&choice) {
            return Change::Ignored;
        }
        self.drafts.insert(choice);
        Change::Stayed(vec![self.save()])
    }

    fn continue_from(&mut self, id: QuestionId) -> Change {
        let Some(choice) = self.drafts.remove(id) else {
            self.choice_missing = true;
            return Change::Stayed(vec![Effect::Focus(Focus::Errors)]);
        };
        let former = self.answers.insert(choice);
        let changed = former.is_some_and(|former| former != choice);
        self.move_on(vec![self.save(), Effect::Emit(Event::Answer { choice, changed })])
    }

    fn reopen(&mut self, answer: Option<Choice>) -> Change {
        let Some(answer) = answer else {
            return Change::Ignored;
        };
        self.before_tries = None;
        self.drafts.insert(answer);
        self.move_on(vec![self.save()])
    }

    fn try_choice(&mut self, choice: Choice, counterfactuals: &[Counterfactual]) -> Change {
        if !counterfactuals.iter().any(|other| other.choice == choice) {
            return Change::Ignored;
        }
        self.before_tries.get_or_insert_with(|| self.answers.clone());
        self.answers.insert(choice);
        self.move_on(vec![self.save(), Effect::Emit(Event::Answer { choice, changed: true })])
    }

    fn undo(&mut self) -> Change {
        let Some(before) = self.before_tries.take() else {
            return Change::Ignored;
        };
        self.answers = before;
        self.drafts = Answers::new();
        self.move_on(vec![self.save()])
    }

    /// Leaves someone else's result for the visitor's own screen.
    fn leave_shared(&mut self) -> Change {
        self.shared = None;
        self.move_on(vec![self.save()])
    }

    fn restart(&mut self) -> Change {
        *self = Self { work: Work::with(self.work.plan), ..Self::new(self.stamps.clone()) };
        self.move_on(vec![Effect::Forget, Effect::Emit(Event::Restart)])
    }

    fn move_on(&mut self, effects: Vec<Effect>) -> Change {
        self.choice_missing = false;
        Change::Moved(effects)
    }

    /// Sets the month that the plan starts in.
    pub fn start_in(&mut self, month: Month) {
        self.work.plan.start = month;
    }

    /// Shows someone else's answers. Keeps the visitor's own.
    pub fn share(&mut self, answers: Answers) {
        self.shared = Some(Shared { answers, work: Work::with(self.work.plan) });
    }

    /// Goes to an earlier state. Keeps newer answers and restores those removed since. `asked` is the question on
    /// screen there.
    pub fn go_to(&mut self, target: Self, asked: Option<QuestionId>) {
        self.shared = None;
        self.answers = self.answers.iter().fold(target.answers, Answers::with);
        // A draft is newer than the answer to the same question.
        let picked =
            asked.and_then(|question| self.drafts.choice(question).or_else(|| self.answers.choice(question)));
        let unanswered = |draft: &Choice| self.answers.choice(draft.question()).is_none();
        self.drafts = self.drafts.iter().filter(unanswered).chain(picked).collect();
    }

    /// Clears what belongs to the screen that the visitor left.
    pub fn leave(&mut self) {
        self.before_tries = None;
        self.choice_missing = false;
    }
}
