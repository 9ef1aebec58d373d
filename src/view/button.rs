use yew::prelude::*;

/// A button with these words; `part` is its name for the host page's CSS.
pub fn button(class: &'static str, part: &'static str, words: String, onclick: Callback<MouseEvent>) -> Html {
    html! { <button type="button" {class} {part} {onclick}>{ words }</button> }
}

/// Sends this with each click, and keeps the browser from doing anything else: if the widget is inside a host's
/// `<label>` and the click removes the button, `WebKit` would activate the label's control.
pub fn sends<T: Clone + 'static>(callback: &Callback<T>, message: T) -> Callback<MouseEvent> {
    callback.reform(move |click: MouseEvent| {
        click.prevent_default();
        message.clone()
    })
}
