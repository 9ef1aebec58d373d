//! What each step of a visitor does to a session, and what follows from it.

use super::answers::Answers;
use super::effect::{Effect, Event, Focus};
use super::id::FirstStepId;
use super::questionnaire::{Choice, Question, QuestionId};
use super::session::Session;

impl Session {
    /// Goes to the screen of an earlier [`saved`](Self::saved), as the browser's Back and Forward do. Answers
    /// given since then are kept, and those forgotten since then come back.
    pub fn travel(&mut self, saved: &str) -> Vec<Effect> {
        let Ok(there) = Self::resumed(self.table, saved) else {
            return Vec::new();
        };
        let (here, saved) = (self.place(), self.saved());
        let (place, shared) = (there.place(), self.shared.take());
        self.answers = self.answers.iter().fold(there.answers, Answers::with);
        // What is picked there already is the visitor's latest word.
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

    pub(super) fn choose(&mut self, choice: Choice, question: &Question) -> Vec<Effect> {
        if !question.choices.contains(&choice) {
            return Vec::new();
        }
        self.drafts.insert(choice);
        vec![self.save()]
    }

    pub(super) fn go_on(&mut self, id: QuestionId) -> Vec<Effect> {
        let Some(choice) = self.drafts.remove(id) else {
            self.missing = true;
            return vec![Effect::Focus(Focus::Errors)];
        };
        let former = self.answers.insert(choice);
        let changed = former.is_some_and(|former| former != choice);
        self.arrive(vec![self.save(), Effect::Emit(Event::Answer { choice, changed })])
    }

    pub(super) fn reopen(&mut self, answer: Option<Choice>) -> Vec<Effect> {
        let Some(answer) = answer else {
            return Vec::new();
        };
        self.before = None;
        self.drafts.insert(answer);
        self.arrive(vec![self.save()])
    }

    pub(super) fn attempt(&mut self, choice: Choice) -> Vec<Effect> {
        if !self.elsewhere().iter().any(|other| other.choice == choice) {
            return Vec::new();
        }
        self.before.get_or_insert_with(|| self.answers.clone());
        self.answers.insert(choice);
        self.arrive(vec![self.save(), Effect::Emit(Event::Answer { choice, changed: true })])
    }

    pub(super) fn undo(&mut self) -> Vec<Effect> {
        let Some(before) = self.before.take() else {
            return Vec::new();
        };
        self.answers = before;
        self.drafts = Answers::new();
        self.arrive(vec![self.save()])
    }

    pub(super) fn tick(&mut self, step: FirstStepId) -> Vec<Effect> {
        match self.ticked.iter().position(|ticked| *ticked == step) {
            Some(place) => drop(self.ticked.remove(place)),
            None => self.ticked.push(step),
        }
        vec![Effect::Redraw]
    }

    /// From somebody's result to the visitor's own place.
    pub(super) fn take_over(&mut self) -> Vec<Effect> {
        self.shared = None;
        self.arrive(vec![self.save()])
    }

    pub(super) fn restart(&mut self) -> Vec<Effect> {
        *self = Self { plan: self.plan, ..Self::new(self.table) };
        self.arrive(vec![Effect::Forget, Effect::Emit(Event::Restart)])
    }

    /// A new screen: its effects come after those of the step that led to it.
    pub(super) fn arrive(&mut self, mut effects: Vec<Effect>) -> Vec<Effect> {
        self.missing = false;
        effects.push(Effect::Push(self.saved()));
        effects.extend(self.arrived());
        effects
    }

    pub(super) fn arrived(&self) -> [Effect; 2] {
        [Effect::Emit(self.arrival()), Effect::Focus(Focus::Heading)]
    }

    pub(super) fn save(&self) -> Effect {
        Effect::Save(self.saved())
    }
}
