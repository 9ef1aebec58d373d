use yew::prelude::*;

use crate::content::Wording;

/// An element that holds a text and nothing else, as every text that can change must: page translators move text
/// nodes, and Yew would lose one that has siblings.
pub fn text(tag: &'static str, class: &'static str, words: String) -> Html {
    html! { <@{tag} {class}>{ words }</@> }
}

/// An element that holds the sentence with this id and nothing else.
pub fn sentence(tag: &'static str, class: &'static str, wording: &Wording, id: &str) -> Html {
    text(tag, class, wording.text(id))
}
