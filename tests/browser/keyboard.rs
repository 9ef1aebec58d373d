use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::key::Key;

use crate::journeys::JOURNEYS;
use crate::page::Page;
use crate::screens::{LANGS, host};

/// No screen has as many stops as this.
const FAR: usize = 60;

/// Whether the focus is on what a selector finds.
const AT: &str =
    "document.querySelector('ems-career-path').shadowRoot.activeElement?.matches(arguments[0]) ?? false";

impl Page {
    /// Presses keys on whatever has the focus.
    pub async fn press(&self, keys: &[char]) {
        self.perform(KeyActions::new("keyboard".to_owned()), keys).await;
    }

    /// Presses keys while Shift is held.
    pub async fn press_with_shift(&self, keys: &[char]) {
        let shift = KeyAction::Down { value: Key::Shift.into() };
        self.perform(KeyActions::new("keyboard".to_owned()).then(shift), keys).await;
        self.client().release_actions().await.expect("Shift is let go");
    }

    async fn perform(&self, mut actions: KeyActions, keys: &[char]) {
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

    /// Presses Tab until the focus is on what a selector finds.
    pub async fn tab_to(&self, selector: &str) {
        let at = format!("return {}", AT.replace("arguments[0]", &format!("{selector:?}")));
        for _ in 0..FAR {
            self.press(&[Key::Tab.into()]).await;
            if self.run(&at).await == true {
                return;
            }
        }
        panic!("Tab never comes to {selector}");
    }
}

/// Answers a question: into the group, down to the choice, on with Enter.
async fn answer(page: &Page, question: &str, choice: &str) {
    page.first().asks(question).await;
    let form = format!("[data-question={question}]");
    page.tab_to(&format!("{form} input[type=radio]")).await;
    let radios = page.first().part(&form);
    let place = format!(
        "return [...{radios}.querySelectorAll('[type=radio]')].findIndex(({{ value }}) => value === '{choice}')"
    );
    let place = page.run(&place).await.as_u64().expect("the choice is there");
    let mut keys = vec![' '];
    keys.extend((0..place).map(|_| char::from(Key::Down)));
    page.press(&keys).await;
    assert_eq!(page.first().chosen().await.as_deref(), Some(choice), "{question}");
    page.press(&[Key::Enter.into()]).await;
}

/// Takes every journey without a mouse: to the result, over Change back to it, and to the start.
#[tokio::test]
async fn every_journey_needs_no_mouse() {
    let enter = Key::Enter.into();
    for lang in LANGS {
        let page = Page::open(&host(&format!("lang={lang}"))).await;
        let widget = page.first();
        widget.asks("training").await;
        assert_eq!(page.focused().await, "BODY", "nothing is focused on load");
        for (outcome, answers) in JOURNEYS {
            for (place, (question, choice)) in answers.iter().enumerate() {
                widget.asks(question).await;
                assert!(place == 0 || page.focused().await == "question__title", "{lang} {question}");
                answer(&page, question, choice).await;
            }
            assert_eq!(widget.outcome().await, outcome);
            assert_eq!(page.focused().await, "result__title", "{lang} {outcome}");

            let (last, _) = answers[answers.len() - 1];
            page.tab_to(&format!("[data-change={last}]")).await;
            page.press(&[enter]).await;
            widget.asks(last).await;
            assert_eq!(page.focused().await, "question__title", "{lang}, Change");
            page.tab_to("[part=continue]").await;
            page.press(&[enter]).await;
            assert_eq!(widget.outcome().await, outcome, "{lang}, the same answer again");
            assert_eq!(page.focused().await, "result__title", "{lang}, back from Change");

            page.tab_to("[part=restart]").await;
            page.press(&[enter]).await;
            widget.asks("training").await;
            assert_eq!(page.focused().await, "question__title", "{lang}, Start again");
        }
        page.was_left_in_peace().await;
    }
}

#[tokio::test]
async fn a_left_out_answer_leads_to_the_choices_without_a_mouse() {
    let enter = Key::Enter.into();
    for lang in LANGS {
        let page = Page::open(&host(&format!("lang={lang}"))).await;
        answer(&page, "training", "none").await;
        page.first().asks("goal").await;
        page.tab_to("[part=continue]").await;
        page.press(&[enter]).await;
        page.until(&page.first().part(".errors")).await;
        assert_eq!(page.focused().await, "errors");
        page.tab_to(".errors button").await;
        page.press(&[enter]).await;
        assert_eq!(page.focused().await, "choice__radio", "the summary leads to the first choice");
        page.press(&[' ', enter]).await;
        page.first().asks("age").await;
        page.tab_to("[part=back]").await;
        page.press(&[' ']).await;
        page.first().asks("goal").await;
        assert_eq!(page.focused().await, "question__title", "Back");
        page.was_left_in_peace().await;
    }
}
