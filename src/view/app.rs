use yew::prelude::*;

use super::host::Host;
use super::question_view::question_view;
use super::result_view::result_view;
use crate::copy::Wording;
use crate::domain::{Msg, Screen};

/// What the whole widget is drawn from.
#[derive(Clone, Properties)]
pub struct AppProps {
    /// What is on screen.
    pub screen: Screen,
    /// The words.
    pub wording: Wording,
    /// What the host page asks.
    pub host: Host,
    /// What the visitor does.
    pub on_msg: Callback<Msg>,
    /// The visitor follows the course link.
    pub on_follow: Callback<MouseEvent>,
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
        match &props.screen {
            Screen::Question(screen) => question_view(screen, props),
            Screen::Result(screen) => result_view(screen, props),
        }
    }

    fn rendered(&mut self, context: &Context<Self>, _: bool) {
        context.props().on_drawn.emit(());
    }
}
