use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use js_sys::Function;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement, MouseEvent};
use yew::{AppHandle, Callback, Renderer};

use crate::copy::Wording;
use crate::domain::{Focus, Msg, Screen, Session};
use crate::ems;
use crate::view::{App, AppProps, Host};

use super::accent::set_accent;
use super::page::warn;
use super::setup::Setup;
use super::store::Store;

/// One questionnaire on the page: what JavaScript calls.
#[wasm_bindgen]
pub struct Widget {
    stage: Rc<Stage>,
    resumed: bool,
}

#[wasm_bindgen]
impl Widget {
    /// Draws the widget into `mount`, inside the shadow root of `host`, which gets the events. `setup` is
    /// what the loader gathered: `{ options, content, owners, key, saved, keep }`.
    #[wasm_bindgen(constructor)]
    pub fn new(mount: HtmlElement, host: HtmlElement, setup: &JsValue) -> Self {
        let setup = Setup(setup);
        let options = setup.options();
        if let Some(color) = options.accent_color
            && let Some(frame) = mount.parent_element().and_then(|frame| frame.dyn_into().ok())
        {
            set_accent(&frame, &color);
        }
        let store = Store::new(setup.key());
        let kept = setup.saved().or_else(|| store.read());
        let session = kept.and_then(|saved| resumed(&saved, &store));
        let was_resumed = session.is_some();
        let stage = Rc::new_cyclic(|stage| Stage {
            element: host,
            mount: mount.into(),
            wording: setup.wording(),
            host: options.host,
            session: RefCell::new(session.unwrap_or_else(|| Session::new(ems::table()))),
            store,
            keep: setup.keep(),
            result: RefCell::new(JsValue::NULL),
            focus: Cell::new(None),
            app: Cell::new(None),
            this: stage.clone(),
        });
        // A region with a name can be found and skipped by a screen reader.
        let _ = stage.mount.set_attribute("role", "region");
        let _ = stage.mount.set_attribute("aria-label", &stage.wording.text("name"));
        stage.draw();
        Self { stage, resumed: was_resumed }
    }

    /// Tells the host page that the widget is there, and where the visitor stands.
    pub fn announce(&self) {
        let effects = self.stage.session.borrow().started(self.resumed);
        self.stage.perform(effects);
    }

    /// Forgets the answers and asks the first question.
    pub fn restart(&self) {
        self.stage.receive(Msg::Restarted);
    }

    /// The last result's detail, or null.
    #[wasm_bindgen(getter)]
    pub fn result(&self) -> JsValue {
        self.stage.result.borrow().clone()
    }

    /// Takes the widget off the page.
    pub fn destroy(self) {
        if let Some(app) = self.stage.app.take() {
            app.destroy();
        }
    }
}

fn resumed(saved: &str, store: &Store) -> Option<Session> {
    match Session::resumed(ems::table(), saved) {
        Ok(session) => Some(session),
        Err(error) => {
            store.write(None);
            warn(&format!("the saved answers are dropped: {error}"));
            None
        }
    }
}

/// A widget's parts while it stands on the page.
pub(super) struct Stage {
    pub element: HtmlElement,
    pub mount: Element,
    pub wording: Wording,
    pub host: Host,
    pub session: RefCell<Session>,
    pub store: Store,
    pub keep: Option<Function>,
    pub result: RefCell<JsValue>,
    /// Where the focus goes once the screen is drawn.
    pub focus: Cell<Option<Focus>>,
    app: Cell<Option<AppHandle<App>>>,
    this: Weak<Self>,
}

impl Stage {
    /// One click, end to end: the session takes the message, the screen is drawn, the effects follow.
    pub fn receive(&self, msg: Msg) {
        let effects = self.session.borrow_mut().update(msg);
        if effects.is_empty() {
            return;
        }
        self.draw();
        self.perform(effects);
    }

    fn draw(&self) {
        let props = AppProps {
            screen: self.screen(),
            wording: self.wording.clone(),
            host: self.host.clone(),
            on_msg: self.callback(Self::receive),
            on_follow: self.callback(|stage, click: MouseEvent| stage.follow(&click)),
            on_drawn: self.callback(|stage, ()| stage.drawn()),
        };
        self.app.set(Some(match self.app.take() {
            Some(mut app) => {
                app.update(props);
                app
            }
            None => Renderer::<App>::with_root_and_props(self.mount.clone(), props).render(),
        }));
    }

    pub fn screen(&self) -> Screen {
        self.session.borrow().screen()
    }

    fn callback<T: 'static>(&self, run: fn(&Self, T)) -> Callback<T> {
        let this = self.this.clone();
        Callback::from(move |value| {
            if let Some(stage) = this.upgrade() {
                run(&stage, value);
            }
        })
    }
}
