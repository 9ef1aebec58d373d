use std::cell::{Cell, OnceCell, RefCell};
use std::rc::Weak;

use gloo::events::EventListener;
use wasm_bindgen::JsValue;
use web_sys::{Element, HtmlElement};
use yew::Callback;

use crate::content::Wording;
use crate::domain::{Effect, Focus, Month, Msg, Screen, Session};
use crate::view::{Act, AppProps, Context, Copied, Options, SECTIONS, Sharing};

use super::drawing::Drawing;
use super::history::History;
use super::next_paint::NextPaint;
use super::page::{address, mail};
use super::share::has_share_sheet;
use super::widget_host::WidgetHost;

/// How many sections of a result are drawn at once, and how many with each frame after that.
const FIRST_SECTIONS: usize = 0;
const MORE_SECTIONS: usize = 3;

/// The saved answers of a session at the first question.
const START: &str = "1";

/// A widget's parts while it stands on the page.
pub(super) struct Stage {
    pub element: HtmlElement,
    pub mount: Element,
    pub wording: RefCell<Wording>,
    pub other_lang: RefCell<Option<String>>,
    pub options: Options,
    /// The month the widget started in.
    pub today: Month,
    pub session: RefCell<Session>,
    pub widget_host: WidgetHost,
    /// Set where the browser's Back and Forward move the widget.
    pub history: OnceCell<History>,
    /// Whether a share link could not be read; until the visitor's first step.
    pub bad_link: Cell<bool>,
    /// Whether the link was copied; until the next step.
    pub copied: Cell<Copied>,
    pub result: RefCell<JsValue>,
    /// Where the focus goes once the screen is drawn.
    pub focus: Cell<Option<Focus>>,
    /// Prints once the document to print has loaded.
    pub printing: RefCell<Option<EventListener>>,
    pub drawing: Cell<Option<Drawing>>,
    /// How often it was drawn.
    pub turn: Cell<u32>,
    /// How many sections of a result are drawn.
    pub sections: Cell<usize>,
    /// Until more of them are drawn.
    pub next_paint: NextPaint,
    pub this: Weak<Self>,
}

impl Stage {
    /// One click, end to end: the session takes the message, the screen is drawn, the effects follow.
    pub fn receive(&self, msg: Msg) {
        let effects = self.session.borrow_mut().update(msg);
        // A result is long, and a slow phone would show nothing for a fifth of a second: its first sections
        // are painted before the others are made.
        let arrives = matches!(msg, Msg::Continued(_)) && matches!(self.screen(), Screen::Result(_));
        self.sections.set(if arrives { FIRST_SECTIONS } else { SECTIONS });
        self.follow_up(effects);
    }

    /// Draws a few more sections, once the ones before have been painted.
    pub fn draw_on(&self) {
        self.next_paint.cancel();
        if self.sections.get() < SECTIONS {
            self.sections.set(self.sections.get() + MORE_SECTIONS);
            self.draw();
        }
    }

    pub fn follow_up(&self, effects: Vec<Effect>) {
        if effects.is_empty() {
            return;
        }
        self.bad_link.set(false);
        self.copied.set(Copied::Untried);
        self.draw();
        self.perform(effects);
    }

    /// Shows the shared result if there is a code, and returns the effects. Notes a code that cannot be read.
    pub fn show(&self, code: Option<String>) -> Vec<Effect> {
        let shown = code.map(|code| self.session.borrow_mut().show(&code)).transpose();
        self.bad_link.set(shown.is_err());
        self.copied.set(Copied::Untried);
        shown.ok().flatten().unwrap_or_default()
    }

    /// Removes the loader's first question, or its outline.
    pub fn clear(&self) {
        self.mount.set_text_content(None);
        let _ = self.mount.remove_attribute("data-screen");
    }

    /// Shows the result of a share link that was opened in the page.
    pub fn show_shared(&self, code: String) {
        let effects = self.show(Some(code));
        self.draw();
        self.perform(effects);
    }

    /// Goes to an earlier screen, given what was saved there.
    pub fn travel(&self, saved: &str) {
        let effects = self.session.borrow_mut().travel(saved);
        self.follow_up(effects);
    }

    /// Goes where the page's history entry leads, and follows Back and Forward from then on. The first drawing and its
    /// events are still to come.
    pub fn follow_history(&self, key: String) {
        let entry = History::entry(&key);
        if let Some(saved) = &entry {
            self.session.borrow_mut().travel(saved);
        }
        let here = self.session.borrow().saved();
        // After a reload, the entries before this one are older than the widget.
        let base = entry.map_or_else(|| here.clone(), |_| START.to_owned());
        let travel = self.callback(|stage, saved: String| stage.travel(&saved));
        let history = History::follow(key, &here, base, travel, self.callback(Self::show_shared));
        let _ = self.history.set(history);
    }

    pub fn draw(&self) {
        let (screen, wording) = (self.screen(), self.wording.borrow().clone());
        let _ = self.mount.set_attribute("aria-label", &wording.text("name"));
        let props = AppProps {
            context: Context {
                page: address(),
                sharing: self.sharing(&screen, &wording),
                wording,
                options: self.options.clone(),
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

    fn sharing(&self, screen: &Screen, wording: &Wording) -> Sharing {
        let link = Self::link(screen);
        Sharing { mail: mail(&link, wording), link, has_sheet: has_share_sheet(), copied: self.copied.get() }
    }

    /// Runs only for the current drawing: Yew may report an old one after the next has begun.
    fn on_drawn(&self) -> Callback<()> {
        let turn = self.turn.get().wrapping_add(1);
        self.turn.set(turn);
        let this = self.this.clone();
        Callback::from(move |()| {
            if let Some(stage) = this.upgrade().filter(|stage| stage.turn.get() == turn) {
                stage.drawn();
            }
        })
    }

    pub fn screen(&self) -> Screen {
        self.session.borrow().screen().clone()
    }

    pub fn callback<T: 'static>(&self, run: fn(&Self, T)) -> Callback<T> {
        let this = self.this.clone();
        Callback::from(move |value| {
            if let Some(stage) = this.upgrade() {
                run(&stage, value);
            }
        })
    }
}
