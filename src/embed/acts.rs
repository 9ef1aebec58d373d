use wasm_bindgen::JsCast;
use web_sys::{FocusOptions, HtmlInputElement, MouseEvent};

use crate::domain::{Answers, ResultScreen, Screen};
use crate::view::{Act, Copied, Way};

use super::page::address;
use super::stage::Stage;

/// What a share link's fragment begins with; the code of the answers follows.
const FRAGMENT: &str = "#ems-career-path-";

impl Stage {
    /// Does what the visitor asked of the page.
    pub fn act(&self, act: &Act) {
        match act {
            Act::Followed(click, url) => self.follow(click, url),
            Act::SwitchedLanguage => self.services.call("switchLanguage", &[]),
            Act::Printed => {
                self.emit("print", &self.detail(), false);
                self.services.call("print", &[]);
            }
            Act::Shared(way) => {
                let name = match way {
                    Way::Copy => "copy",
                    Way::System => "system",
                    Way::Email => "email",
                };
                self.emit("share", &self.detail().with("method", name), false);
                let subject = self.wording.borrow().text("share.subject");
                self.services.call(name, &[&Self::link(&self.screen()), &subject]);
            }
        }
    }

    /// The visitor presses the call to action: the host page may keep him from going.
    fn follow(&self, click: &MouseEvent, url: &str) {
        let Screen::Result(screen) = self.screen() else {
            return;
        };
        // The last button opens a menu, not the link.
        if click.button() > 1 {
            return;
        }
        let detail = self.detail().with("outcome", screen.advice.outcome.id.name()).with("url", url);
        if !self.emit("cta", &detail, true) {
            click.prevent_default();
        }
    }

    /// The link to a result.
    pub fn link(screen: &Screen) -> String {
        match screen {
            Screen::Result(ResultScreen { answers, .. }) => {
                let code = answers.iter().copied().collect::<Answers>().code();
                [&address(), FRAGMENT, &code].concat()
            }
            Screen::Question(_) => String::new(),
        }
    }

    /// What came of copying the link: where the browser refused, it is shown and selected.
    pub fn copied(&self, copied: bool) {
        self.copied.set(if copied { Copied::Done } else { Copied::Refused });
        self.draw();
    }

    /// Selects the link, where it is shown.
    pub fn select_link(&self) {
        if self.copied.get() == Copied::Refused
            && let Ok(Some(link)) = self.mount.query_selector(".share__link")
            && let Some(link) = link.dyn_ref::<HtmlInputElement>()
        {
            let _ = link.focus_with_options(&FocusOptions::new());
            link.select();
        }
    }
}
