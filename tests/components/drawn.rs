use std::cell::{Cell, RefCell};
use std::rc::Rc;

use ems_career_path::content::{Json, Wording};
use ems_career_path::domain::{Choice, Msg, Screen, Session};
use ems_career_path::ems;
use ems_career_path::view::{App, AppProps, Context, Options, SECTIONS, Sharing};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::scheduler::flush;
use yew::{AppHandle, Callback, Renderer};

/// The widget's view on the test page, and the messages that it sent.
pub struct Drawn {
    pub root: Element,
    app: AppHandle<App>,
    props: AppProps,
    sent: Rc<RefCell<Vec<Msg>>>,
    drawings: Rc<Cell<u32>>,
}

impl Drawn {
    /// Draws a screen and waits until it is on the page.
    pub async fn new(screen: &Screen, options: Options) -> Self {
        let document = web_sys::window().unwrap().document().unwrap();
        let root = document.create_element("div").unwrap();
        document.body().unwrap().append_child(&root).unwrap();
        let (sent, drawings) = (Rc::default(), Rc::default());
        let props = props(screen, options, &sent);
        let inner = document.create_element("div").unwrap();
        inner.set_class_name("app");
        root.append_child(&inner).unwrap();
        let app = Renderer::<App>::with_root_and_props(inner, props.clone()).render();
        flush().await;
        Self { root, app, props, sent, drawings }
    }

    /// Draws the screen of a session with the default options.
    pub async fn of(session: &Session) -> Self {
        Self::new(session.screen(), Options::default()).await
    }

    /// Draws another screen. A result gets all its sections.
    pub async fn show(&mut self, screen: &Screen) {
        self.show_part(screen, SECTIONS).await;
    }

    /// Draws another screen. A result gets only its first `sections` sections.
    pub async fn show_part(&mut self, screen: &Screen, sections: usize) {
        let drawings = self.drawings.clone();
        self.app.update(AppProps {
            screen: Some(screen.clone()),
            sections,
            on_drawn: Callback::from(move |()| drawings.set(drawings.get() + 1)),
            ..self.props.clone()
        });
        flush().await;
    }

    /// Returns how many drawings the view has reported since [`Self::new`].
    pub fn drawings(&self) -> u32 {
        self.drawings.get()
    }

    /// Returns the first element that matches a selector. Panics if there is none.
    pub fn find(&self, selector: &str) -> HtmlElement {
        let found = self.root.query_selector(selector).unwrap();
        found.unwrap_or_else(|| panic!("no {selector}")).unchecked_into()
    }

    pub fn count(&self, selector: &str) -> u32 {
        self.root.query_selector_all(selector).unwrap().length()
    }

    pub fn all(&self, selector: &str) -> Vec<Element> {
        let found = self.root.query_selector_all(selector).unwrap();
        (0..found.length()).map(|place| found.get(place).unwrap().unchecked_into()).collect()
    }

    pub fn sent(&self) -> Vec<Msg> {
        self.sent.borrow().clone()
    }
}

fn props(screen: &Screen, options: Options, sent: &Rc<RefCell<Vec<Msg>>>) -> AppProps {
    let sent = sent.clone();
    let context = Context {
        options,
        sharing: Sharing {
            link: "https://host.example/#ems-career-path-1".to_owned(),
            mail: "mailto:".to_owned(),
            ..Sharing::default()
        },
        on_msg: Callback::from(move |msg| sent.borrow_mut().push(msg)),
        ..Context::new(wording())
    };
    AppProps { screen: Some(screen.clone()), other_lang: Some("es".to_owned()), ..AppProps::new(context) }
}

fn wording() -> Wording {
    let member = |name: &str, text: &str| (name.to_owned(), serde_json::from_str::<Json>(text).unwrap());
    let facts = serde_json::from_str::<Json>(include_str!("../../content/facts.json")).unwrap();
    let words = member("words", include_str!("../../content/en.json"));
    let members = facts.members().map(|(name, value)| (name.to_owned(), value.clone())).chain([words]);
    Wording::new(Json::Object(members.collect()))
}

/// Returns a new session, which is at the first question.
pub fn first_question() -> Session {
    Session::new(ems::advisor())
}

/// Makes these choices in a session, with Continue after each.
pub fn answered(session: &mut Session, choices: &[Choice]) {
    for choice in choices {
        session.update(Msg::Chose(*choice));
        session.update(Msg::Continued(choice.question()));
    }
}

/// Returns one session for every possible sequence of answers, at its result.
pub fn every_result() -> Vec<Session> {
    let mut sessions = Vec::new();
    let mut open = vec![first_question()];
    while let Some(session) = open.pop() {
        match session.screen() {
            Screen::Result(_) => sessions.push(session),
            Screen::Question(screen) => open.extend(screen.question.choices.iter().map(|choice| {
                let mut next = session.clone();
                answered(&mut next, &[*choice]);
                next
            })),
        }
    }
    sessions
}
