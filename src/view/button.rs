use yew::prelude::*;

/// Draws a button. The host page's CSS can style it as `::part`.
pub fn button(class: &'static str, part: &'static str, label: String, onclick: Callback<MouseEvent>) -> Html {
    html! { <button type="button" {class} {part} {onclick}>{ label }</button> }
}

/// Returns a click handler that emits `message` and prevents the default. The default is harmful if the widget is inside
/// a host page's `<label>`: when a click removes its own button, WebKit activates the label's control.
pub fn on_click<T: Clone + 'static>(callback: &Callback<T>, message: T) -> Callback<MouseEvent> {
    callback.reform(move |click: MouseEvent| {
        click.prevent_default();
        message.clone()
    })
}
