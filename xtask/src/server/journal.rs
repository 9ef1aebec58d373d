use std::sync::{Condvar, Mutex, PoisonError};
use std::time::Duration;

use super::Request;

/// Longer than any step of a test takes, shorter than a person's patience.
pub(super) const PATIENCE: Duration = Duration::from_secs(10);

/// Every request a server has had, and a way to wait for one.
#[derive(Debug, Default)]
pub(super) struct Journal {
    requests: Mutex<Vec<Request>>,
    grown: Condvar,
}

impl Journal {
    pub(super) fn note(&self, request: &Request) {
        self.requests.lock().unwrap_or_else(PoisonError::into_inner).push(request.clone());
        self.grown.notify_all();
    }

    pub(super) fn requests(&self) -> Vec<Request> {
        self.requests.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Waits for a path with this ending; false when patience runs out.
    pub(super) fn wait_for(&self, ending: &str) -> bool {
        let requests = self.requests.lock().unwrap_or_else(PoisonError::into_inner);
        let missing =
            |requests: &mut Vec<Request>| !requests.iter().any(|request| request.path.ends_with(ending));
        let (_requests, wait) = self
            .grown
            .wait_timeout_while(requests, PATIENCE, missing)
            .unwrap_or_else(PoisonError::into_inner);
        !wait.timed_out()
    }
}
