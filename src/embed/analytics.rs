use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// Pushes an event to the page's data layer, if it has one now. Pages put anything in that place; what comes of
/// the push is their affair.
pub fn push(event: &JsValue) {
    let Some(window) = web_sys::window() else {
        return;
    };
    let member = |object: &JsValue, name: &str| Reflect::get(object, &name.into()).unwrap_or_default();
    let layer = member(&window, "dataLayer");
    if let Ok(push) = member(&layer, "push").dyn_into::<Function>() {
        let _ = push.apply(&layer, &[event].into_iter().collect::<Array>());
    }
}
