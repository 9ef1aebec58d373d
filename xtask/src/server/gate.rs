use std::sync::mpsc;
use std::time::Duration;

use tokio::sync::watch;

/// How long to wait for a request: longer than any step of a test takes.
const PATIENCE: Duration = Duration::from_secs(10);

/// Holds back the responses to some paths until it is released or dropped.
#[must_use = "a gate opens when it is dropped"]
#[derive(Debug)]
pub struct Gate {
    reached: mpsc::Receiver<()>,
    /// Dropping it opens the gate.
    _closed: watch::Sender<()>,
}

impl Gate {
    pub(super) fn new(ending: &str) -> (Self, Barrier) {
        let (reaching, reached) = mpsc::channel();
        let (closed, opened) = watch::channel(());
        (Self { reached, _closed: closed }, Barrier { ending: ending.to_owned(), reaching, opened })
    }

    /// Lets all waiting and later requests through.
    pub fn release(self) {
        drop(self);
    }

    /// Waits until a request arrives at the gate. Returns false after ten seconds without one.
    #[must_use]
    pub fn wait_until_reached(&self) -> bool {
        self.reached.recv_timeout(PATIENCE).is_ok()
    }
}

/// The server's side of a gate.
#[derive(Debug, Clone)]
pub(super) struct Barrier {
    ending: String,
    reaching: mpsc::Sender<()>,
    opened: watch::Receiver<()>,
}

impl Barrier {
    pub(super) fn stops(&self, path: &str) -> bool {
        path.ends_with(&self.ending)
    }

    /// Returns once the gate is open.
    pub(super) async fn pass(mut self) {
        let _ = self.reaching.send(());
        // Nothing is ever sent: this fails when the gate is dropped.
        let _ = self.opened.changed().await;
    }
}
