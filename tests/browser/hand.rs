use fantoccini::actions::{
    Actions, InputSource, MOUSE_BUTTON_LEFT, MouseActions, PointerAction, TouchActions,
};

use crate::page::Page;

/// What presses things on the page.
#[derive(Clone, Copy)]
pub enum Hand {
    Mouse,
    Finger,
}

impl Page {
    /// Comes down on the middle of what a selector finds in the first widget, and stays down.
    pub async fn press_down(&self, hand: Hand, selector: &str) {
        let element = self.element(&self.first().part(selector)).await;
        let there = PointerAction::MoveToElement { element, duration: None, x: 0.0, y: 0.0 };
        self.point(hand, [there, PointerAction::Down { button: MOUSE_BUTTON_LEFT }]).await;
    }

    /// Comes up again.
    pub async fn let_go(&self, hand: Hand) {
        self.point(hand, [PointerAction::Up { button: MOUSE_BUTTON_LEFT }]).await;
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
