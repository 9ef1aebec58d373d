use yew::prelude::*;

use super::host::Host;
use super::question_view::QuestionView;
use super::result_view::ResultView;
use crate::copy::Wording;
use crate::domain::{Msg, Screen};

/// What the whole widget is drawn from.
#[derive(Properties, PartialEq)]
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
}

/// The widget: one screen at a time, each drawn anew under its own key.
#[component]
pub fn App(props: &AppProps) -> Html {
    let AppProps {
        screen,
        wording,
        host,
        on_msg,
        on_follow,
    } = props;
    let lang = wording.lang();
    match screen {
        Screen::Question(screen) => html! {
            <QuestionView
                key={format!("{lang} {} {}", screen.question.id.name(), screen.missing)}
                screen={screen.clone()}
                wording={wording.clone()}
                level={host.heading_level}
                on_msg={on_msg.clone()}
            />
        },
        Screen::Result(screen) => html! {
            <ResultView
                key={format!("{lang} result")}
                screen={screen.clone()}
                wording={wording.clone()}
                host={host.clone()}
                on_msg={on_msg.clone()}
                on_follow={on_follow.clone()}
            />
        },
    }
}
