use yew::Html;

use super::button::{button, on_click};
use super::context::Context;
use crate::domain::{Msg, ResultScreen};

/// Draws the Start again button. On a shared result, it leads to the visitor's own questionnaire.
pub fn restart(screen: &ResultScreen, context: &Context) -> Html {
    let Context { wording, on_msg, .. } = context;
    let label = wording.text(if screen.shared { "shared.take" } else { "restart" });
    button("button screen-only", "restart", label, on_click(on_msg, Msg::Restarted))
}
