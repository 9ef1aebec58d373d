use super::change::Change;
use super::effect::{Effect, Event, Focus};
use super::message::Msg;
use super::planner::Month;
use super::preparation::Preparation;
use super::saved_text::SavedText;
use super::screen::{Changed, QuestionScreen, ResultScreen, Screen};
use crate::domain::advisor::{Advice, Counterfactual};
use crate::domain::table::{Answers, Choice, CodeError, DecisionTable, Question, QuestionId, Stamps};

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
    /// Someone else's answers, shown instead of the visitor's own.
    shared: Option<Shared>,
    /// `None` until the visitor makes a plan or ticks a first step.
    preparation: Option<Preparation>,
    /// The first month in which a plan can start.
    first_month: Month,
    stamps: Stamps,
}

/// Someone else's answers, and the visitor's plan and ticks for their result.
#[derive(Clone, Debug)]
struct Shared {
    answers: Answers,
    preparation: Option<Preparation>,
}

impl State {
    /// Creates the state of a new session.
    pub fn new(stamps: Stamps) -> Self {
        Self {
            answers: Answers::new(),
            drafts: Answers::new(),
            choice_missing: false,
            before_tries: None,
            shared: None,
            preparation: None,
            first_month: Month { year: 2026, month: 1 },
            stamps,
        }
    }

    /// Parses a text that [`saved`](Self::saved) returned.
    pub fn read(table: &DecisionTable, stamps: &Stamps, saved: &str) -> Result<Self, CodeError> {
        let SavedText { answers, drafts, preparation } = SavedText::read(table, stamps, saved)?;
        Ok(Self { answers, drafts, preparation, ..Self::new(stamps.clone()) })
    }

    /// Sets the stamps. Removes the answers to questions whose stamp changes.
    pub fn stamp(&mut self, stamps: Stamps) {
        let former = std::mem::replace(&mut self.stamps, stamps);
        let is_same = |question| former.of(question) == self.stamps.of(question);
        let kept = |answers: &Answers| -> Answers {
            answers.iter().filter(|choice| is_same(choice.question())).collect()
        };
        (self.answers, self.drafts) = (kept(&self.answers), kept(&self.drafts));
        self.before_tries = self.before_tries.as_ref().map(kept);
        self.shared = self.shared.take().filter(|shared| kept(&shared.answers) == shared.answers);
    }

    /// Returns the stamps of the answers.
    pub fn stamps(&self) -> &Stamps {
        &self.stamps
    }

    /// Returns the text to resume from.
    pub fn saved(&self) -> String {
        SavedText::write(&self.answers, &self.drafts, self.preparation.as_ref(), &self.stamps)
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
        let (shown, preparation) = match &self.shared {
            Some(shared) => (&shared.answers, &shared.preparation),
            None => (&self.answers, &self.preparation),
        };
        let Preparation { plan, ticked } =
            preparation.clone().unwrap_or_else(|| Preparation::new(self.first_month));
        ResultScreen {
            advice,
            answers: counted.iter().collect(),
            uncounted: shown.iter().filter(|kept| !counted.has(*kept)).collect(),
            counterfactuals,
            changed: self.changed(),
            plan,
            ticked,
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
            (Msg::Planned(plan), _) => self.prepare(|preparation| preparation.plan = plan),
            (Msg::Ticked(step), _) => self.prepare(|preparation| preparation.tick(step)),
            (Msg::Restarted, _) => self.restart(),
            _ if self.shared.is_some() => Change::Ignored,
            (Msg::Tried(choice), Screen::Result(result)) => self.try_choice(choice, &result.counterfactuals),
            (Msg::UndidTries, _) => self.undo(),
            (Msg::Chose(choice), Screen::Question(asked)) => self.choose(choice, asked.question),
            (Msg::Continued(id), Screen::Question(asked)) if id == asked.question.id => {
                self.continue_from(id)
            }
            (Msg::WentBack, _) if self.is_at_first_question_of_try(counted) => self.undo(),
            (Msg::WentBack, _) => {
                let before_tries = self.before_tries.take();
                let change = self.reopen(counted.iter().next_back());
                self.before_tries = before_tries;
                change
            }
            (Msg::Reopened(id), Screen::Result(_)) => self.reopen(counted.choice(id)),
            _ => Change::Ignored,
        }
    }

    /// Changes the preparation for the result on screen. A preparation for someone else's result is not saved.
    fn prepare(&mut self, change: impl FnOnce(&mut Preparation)) -> Change {
        let first_month = self.first_month;
        let shown = match &mut self.shared {
            Some(shared) => &mut shared.preparation,
            None => &mut self.preparation,
        };
        change(shown.get_or_insert_with(|| Preparation::new(first_month)));
        Change::Stayed(vec![if self.shared.is_some() { Effect::Redraw } else { self.save() }])
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
        // The promised outcome counts on these answers. As drafts, they would be asked again.
        self.drafts = self.unanswered_drafts().collect();
        self.move_on(vec![self.save(), Effect::Emit(Event::Answer { choice, changed: true })])
    }

    /// Returns whether the visitor has answered no new question since the first try.
    fn is_at_first_question_of_try(&self, counted: &Answers) -> bool {
        let before = self.before_tries.as_ref();
        before.is_some_and(|before| counted.iter().all(|answer| before.choice(answer.question()).is_some()))
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
        *self = Self { first_month: self.first_month, ..Self::new(self.stamps.clone()) };
        self.move_on(vec![Effect::Forget, Effect::Emit(Event::Restart)])
    }

    fn move_on(&mut self, effects: Vec<Effect>) -> Change {
        self.choice_missing = false;
        Change::Moved(effects)
    }

    /// Sets the first month in which a plan can start.
    pub fn start_in(&mut self, first_month: Month) {
        self.first_month = first_month;
        if let Some(preparation) = &mut self.preparation {
            preparation.start_in(first_month);
        }
    }

    /// Shows someone else's answers. Keeps the visitor's own.
    pub fn share(&mut self, answers: Answers) {
        self.shared = Some(Shared { answers, preparation: None });
    }

    fn unanswered_drafts(&self) -> impl Iterator<Item = Choice> {
        self.drafts.iter().filter(|draft| self.answers.choice(draft.question()).is_none())
    }

    /// Undoes all tries if the earlier state is the one from before the first try. Returns whether it did.
    pub fn undo_to(&mut self, target: &Self) -> bool {
        let is_target = self.before_tries.as_ref() == Some(&target.answers);
        is_target && matches!(self.undo(), Change::Moved(_))
    }

    /// Goes to an earlier state. Keeps newer answers and restores those removed since. `asked` is the question on
    /// screen there.
    pub fn go_to(&mut self, target: Self, asked: Option<QuestionId>) {
        self.shared = None;
        self.answers = self.answers.iter().fold(target.answers, Answers::with);
        // A draft is newer than the answer to the same question.
        let picked =
            asked.and_then(|question| self.drafts.choice(question).or_else(|| self.answers.choice(question)));
        self.drafts = self.unanswered_drafts().chain(picked).collect();
    }

    /// Clears what belongs to the screen that the visitor left.
    pub fn leave(&mut self) {
        self.before_tries = None;
        self.choice_missing = false;
    }
}
