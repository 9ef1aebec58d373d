use std::cell::RefCell;

use js_sys::Function;
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};

thread_local! {
    static TELL: RefCell<Option<Function>> = const { RefCell::new(None) };
}

/// Has `tell` called when this instance panics: after that it looks alive and is dead, so the page must
/// put something else in its place.
#[wasm_bindgen(js_name = onCrash)]
pub fn on_crash(tell: Function) {
    TELL.set(Some(tell));
    yew::set_custom_panic_hook(Box::new(|panic| {
        web_sys::console::error_1(&format!("[ems-career-path] {panic}").into());
        if let Some(tell) = TELL.take() {
            let _ = tell.call0(&JsValue::NULL);
        }
    }));
}
