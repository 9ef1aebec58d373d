use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};

use super::journal::PATIENCE;

/// Holds back the answers to some paths until it is released or dropped.
#[must_use = "a gate opens when it is dropped"]
#[derive(Debug)]
pub struct Gate(Arc<Barrier>);

impl Gate {
    /// Lets everything through, what waits and what comes.
    pub fn release(self) {
        drop(self);
    }

    /// Waits until a request stands at the gate; false when ten seconds pass first.
    #[must_use]
    pub fn wait_until_reached(&self) -> bool {
        self.0.wait_until_reached()
    }
}

impl Drop for Gate {
    fn drop(&mut self) {
        self.0.open();
    }
}

/// The gates of one server.
#[derive(Debug, Default)]
pub(super) struct Gates(Mutex<Vec<Arc<Barrier>>>);

impl Gates {
    pub(super) fn hold(&self, ending: &str) -> Gate {
        let barrier = Arc::new(Barrier::new(ending));
        self.barriers().push(Arc::clone(&barrier));
        Gate(barrier)
    }

    /// Returns when no gate holds this path any more.
    pub(super) fn pass(&self, path: &str) {
        let barriers = self.barriers().clone();
        for barrier in barriers.iter().filter(|barrier| path.ends_with(&barrier.ending)) {
            barrier.pass();
        }
    }

    pub(super) fn release_all(&self) {
        self.barriers().drain(..).for_each(|barrier| barrier.open());
    }

    fn barriers(&self) -> MutexGuard<'_, Vec<Arc<Barrier>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[derive(Debug)]
struct Barrier {
    ending: String,
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Debug, Default)]
struct State {
    open: bool,
    reached: bool,
}

impl Barrier {
    fn new(ending: &str) -> Self {
        Self { ending: ending.to_owned(), state: Mutex::default(), changed: Condvar::new() }
    }

    fn open(&self) {
        self.state().open = true;
        self.changed.notify_all();
    }

    fn pass(&self) {
        let mut state = self.state();
        state.reached = true;
        self.changed.notify_all();
        let _open =
            self.changed.wait_while(state, |state| !state.open).unwrap_or_else(PoisonError::into_inner);
    }

    fn wait_until_reached(&self) -> bool {
        let (_state, wait) = self
            .changed
            .wait_timeout_while(self.state(), PATIENCE, |state| !state.reached)
            .unwrap_or_else(PoisonError::into_inner);
        !wait.timed_out()
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
