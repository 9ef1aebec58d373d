use std::cell::{Cell, OnceCell, RefCell};
use std::rc::Weak;

use gloo::events::EventListener;
use web_sys::{Element, HtmlElement};
use yew::Callback;

use crate::content::Wording;
use crate::domain::{Date, Effect, Event, Focus, Msg, ResultScreen, Screen, Session};
use crate::view::{Act, AppProps, Context, CopyStatus, Options, SECTIONS, Sharing};

use super::drawing::Drawing;
use super::history::History;
use super::next_paint::NextPaint;
use super::page::{has_share_sheet, mail, page_url};
use super::places::Places;
use super::setup::WrittenOptions;
use super::share_link::codes_in;
use super::widget_host::WidgetHost;

/// How many sections the first frame of a new result shows. Its head is always shown.
const FIRST_SECTIONS: usize = 0;
/// How many sections each further frame adds.
const MORE_SECTIONS: usize = 3;

/// The state of a widget on the page.
pub(super) struct Stage {
    pub element: HtmlElement,
    pub mount: Element,
    pub wording: RefCell<Wording>,
    /// The tag of the language to switch to, if there is one.
    pub other_lang: RefCell<Option<String>>,
    /// The owner's options as written.
    pub written: RefCell<WrittenOptions>,
    /// The owner's options, checked.
    pub options: RefCell<Options>,
    /// The day the widget started.
    pub today: Date,
    pub session: RefCell<Session>,
    pub widget_host: WidgetHost,
    /// Follows the browser's Back and Forward. Empty before `begin`, and with `history="off"`.
    pub history: OnceCell<History>,
    /// Whether the visitor has opened a share link. Adding the next step to the history resets it.
    pub opened_link: Cell<bool>,
    /// Whether a share link could not be read. The next step resets it.
    pub bad_link: Cell<bool>,
    /// Whether the link was copied. The next step resets it.
    pub copy_status: Cell<CopyStatus>,
    /// The last result event, and the language it was sent in.
    pub result: RefCell<Option<(Event, String)>>,
    /// Where to move the focus after the next drawing.
    pub focus: Cell<Option<Focus>>,
    /// The listener that prints once the document to print has loaded.
    pub printing: RefCell<Option<EventListener>>,
    /// Empty before the first drawing.
    pub drawing: Cell<Option<Drawing>>,
    /// The number of the current drawing.
    pub drawing_number: Cell<u32>,
    /// How many sections of a result to draw.
    pub sections: Cell<usize>,
    /// Waits to draw more sections.
    pub next_paint: NextPaint,
    /// For callbacks, which must not keep a removed widget alive.
    pub this: Weak<Self>,
}

impl Stage {
    /// Handles a message from end to end: updates the session, draws the screen and performs the effects.
    pub fn receive(&self, msg: Msg) {
        let effects = self.session.borrow_mut().update(msg);
        // Drawing a whole result would block a slow phone for a fifth of a second
        // (docs/adr/0010-a-result-in-parts.md).
        let is_new_result = matches!(msg, Msg::Continued(_)) && matches!(self.screen(), Screen::Result(_));
        self.sections.set(if is_new_result { FIRST_SECTIONS } else { SECTIONS });
        self.follow_up(effects);
    }

    /// Draws the next sections of a result, if some are missing.
    pub fn draw_more(&self) {
        self.next_paint.cancel();
        if self.sections.get() < SECTIONS {
            self.sections.set(self.sections.get() + MORE_SECTIONS);
            self.draw();
        }
    }

    /// Draws the screen and performs the effects. Does nothing without effects: the session ignored the message.
    pub fn follow_up(&self, effects: Vec<Effect>) {
        if effects.is_empty() {
            return;
        }
        self.bad_link.set(false);
        self.copy_status.set(CopyStatus::NotTried);
        self.draw();
        self.perform(effects);
    }

    /// Shows the result of a share link and returns the effects. Sets `bad_link` if the link cannot be read.
    pub fn show(&self, link: &str) -> Vec<Effect> {
        let shown = codes_in(link).iter().find_map(|code| self.session.borrow_mut().show(code).ok());
        self.opened_link.set(true);
        self.bad_link.set(shown.is_none());
        self.copy_status.set(CopyStatus::NotTried);
        shown.unwrap_or_default()
    }

    /// Removes the loader's first question or outline.
    pub fn clear(&self) {
        self.mount.set_text_content(None);
        let _ = self.mount.remove_attribute("data-screen");
    }

    /// Shows the result of a share link that was opened while the widget was on the page.
    pub fn show_shared(&self, link: &str) {
        let effects = self.show(link);
        self.draw();
        self.perform(effects);
    }

    /// Goes to the screen of a history entry. `saved` is the session it carries.
    pub fn travel(&self, saved: &str) {
        let effects = self.session.borrow_mut().travel(saved);
        self.follow_up(effects);
    }

    /// Goes to the screen of the current history entry, and follows Back and Forward from then on. Does not draw.
    pub fn follow_history(&self, key: String) {
        let places = Places::of(&key, self.options.borrow().resume);
        // Someone else's result stays on screen after a reload.
        let is_shared = matches!(self.screen(), Screen::Result(ResultScreen { shared: true, .. }));
        if let Some(saved) = History::entry(&key, &places).filter(|_| !is_shared) {
            self.session.borrow_mut().travel(&saved);
        }
        let here = self.session.borrow().saved();
        let travel = self.callback(|stage, saved: String| stage.travel(&saved));
        let history = History::follow(key, places, &here, travel);
        let _ = self.history.set(history);
    }

    /// Draws the session's screen.
    pub fn draw(&self) {
        let (screen, wording) = (self.screen(), self.wording.borrow().clone());
        let _ = self.mount.set_attribute("aria-label", &wording.text("name"));
        let props = AppProps {
            context: Context {
                page_url: page_url(),
                sharing: self.sharing(&wording),
                wording,
                options: self.options.borrow().clone(),
                today: self.today,
                on_msg: self.callback(Self::receive),
                on_act: self.callback(|stage, act: Act| stage.act(&act)),
            },
            screen: Some(screen),
            other_lang: self.other_lang.borrow().clone(),
            bad_link: self.bad_link.get(),
            sections: self.sections.get(),
            on_drawn: self.on_drawn(),
        };
        self.drawing.set(match self.drawing.take() {
            Some(mut drawing) => {
                drawing.update(props);
                Some(drawing)
            }
            None => Drawing::begin(&self.mount, props),
        });
    }

    fn sharing(&self, wording: &Wording) -> Sharing {
        let link = self.link();
        Sharing {
            mail: mail(&link, wording),
            link,
            has_sheet: has_share_sheet(),
            copy_status: self.copy_status.get(),
        }
    }

    /// Returns a callback for the next drawing. It ignores an outdated drawing, which Yew may report after the next one
    /// has begun.
    fn on_drawn(&self) -> Callback<()> {
        let number = self.drawing_number.get().wrapping_add(1);
        self.drawing_number.set(number);
        let this = self.this.clone();
        Callback::from(move |()| {
            if let Some(stage) = this.upgrade().filter(|stage| stage.drawing_number.get() == number) {
                stage.drawn();
            }
        })
    }

    pub fn screen(&self) -> Screen {
        self.session.borrow().screen().clone()
    }

    /// Returns a callback that does nothing once the widget is gone.
    pub fn callback<T: 'static>(&self, run: fn(&Self, T)) -> Callback<T> {
        let this = self.this.clone();
        Callback::from(move |value| {
            if let Some(stage) = this.upgrade() {
                run(&stage, value);
            }
        })
    }
}
