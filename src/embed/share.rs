use js_sys::futures::spawn_local;
use js_sys::{Promise, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::ShareData;

use super::stage::Stage;

// web-sys takes these for granted. Not every browser and page has them.
#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_namespace = ["navigator", "clipboard"], js_name = writeText)]
    fn write_text(text: &str) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(catch, js_namespace = navigator, js_name = share)]
    fn share(data: &ShareData) -> Result<JsValue, JsValue>;
}

/// Whether the system has a share sheet.
pub fn has_share_sheet() -> bool {
    Reflect::has(&gloo::utils::window().navigator(), &"share".into()).unwrap_or(false)
}

/// Opens the system's share sheet. A visitor who closes it has not failed.
pub fn open_share_sheet(link: &str, title: &str) {
    let data = ShareData::new();
    data.set_url(link);
    data.set_title(title);
    if let Ok(shared) = share(&data) {
        spawn_local(async move {
            let _ = settled(&shared).await;
        });
    }
}

/// Some pages replace these functions by ones that return no promise.
fn settled(returned: &JsValue) -> Promise {
    Promise::resolve(returned)
}

impl Stage {
    /// Copies a link and shows whether the browser allowed it.
    pub fn copy(&self, link: &str) {
        // Now, while the browser still sees the visitor's press.
        let written = write_text(link);
        let stage = self.this.clone();
        spawn_local(async move {
            let copied = match written {
                Ok(written) => settled(&written).await.is_ok(),
                Err(_) => false,
            };
            if let Some(stage) = stage.upgrade() {
                stage.copied(copied);
            }
        });
    }
}
