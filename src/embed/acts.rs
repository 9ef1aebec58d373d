use wasm_bindgen::JsCast;
use web_sys::{FocusOptions, HtmlInputElement, MouseEvent};

use crate::domain::Screen;
use crate::view::{Act, CopyStatus, ShareMethod};

use super::address::Address;
use super::host_event::HostEvent;
use super::share_link::link_to;
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
        let link = self.link();
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

    /// Returns the share link of the result on screen. Empty at a question, and if the page has no address that others
    /// can open.
    pub fn link(&self) -> String {
        let link = || {
            let code = self.session.borrow().link_code()?;
            let Address { href, canonical } = Address::of_page()?;
            Some(link_to(&href, canonical.as_deref(), &code))
        };
        link().unwrap_or_default()
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
