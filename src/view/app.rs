use yew::prelude::*;

use super::act::Act;
use super::button::sends;
use super::context::Context;
use super::question_view::question_view;
use super::result_view::{SECTIONS, result_view};
use super::text::sentence;
use crate::domain::Screen;

/// What the whole widget is drawn from.
#[derive(Clone, PartialEq, Properties)]
pub struct AppProps {
    /// What is on screen; nothing once the widget is gone.
    pub screen: Option<Screen>,
    /// What all parts share.
    pub context: Context,
    /// The other language, if there are words in one.
    pub other_lang: Option<String>,
    /// Whether a share link could not be read.
    pub bad_link: bool,
    /// How many sections of a result are drawn. The first ones can be seen while the others are made.
    pub sections: usize,
    /// Runs once the screen is on the page. Each drawing has its own, so that it is never skipped as unchanged: a
    /// step may move the focus and change nothing else.
    pub on_drawn: Callback<()>,
}

impl AppProps {
    /// An empty widget.
    pub fn new(context: Context) -> Self {
        Self {
            screen: None,
            context,
            other_lang: None,
            bad_link: false,
            sections: SECTIONS,
            on_drawn: Callback::noop(),
        }
    }
}

/// The widget, one screen at a time.
///
/// The only component: the parts are functions, because they have no state to keep (docs/adr/0002).
#[component]
pub fn App(props: &AppProps) -> Html {
    let AppProps { screen, context, other_lang, bad_link, sections, on_drawn } = props;
    let on_drawn = on_drawn.clone();
    use_effect(move || on_drawn.emit(()));
    let Some(screen) = screen else {
        return Html::default();
    };
    html! {
        <>
            <div class="languages">
                if let Some(lang) = other_lang {
                    { language_switch(lang, context) }
                }
            </div>
            <div class="notices">
                if *bad_link {
                    { sentence("p", "notice", &context.wording, "notice.link") }
                }
            </div>
            <div class="screen">
                { match screen {
                    Screen::Question(screen) => question_view(screen, context),
                    Screen::Result(screen) => result_view(screen, *sections, context),
                } }
            </div>
        </>
    }
}

/// A button in the words of the other language. It stays when the screen changes, and so does the focus on it; only
/// its text is replaced.
fn language_switch(lang: &str, context: &Context) -> Html {
    let Context { wording, on_act, .. } = context;
    html! {
        <button
            type="button"
            class="link switch"
            lang={lang.to_owned()}
            data-lang-switch=""
            translate="no"
            onclick={sends(on_act, Act::SwitchedLanguage)}
        >
            <span key={lang} class="switch__text">{ wording.text("switch") }</span>
        </button>
    }
}
