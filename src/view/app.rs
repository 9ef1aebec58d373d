use yew::prelude::*;

use super::act::{Act, Copied};
use super::attribute::Attribute::{Lang, SwitchLanguage, Translate, Type};
use super::element::{Element, element, sentence};
use super::host::Host;
use super::question_view::question_view;
use super::result_view::result_view;
use crate::content::Wording;
use crate::domain::{Msg, Screen};

/// What the whole widget is drawn from.
#[derive(Clone, Properties)]
pub struct AppProps {
    /// What is on screen; nothing once the widget is gone.
    pub screen: Option<Screen>,
    /// The words.
    pub wording: Wording,
    /// What the host page asks.
    pub host: Host,
    /// The other language there are words for.
    pub other_lang: Option<String>,
    /// The host page's address, without its fragment.
    pub page: String,
    /// Whether a share link could not be read.
    pub bad_link: bool,
    /// The link to this result.
    pub link: String,
    /// A link to an e-mail with the link in it.
    pub mail: String,
    /// What came of copying it.
    pub copied: Copied,
    /// How many sections of a result are drawn: the first of them can be seen while the others are made.
    pub sections: usize,
    /// What the visitor does.
    pub on_msg: Callback<Msg>,
    /// What the visitor asks of the page.
    pub on_act: Callback<Act>,
    /// The screen stands on the page.
    pub on_drawn: Callback<()>,
}

/// Never equal: new properties come only when there is something new to draw, so comparing would find
/// out what is known.
impl PartialEq for AppProps {
    fn eq(&self, _: &Self) -> bool {
        false
    }
}

/// The widget: one screen at a time, each drawn anew under its own key.
///
/// It is the only component. The parts are functions of what they show: they have no state to keep, and
/// each component would bring 2 KB of wasm.
pub struct App;

impl Component for App {
    type Message = ();
    type Properties = AppProps;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let props = context.props();
        let screen = match &props.screen {
            None => return Html::default(),
            Some(Screen::Question(screen)) => question_view(screen, props),
            Some(Screen::Result(screen)) => result_view(screen, props),
        };
        let notice = || sentence("p", "notice", &props.wording, "notice.link");
        let parts = [
            language_switch(props),
            element("div", "notices").child(props.bad_link.then(notice)),
            element("div", "screen").child(screen),
        ];
        parts.into_iter().map(Html::from).collect()
    }

    fn rendered(&mut self, context: &Context<Self>, _: bool) {
        context.props().on_drawn.emit(());
    }
}

/// A button in the words of the other language. It stays when the screen changes, and so does the focus
/// on it; only its text is replaced.
fn language_switch(props: &AppProps) -> Element {
    let button = |lang: &String| {
        let words = sentence("span", "switch__text", &props.wording, "switch").key(lang.clone());
        element("button", "link switch")
            .attr(Type, "button")
            .attr(Lang, lang.clone())
            .attr(SwitchLanguage, "")
            .attr(Translate, "no")
            .sends(&props.on_act, Act::SwitchedLanguage)
            .child(words)
    };
    element("div", "languages").child(props.other_lang.as_ref().map(button))
}
