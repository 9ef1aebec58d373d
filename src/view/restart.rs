use yew::Html;

use super::button::{button, sends};
use super::context::Context;
use crate::domain::{Msg, ResultScreen};

/// Start again; at a shared result: answer the questions oneself.
pub fn restart(screen: &ResultScreen, context: &Context) -> Html {
    let Context { wording, on_msg, .. } = context;
    let words = wording.text(if screen.shared { "shared.take" } else { "restart" });
    button("button screen-only", "restart", words, sends(on_msg, Msg::Restarted))
}
