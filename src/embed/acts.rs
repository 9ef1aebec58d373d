use wasm_bindgen::JsCast;
use web_sys::{FocusOptions, HtmlInputElement, MouseEvent};

use crate::domain::{Answers, ResultScreen, Screen};
use crate::view::{Act, CopyStatus, ShareMethod};

use super::host_event::HostEvent;
use super::page::link_to;
use super::stage::Stage;

impl Stage {
    /// Performs an action that concerns the page, such as printing.
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
            Act::Shared(method) => self.share(*method),
        }
    }

    fn share(&self, method: ShareMethod) {
        let name = match method {
            ShareMethod::Copy => "copy",
            ShareMethod::System => "system",
            ShareMethod::Email => "email",
        };
        self.emit(&HostEvent::Share { method: name });
        let link = Self::link(&self.screen());
        match method {
            ShareMethod::Copy => self.copy(&link),
            ShareMethod::System => self.open_share_sheet(link),
            // The browser follows the link.
            ShareMethod::Email => {}
        }
    }

    /// Handles a click on the call to action. The host page can cancel it.
    fn follow(&self, click: &MouseEvent, url: &str) {
        let Screen::Result(screen) = self.screen() else {
            return;
        };
        // The right button opens a menu, not the link.
        if click.button() > 1 {
            return;
        }
        if !self.emit(&HostEvent::Cta { outcome: screen.advice.outcome.id.name(), url }) {
            click.prevent_default();
        }
    }

    /// Returns the share link of a result, or an empty string at a question.
    pub fn link(screen: &Screen) -> String {
        match screen {
            Screen::Result(ResultScreen { answers, .. }) => {
                link_to(&answers.iter().copied().collect::<Answers>().code())
            }
            Screen::Question(_) => String::new(),
        }
    }

    /// Shows whether the link was copied. If not, the view shows the link, and `select_link` selects it.
    pub fn show_copied(&self, copied: bool) {
        self.copy_status.set(if copied { CopyStatus::Done } else { CopyStatus::Refused });
        self.draw();
    }

    /// Selects the link if the view shows it.
    pub fn select_link(&self) {
        if self.copy_status.get() == CopyStatus::Refused
            && let Ok(Some(link)) = self.mount.query_selector(".share__link")
            && let Some(link) = link.dyn_ref::<HtmlInputElement>()
        {
            let _ = link.focus_with_options(&FocusOptions::new());
            link.select();
        }
    }
}
