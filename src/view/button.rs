use yew::prelude::*;

/// Draws a button. The host page's CSS can style it as `::part`.
pub fn button(class: &'static str, part: &'static str, label: String, onclick: Callback<MouseEvent>) -> Html {
    html! { <button type="button" {class} {part} {onclick}>{ label }</button> }
}

/// Returns a click handler that emits `message` and prevents the default. In WebKit, the default activates the control
/// of a host page's `<label>` around the widget if the click removes its own button.
pub fn on_click<T: Clone + 'static>(callback: &Callback<T>, message: T) -> Callback<MouseEvent> {
    callback.reform(move |click: MouseEvent| {
        click.prevent_default();
        message.clone()
    })
}
