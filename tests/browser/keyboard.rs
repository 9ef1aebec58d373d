use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::key::Key;

use crate::journeys::JOURNEYS;
use crate::page::Page;
use crate::screens::{LANGS, host};

/// How many times to press Tab before giving up. Every screen has fewer tab stops.
const MAX_TABS: usize = 60;

/// Whether the focus is on an element that matches a selector.
const HAS_FOCUS: &str =
    "document.querySelector('ems-career-path').shadowRoot.activeElement?.matches(arguments[0]) ?? false";

impl Page {
    /// Presses and releases these keys, one after the other.
    pub async fn press(&self, keys: &[char]) {
        self.perform(KeyActions::new("keyboard".to_owned()), keys).await;
    }

    /// Presses and releases these keys while Shift is down.
    pub async fn press_with_shift(&self, keys: &[char]) {
        let shift = KeyAction::Down { value: Key::Shift.into() };
        self.perform(KeyActions::new("keyboard".to_owned()).then(shift), keys).await;
        self.client().release_actions().await.expect("Shift released");
    }

    async fn perform(&self, mut actions: KeyActions, keys: &[char]) {
        for key in keys {
            actions = actions.then(KeyAction::Down { value: *key }).then(KeyAction::Up { value: *key });
        }
        self.client().perform_actions(actions).await.expect("keys");
    }

    /// The class of the focused element in a widget, or a tag name such as `BODY` if the focus is outside.
    pub async fn focused(&self) -> String {
        let script = "return document.activeElement?.shadowRoot?.activeElement?.className ?? document.activeElement?.tagName";
        self.run(script).await.as_str().unwrap_or_default().to_owned()
    }

    /// Presses Tab until the focus is on an element that matches a selector.
    pub async fn tab_to(&self, selector: &str) {
        let has_focus = format!("return {}", HAS_FOCUS.replace("arguments[0]", &format!("{selector:?}")));
        for _ in 0..MAX_TABS {
            self.press(&[Key::Tab.into()]).await;
            if self.run(&has_focus).await == true {
                return;
            }
        }
        panic!("Tab never reaches {selector}");
    }
}

/// Answers a question: Tab to the radio buttons, Down to the choice, Enter to continue.
async fn answer(page: &Page, question: &str, choice: &str) {
    page.first().wait_for_question(question).await;
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

/// Takes every journey by keyboard. At each result, reopens the last answer with Change, continues to the result, and
/// starts again.
#[tokio::test]
async fn every_journey_works_with_the_keyboard() {
    let enter = Key::Enter.into();
    for lang in LANGS {
        let page = Page::open(&host(&format!("lang={lang}"))).await;
        let widget = page.first();
        widget.wait_for_question("training").await;
        assert_eq!(page.focused().await, "BODY", "loading does not move the focus");
        for (outcome, answers) in JOURNEYS {
            for (place, (question, choice)) in answers.iter().enumerate() {
                widget.wait_for_question(question).await;
                assert!(place == 0 || page.focused().await == "question__title", "{lang} {question}");
                answer(&page, question, choice).await;
            }
            assert_eq!(widget.outcome().await, outcome);
            assert_eq!(page.focused().await, "result__title", "{lang} {outcome}");

            let (last, _) = answers[answers.len() - 1];
            page.tab_to(&format!("[data-change={last}]")).await;
            page.press(&[enter]).await;
            widget.wait_for_question(last).await;
            assert_eq!(page.focused().await, "question__title", "{lang}, Change");
            page.tab_to("[part=continue]").await;
            page.press(&[enter]).await;
            assert_eq!(widget.outcome().await, outcome, "{lang}, the same answer again");
            assert_eq!(page.focused().await, "result__title", "{lang}, back from Change");

            page.tab_to("[part=restart]").await;
            page.press(&[enter]).await;
            widget.wait_for_question("training").await;
            assert_eq!(page.focused().await, "question__title", "{lang}, Start again");
        }
        page.assert_quiet().await;
    }
}

#[tokio::test]
async fn the_error_summary_leads_to_the_choices_by_keyboard() {
    let enter = Key::Enter.into();
    for lang in LANGS {
        let page = Page::open(&host(&format!("lang={lang}"))).await;
        answer(&page, "training", "none").await;
        page.first().wait_for_question("goal").await;
        page.tab_to("[part=continue]").await;
        page.press(&[enter]).await;
        page.until(&page.first().part(".errors")).await;
        assert_eq!(page.focused().await, "errors");
        page.tab_to(".errors button").await;
        page.press(&[enter]).await;
        assert_eq!(page.focused().await, "choice__radio", "the summary leads to the first choice");
        page.press(&[' ', enter]).await;
        page.first().wait_for_question("age").await;
        page.tab_to("[part=back]").await;
        page.press(&[' ']).await;
        page.first().wait_for_question("goal").await;
        assert_eq!(page.focused().await, "question__title", "Back");
        page.assert_quiet().await;
    }
}
