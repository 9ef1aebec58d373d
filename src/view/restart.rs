use yew::Html;

use super::button::{button, on_click};
use super::context::Context;
use crate::domain::{Msg, ResultScreen};

/// Draws the Start again button. On a shared result, it leads to the visitor's own questionnaire.
pub fn restart(screen: &ResultScreen, context: &Context) -> Html {
    let Context { wording, on_msg, .. } = context;
    let (label, msg) =
        if screen.shared { ("shared.take", Msg::LeftShared) } else { ("restart", Msg::Restarted) };
    button("button screen-only", "restart", wording.text(label), on_click(on_msg, msg))
}
