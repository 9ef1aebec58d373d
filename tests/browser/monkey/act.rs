use fantoccini::actions::{InputSource, MOUSE_BUTTON_LEFT, MouseActions, PointerAction};
use fantoccini::elements::Element;
use fantoccini::error::{CmdError, ErrorStatus};
use fantoccini::key::Key;
use serde_json::Value;

use crate::page::Page;

/// A small random number generator (`SplitMix64`).
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// Returns a random number below `end`.
    pub fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ (mixed >> 31)) % end as u64).expect("the number fits in a usize")
    }
}

/// An action of a visitor.
#[derive(Clone, Copy, Debug)]
pub enum Act {
    Clicks(&'static str),
    DoubleClicks(&'static str),
    Presses(Key),
    PressesShiftTab,
    PressesSpace,
    Types(&'static str, &'static str),
    Resizes(u32),
    GoesBack,
    GoesForward,
    Reloads,
    OpensLink(&'static str),
    LeavesForLink(&'static str),
}

/// A selector for anything that a visitor may click.
const ANYTHING: &str = "button, label, summary, input:not([type=radio]), a[part=cta], .question__title";

/// How many times to try an action on an element that moves.
const MAX_TRIES: u32 = 5;

/// The actions, each with its weight: the higher, the more often it is chosen.
const ACTS: &[(u32, Act)] = &[
    (16, Act::Clicks(".choice")),
    // Choices that lead to further questions.
    (10, Act::Clicks(".choice:has([value=none], [value=cpr], [value=emr])")),
    (20, Act::Clicks("[part=continue]")),
    (4, Act::Clicks("[part=back]")),
    (4, Act::Clicks("[data-change]")),
    (4, Act::Clicks("[data-what-if]")),
    (2, Act::Clicks("[part=undo]")),
    (5, Act::Clicks("[part=restart]")),
    (2, Act::Clicks("[part=print]")),
    (1, Act::Clicks("[part=cta]")),
    (2, Act::Clicks("[data-share=copy]")),
    (4, Act::Clicks("[data-lang-switch]")),
    (3, Act::Clicks("input[type=checkbox]")),
    (2, Act::Clicks("summary")),
    (2, Act::Clicks(".plan__slider")),
    (8, Act::Clicks(ANYTHING)),
    (4, Act::DoubleClicks(ANYTHING)),
    (2, Act::DoubleClicks("[part=continue]")),
    (1, Act::DoubleClicks(".choice")),
    (5, Act::Presses(Key::Tab)),
    (3, Act::Presses(Key::Enter)),
    (2, Act::Presses(Key::Down)),
    (2, Act::Presses(Key::Up)),
    (1, Act::Presses(Key::Left)),
    (1, Act::Presses(Key::Right)),
    (1, Act::Presses(Key::Escape)),
    (2, Act::PressesShiftTab),
    (3, Act::PressesSpace),
    (1, Act::Types(".plan__number", "7")),
    (1, Act::Types(".plan__number", "-3.5e9")),
    (1, Act::Types(".plan__number", "0")),
    (1, Act::Types(".plan__month", "\u{e015}\u{e015}")),
    (1, Act::Resizes(320)),
    (1, Act::Resizes(500)),
    (1, Act::Resizes(1280)),
    (6, Act::GoesBack),
    (4, Act::GoesForward),
    (2, Act::Reloads),
    (1, Act::OpensLink("1-tt-en")),
    (1, Act::OpensLink("1-tn-ga-aa-st-dy")),
    (1, Act::OpensLink("1-tn-gx%E0%A4%A")),
    (1, Act::LeavesForLink("1-tp")),
];

impl Act {
    /// Chooses an action at random, by weight.
    pub fn any(dice: &mut Dice) -> Self {
        let all: u32 = ACTS.iter().map(|(weight, _)| weight).sum();
        let mut left = u32::try_from(dice.below(all as usize)).expect("a weight");
        for (weight, act) in ACTS {
            match left.checked_sub(*weight) {
                Some(rest) => left = rest,
                None => return *act,
            }
        }
        unreachable!("a number below the sum of the weights")
    }

    /// The variant's name, without its values.
    pub fn name(self) -> String {
        format!("{self:?}").split('(').next().unwrap_or_default().to_owned()
    }
}

/// Whether the element was redrawn or scrolled before the click. A visitor would click again.
fn has_moved(error: &CmdError) -> bool {
    use ErrorStatus::{ElementClickIntercepted, MoveTargetOutOfBounds, StaleElementReference};
    let CmdError::Standard(driver_error) = error else { return false };
    [ElementClickIntercepted, MoveTargetOutOfBounds, StaleElementReference].contains(&driver_error.error)
}

impl Page {
    /// Performs an action. Does nothing if the screen has no element for it. Fails with the driver's error.
    pub async fn perform_act(&self, act: Act, dice: &mut Dice) -> Result<(), String> {
        let mut tried = self.try_act(act, dice).await;
        for _ in 1..MAX_TRIES {
            if tried.as_ref().is_err_and(has_moved) {
                tried = self.try_act(act, dice).await;
            }
        }
        tried.map_err(|error| format!("{error:?}"))
    }

    async fn try_act(&self, act: Act, dice: &mut Dice) -> Result<(), CmdError> {
        let client = self.client();
        match act {
            Act::Clicks(selector) => self.click_any(selector, 1, dice).await?,
            Act::DoubleClicks(selector) => self.click_any(selector, 2, dice).await?,
            Act::Presses(key) => self.press(&[key.into()]).await,
            Act::PressesShiftTab => self.press_with_shift(&[Key::Tab.into()]).await,
            Act::PressesSpace => self.press(&[' ']).await,
            Act::Types(selector, text) => {
                if let Some(field) = self.any_of(selector, dice).await {
                    field.send_keys(text).await?;
                }
            }
            Act::Resizes(width) => self.viewport(width, 900, 1).await,
            Act::GoesBack => client.back().await?,
            Act::GoesForward => client.forward().await?,
            Act::Reloads => client.refresh().await?,
            Act::OpensLink(code) => client.goto(&self.host.url(&format!("/#ems-career-path-{code}"))).await?,
            Act::LeavesForLink(code) => {
                client.goto("about:blank").await?;
                client.goto(&self.host.url(&format!("/#ems-career-path-{code}"))).await?;
            }
        }
        // Back may have left the page. Return to it.
        if !client.current_url().await?.as_str().starts_with(&self.host.url("/")) {
            client.goto(&self.host.url("/")).await?;
        }
        Ok(())
    }

    /// Clicks a random element that matches a selector. Uses mouse actions, because the driver's own click fails on a
    /// slider: it reports the thumb as an obstacle.
    async fn click_any(&self, selector: &str, times: usize, dice: &mut Dice) -> Result<(), CmdError> {
        let Some(element) = self.any_of(selector, dice).await else { return Ok(()) };
        let there = PointerAction::MoveToElement { element, duration: None, x: 0.0, y: 0.0 };
        let mut mouse = MouseActions::new("mouse".to_owned()).then(there);
        for _ in 0..times {
            let button = MOUSE_BUTTON_LEFT;
            mouse = mouse.then(PointerAction::Down { button }).then(PointerAction::Up { button });
        }
        self.client().perform_actions(mouse).await
    }

    /// Chooses a random visible element of the widget that matches a selector, and scrolls it into view.
    async fn any_of(&self, selector: &str, dice: &mut Dice) -> Option<Element> {
        let number = dice.below(1 << 16);
        let script = format!(
            "const root = document.querySelector('ems-career-path').shadowRoot;
             const all = [...root.querySelectorAll('{selector}')].filter((one) => one.checkVisibility());
             const one = all[{number} % all.length] ?? null;
             one?.scrollIntoView({{ block: 'center', behavior: 'instant' }});
             return one;"
        );
        let found: Value = self.run(&script).await;
        let id = found.get("element-6066-11e4-a52e-4f735466cecf")?.as_str()?;
        let id = fantoccini::elements::ElementRef::from(id.to_owned());
        Some(Element::from_element_id(self.client().clone(), id))
    }
}
