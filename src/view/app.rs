use yew::prelude::*;

use super::act::Act;
use super::button::on_click;
use super::context::Context;
use super::question_view::question_view;
use super::result_view::{SECTIONS, result_view};
use super::text::sentence;
use crate::domain::Screen;

/// The properties of [`App`].
#[derive(Clone, PartialEq, Properties)]
pub struct AppProps {
    /// The screen to draw. `None` draws nothing, for a widget that has left the page.
    pub screen: Option<Screen>,
    /// Shared by all parts of the view.
    pub context: Context,
    /// The tag of the language to switch to, if there is one.
    pub other_lang: Option<String>,
    /// Whether to say that a share link could not be read.
    pub bad_link: bool,
    /// How many sections of a result to draw. A new result appears in several drawings, so its head is painted sooner.
    pub sections: usize,
    /// Runs after each drawing. Pass a new callback every time: Yew skips a drawing with equal properties, but some
    /// steps only move the focus.
    pub on_drawn: Callback<()>,
}

impl AppProps {
    /// Returns the properties of an empty widget.
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

/// The widget: the language switch, notices and the current screen.
///
/// This is the only component. Its parts are plain functions because they keep no state
/// (docs/adr/0002-one-component.md).
#[component]
pub fn App(props: &AppProps) -> Html {
    let AppProps { screen, context, other_lang, bad_link, sections, on_drawn } = props;
    let on_drawn = on_drawn.clone();
    // Without dependencies, the effect runs after every drawing.
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

/// Draws the button that switches the language, labeled in the other language. Only its text has a key: the button
/// stays in the document and keeps the focus.
fn language_switch(lang: &str, context: &Context) -> Html {
    let Context { wording, on_act, .. } = context;
    html! {
        <button
            type="button"
            class="link switch"
            lang={lang.to_owned()}
            data-lang-switch=""
            translate="no"
            onclick={on_click(on_act, Act::SwitchedLanguage)}
        >
            <span key={lang} class="switch__text">{ wording.text("switch") }</span>
        </button>
    }
}
