//! One visitor's progress through a questionnaire.

use crate::domain::advisor::{Advisor, Next, Replay};
use crate::domain::table::{Answers, CodeError, QuestionId, Stamps};

mod change;
mod effect;
mod message;
mod planner;
mod preparation;
mod saved_text;
mod screen;
mod state;

pub use effect::{Effect, Event, Focus};
pub use message::Msg;
pub use planner::{Date, Hours, Month, Plan, Span, schedule};
pub use screen::{Changed, QuestionScreen, ResultScreen, Screen};

use change::Change;
use state::State;

/// One visitor's session.
///
/// A question is open while it has no answer, or has a draft: a choice not yet confirmed with Continue. The current
/// question is the first open one in the replay. Going back to an answer makes it a draft again and keeps
/// the later answers, so Continue returns to where the visitor was.
#[derive(Clone, Debug)]
pub struct Session {
    advisor: &'static Advisor,
    state: State,
    /// The answers that count and the screen they lead to. Both are derived from `state`.
    counted: Answers,
    screen: Screen,
}

impl Session {
    /// Starts a session at the first question.
    pub fn new(advisor: &'static Advisor) -> Self {
        Self::at(advisor, State::new(Stamps::NONE))
    }

    /// Restores a session without stamps from [`saved`](Self::saved).
    ///
    /// # Errors
    ///
    /// The text has another version, or is not a saved session.
    pub fn resumed(advisor: &'static Advisor, saved: &str) -> Result<Self, CodeError> {
        let mut session = Self::new(advisor);
        session.resume(saved)?;
        Ok(session)
    }

    /// Restores the answers from [`saved`](Self::saved). Drops those that the questionnaire does not have, and those
    /// given to other numbers.
    ///
    /// # Errors
    ///
    /// The text has another version, or is not a saved session.
    pub fn resume(&mut self, saved: &str) -> Result<(), CodeError> {
        let state = State::read(self.advisor.table(), self.state.stamps(), saved)?;
        *self = Self::at(self.advisor, state);
        Ok(())
    }

    /// Sets the stamps of the numbers that the questions now quote. Asks a question again if its stamp changes.
    pub fn stamp(&mut self, stamps: Stamps) -> Vec<Effect> {
        let before = (self.saved(), self.state.own_answers().is_none());
        self.state.stamp(stamps);
        self.show_next();
        if before == (self.saved(), self.state.own_answers().is_none()) {
            return Vec::new();
        }
        vec![self.state.save(), Effect::Emit(self.arrival_event())]
    }

    fn at(advisor: &'static Advisor, state: State) -> Self {
        let (counted, screen) = derived(advisor, &state, advisor.replay(&state.settled()));
        Self { advisor, state, counted, screen }
    }

    /// Sets today's date. Plans start in its [`first_month`](Date::first_month) or later.
    #[must_use]
    pub fn from_day(mut self, today: Date) -> Self {
        self.state.start_in(today.first_month());
        Self::at(self.advisor, self.state)
    }

    /// Returns what the visitor sees.
    pub fn screen(&self) -> &Screen {
        &self.screen
    }

    /// Returns the text to resume from: the codes of the answers, the drafts, the plan and the ticks.
    pub fn saved(&self) -> String {
        self.state.saved()
    }

    /// Returns the code of a share link to the result on screen, or `None` at a question.
    pub fn link_code(&self) -> Option<String> {
        match self.screen {
            Screen::Result(_) => Some(self.counted.link_code(self.state.stamps())),
            Screen::Question(_) => None,
        }
    }

    /// Returns the events to send once the questionnaire is on screen.
    pub fn start_events(&self, resumed: bool) -> Vec<Effect> {
        vec![Effect::Emit(Event::Ready { resumed }), Effect::Emit(self.arrival_event())]
    }

