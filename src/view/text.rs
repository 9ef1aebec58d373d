use yew::prelude::*;

use crate::content::Wording;

/// Draws an element that contains only this text. Use it for every text that can change: page translators move text
/// nodes, and Yew would lose one that has siblings.
pub fn text(tag: &'static str, class: &'static str, words: String) -> Html {
    html! { <@{tag} {class}>{ words }</@> }
}

/// Draws an element that contains only the sentence with this id.
pub fn sentence(tag: &'static str, class: &'static str, wording: &Wording, id: &str) -> Html {
    text(tag, class, wording.text(id))
}
