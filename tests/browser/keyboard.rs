use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::key::Key;

use crate::page::{ELEMENT, Page};

impl Page {
    /// Presses keys on whatever has the focus.
    pub async fn press(&self, keys: &[char]) {
        let mut actions = KeyActions::new("keyboard".to_owned());
        for key in keys {
            actions = actions.then(KeyAction::Down { value: *key }).then(KeyAction::Up { value: *key });
        }
        self.client().perform_actions(actions).await.expect("keys");
    }

    /// What has the focus inside the first widget, by its class.
    pub async fn focused(&self) -> String {
        let script = "return document.activeElement?.shadowRoot?.activeElement?.className ?? document.activeElement?.tagName";
        self.run(script).await.as_str().unwrap_or_default().to_owned()
    }
}

#[tokio::test]
async fn a_whole_journey_needs_no_mouse() {
    let (tab, down, space, enter) = (Key::Tab.into(), Key::Down.into(), ' ', Key::Enter.into());
    let page = Page::open(ELEMENT).await;
    let widget = page.first();
    widget.asks("training").await;
    assert_eq!(page.focused().await, "BODY", "nothing is focused on load");

    page.press(&[tab, space, enter]).await;
    widget.asks("goal").await;
    assert_eq!(page.focused().await, "question__title");

    // The heading is before the first choice: Tab enters the group, arrows move in it.
    page.press(&[tab, space, down, enter]).await;
    widget.asks("age").await;
    page.press(&[tab, space, down, down, enter]).await;
    widget.asks("hours").await;
    page.press(&[tab, space, down, down, enter]).await;
    widget.asks("diploma").await;
    // Tab past the group to Continue, without an answer: the summary takes the focus.
    page.press(&[tab, tab, enter]).await;
    page.until(&widget.part(".errors")).await;
    assert_eq!(page.focused().await, "errors");
    page.press(&[tab, enter]).await;
    assert_eq!(page.focused().await, "choice__radio", "the summary leads to the first choice");
    page.press(&[space, enter]).await;

    assert_eq!(widget.outcome().await, "emt-to-paramedic");
    assert_eq!(page.focused().await, "result__title");
    page.was_left_in_peace().await;
}
