use std::cell::Cell;
use std::rc::Rc;

use gloo::render::{AnimationFrame, request_animation_frame};
use gloo::timers::callback::Timeout;
use yew::Callback;

/// How long to wait for a frame, in milliseconds. Hidden pages have no frames.
const HIDDEN_MS: u32 = 200;

/// Runs a callback after the next paint. Dropping it cancels the callback.
#[derive(Default)]
pub struct NextPaint {
    frame: Cell<Option<AnimationFrame>>,
    timer: Rc<Cell<Option<Timeout>>>,
}

impl NextPaint {
    /// Runs `then` once, in place of any earlier callback.
    pub fn wait(&self, then: Callback<()>) {
        let (timer, after_paint) = (self.timer.clone(), then.clone());
        self.timer.set(Some(Timeout::new(HIDDEN_MS, move || then.emit(()))));
        // A frame's callbacks run before its paint, so this waits for the next task.
        self.frame.set(Some(request_animation_frame(move |_| {
            timer.set(Some(Timeout::new(0, move || after_paint.emit(()))));
        })));
    }

    /// Stops waiting.
    pub fn cancel(&self) {
        self.frame.take();
        self.timer.take();
    }
}
