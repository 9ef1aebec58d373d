use yew::prelude::*;

/// Draws a button. The host page's CSS can style it as `::part`.
pub fn button(class: &'static str, part: &'static str, label: String, onclick: Callback<MouseEvent>) -> Html {
    html! { <button type="button" {class} {part} {onclick}>{ label }</button> }
}

/// Returns a click handler that emits `message` and prevents the default. Otherwise, if the click removes the button
/// and a host page's `<label>` surrounds the widget, WebKit activates that label's control.
pub fn on_click<T: Clone + 'static>(callback: &Callback<T>, message: T) -> Callback<MouseEvent> {
    callback.reform(move |click: MouseEvent| {
        click.prevent_default();
        message.clone()
    })
}
