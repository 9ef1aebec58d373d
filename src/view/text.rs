use yew::prelude::*;

/// An element that holds a text and nothing else, as every text that can change must: page translators
/// move text nodes, and one beside others would be lost to Yew.
pub fn text(tag: &'static str, class: &'static str, words: String) -> Html {
    html! { <@{tag} {class}>{ words }</@> }
}