    /// Applies what the visitor did and returns the effects. Ignores a message that does not fit the screen.
    pub fn update(&mut self, msg: Msg) -> Vec<Effect> {
        match self.state.apply(msg, &self.screen, &self.counted) {
            Change::Ignored => Vec::new(),
            Change::Stayed(effects) => {
                self.show_next();
                effects
            }
            Change::Moved(mut effects) => {
                self.show_next();
                effects.push(Effect::Push(self.saved()));
                effects.extend(self.arrival_effects());
                effects
            }
        }
    }

    /// Shows the result of a share link's code. Keeps the visitor's own answers.
    ///
    /// # Errors
    ///
    /// The code cannot be read, or its answers do not lead to a result.
    pub fn show(&mut self, code: &str) -> Result<Vec<Effect>, CodeError> {
        let questionnaire = &self.advisor.table().questionnaire;
        let shared = Answers::from_link_code(questionnaire, self.state.stamps(), code)?;
        let replay = self.advisor.replay(&shared);
        if !matches!(replay.next, Next::Advise(_)) {
            return Err(CodeError::Unfinished);
        }
        self.state.share(shared);
        self.show_at(replay);
        Ok(self.arrival_effects().into())
    }

    /// Goes to the screen of an earlier [`saved`](Self::saved) text, for the browser's Back and Forward. Keeps newer
    /// answers and restores those removed since. Going back to the result from before a try undoes the try.
    pub fn travel(&mut self, saved: &str) -> Vec<Effect> {
        let Ok(target) = State::read(self.advisor.table(), self.state.stamps(), saved) else {
            return Vec::new();
        };
        let (was_own, asked_before, saved_before) =
            (self.state.own_answers().is_some(), self.asked(), self.saved());
        let asked_at_target = self.advisor.replay(&target.settled()).asked();
        let undid_tries = self.state.undo_to(&target);
        self.state.go_to(target, asked_at_target);
        let replay = self.advisor.replay(&self.state.settled());
        if was_own && !undid_tries && replay.asked() == asked_before {
            // The visitor stays on this screen, so there is no event and the focus stays.
            self.show_at(replay);
            return if self.saved() == saved_before { Vec::new() } else { vec![self.state.save()] };
        }
        self.state.leave();
        self.show_at(replay);
        let mut effects = vec![self.state.save()];
        effects.extend(self.arrival_effects());
        effects
    }

    fn show_next(&mut self) {
        self.show_at(self.advisor.replay(&self.state.settled()));
    }

    fn show_at(&mut self, replay: Replay) {
        (self.counted, self.screen) = derived(self.advisor, &self.state, replay);
    }

    /// Returns the question on screen, or `None` at a result.
    fn asked(&self) -> Option<QuestionId> {
        match &self.screen {
            Screen::Question(screen) => Some(screen.question.id),
            Screen::Result(_) => None,
        }
    }

    fn arrival_effects(&self) -> [Effect; 2] {
        [Effect::Emit(self.arrival_event()), Effect::Focus(Focus::Heading)]
    }

    /// Returns the event for the host page about the current screen.
    fn arrival_event(&self) -> Event {
        match &self.screen {
            Screen::Question(QuestionScreen { question, number, remaining, .. }) => {
                Event::Question { id: question.id, number: *number, remaining: *remaining }
            }
            Screen::Result(ResultScreen { advice, answers, shared, .. }) => {
                Event::Result { advice: advice.clone(), answers: answers.clone(), shared: *shared }
            }
        }
    }
}

/// Derives the answers that count and the screen from a replay of the state's settled answers.
fn derived(advisor: &Advisor, state: &State, replay: Replay) -> (Answers, Screen) {
    let counterfactuals = state.own_answers().map(|answers| advisor.counterfactuals(answers, &replay));
    let Replay { counted, next } = replay;
    let screen = match next {
        Next::Ask { question, remaining } => {
            Screen::Question(state.at_question(question, remaining, &counted))
        }
        Next::Advise(advice) => {
            Screen::Result(state.at_result(advice, &counted, counterfactuals.unwrap_or_default()))
        }
    };
    (counted, screen)
}
