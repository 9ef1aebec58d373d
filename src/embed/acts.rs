use wasm_bindgen::JsCast;
use web_sys::{FocusOptions, HtmlInputElement, MouseEvent};

use crate::domain::{Answers, ResultScreen, Screen};
use crate::view::{Act, Copied, Way};

use super::host_event::HostEvent;
use super::page::link_to;
use super::share::open_share_sheet;
use super::stage::Stage;

impl Stage {
    /// Performs an act of the visitor.
    pub fn act(&self, act: &Act) {
        match act {
            Act::Followed(click, url) => self.follow(click, url),
            Act::SwitchedLanguage => {
                let _ = self.widget_host.switch_language();
            }
            Act::Printed => {
                self.emit(&HostEvent::Print {});
                self.print();
            }
            Act::Shared(way) => self.share(*way),
        }
    }

    fn share(&self, way: Way) {
        let method = match way {
            Way::Copy => "copy",
            Way::System => "system",
            Way::Email => "email",
        };
        self.emit(&HostEvent::Share { method });
        let link = Self::link(&self.screen());
        match way {
            Way::Copy => self.copy(&link),
            Way::System => open_share_sheet(&link, &self.wording.borrow().text("share.subject")),
            // The browser follows the link.
            Way::Email => {}
        }
    }

    /// Handles a press of the call to action. The host page may keep the visitor from leaving.
    fn follow(&self, click: &MouseEvent, url: &str) {
        let Screen::Result(screen) = self.screen() else {
            return;
        };
        // The last button opens a menu, not the link.
        if click.button() > 1 {
            return;
        }
        if !self.emit(&HostEvent::Cta { outcome: screen.advice.outcome.id.name(), url }) {
            click.prevent_default();
        }
    }

    /// The link to a result.
    pub fn link(screen: &Screen) -> String {
        match screen {
            Screen::Result(ResultScreen { answers, .. }) => {
                link_to(&answers.iter().copied().collect::<Answers>().code())
            }
            Screen::Question(_) => String::new(),
        }
    }

    /// Shows whether the link was copied. If the browser refused, shows and selects it.
    pub fn copied(&self, copied: bool) {
        self.copied.set(if copied { Copied::Done } else { Copied::Refused });
        self.draw();
    }

    /// Selects the link if it is shown.
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
