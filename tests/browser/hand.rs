use fantoccini::actions::{
    Actions, InputSource, MOUSE_BUTTON_LEFT, MouseActions, PointerAction, TouchActions,
};

use serde_json::json;

use crate::engine::Engine;
use crate::page::Page;

/// The pointer that presses things on the page.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Hand {
    Mouse,
    Finger,
}

impl Page {
    /// Presses the middle of an element in the first widget, without releasing it.
    pub async fn press_down(&self, hand: Hand, selector: &str) {
        if Hand::Finger == hand && Engine::current() == Engine::Chromium {
            return self.touch_chromium("touchStart", Some(selector)).await;
        }
        let element = self.element(&self.first().part(selector)).await;
        let there = PointerAction::MoveToElement { element, duration: None, x: 0.0, y: 0.0 };
        self.point(hand, [there, PointerAction::Down { button: MOUSE_BUTTON_LEFT }]).await;
    }

    /// Releases what [`Self::press_down`] pressed.
    pub async fn let_go(&self, hand: Hand) {
        if Hand::Finger == hand && Engine::current() == Engine::Chromium {
            return self.touch_chromium("touchEnd", None).await;
        }
        self.point(hand, [PointerAction::Up { button: MOUSE_BUTTON_LEFT }]).await;
    }

    /// Touches through Chromium's DevTools protocol. Its driver's touches do not cause click events.
    async fn touch_chromium(&self, kind: &str, selector: Option<&str>) {
        self.devtools("Emulation.setTouchEmulationEnabled", json!({ "enabled": true })).await;
        let mut points = Vec::new();
        if let Some(selector) = selector {
            let middle = "const { x, y, width, height } = PART.getBoundingClientRect();
                return { x: x + width / 2, y: y + height / 2 }";
            points.push(self.run(&middle.replace("PART", &self.first().part(selector))).await);
        }
        self.devtools("Input.dispatchTouchEvent", json!({ "type": kind, "touchPoints": points })).await;
    }

    async fn point(&self, hand: Hand, steps: impl IntoIterator<Item = PointerAction>) {
        let steps = steps.into_iter();
        let actions = match hand {
            Hand::Mouse => {
                Actions::from(steps.fold(MouseActions::new("mouse".to_owned()), InputSource::then))
            }
            Hand::Finger => {
                Actions::from(steps.fold(TouchActions::new("finger".to_owned()), InputSource::then))
            }
        };
        self.client().perform_actions(actions).await.expect("a pointer");
    }
}
