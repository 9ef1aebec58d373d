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
    fn write_text(text: &str) -> Result<Promise, JsValue>;

    #[wasm_bindgen(catch, js_namespace = navigator, js_name = share)]
    fn share(data: &ShareData) -> Result<Promise, JsValue>;
}

/// Whether the system has a share sheet.
pub fn can_share() -> bool {
    Reflect::has(&gloo::utils::window().navigator(), &"share".into()).unwrap_or(false)
}

/// Opens the system's share sheet. A visitor who closes it has not failed.
pub fn open_share_sheet(link: &str, title: &str) {
    let data = ShareData::new();
    data.set_url(link);
    data.set_title(title);
    if let Ok(shared) = share(&data) {
        spawn_local(async move {
            let _ = shared.await;
        });
    }
}

impl Stage {
    /// Copies a link and shows whether the browser allowed it.
    pub fn copy(&self, link: &str) {
        // Now, while the browser still sees the visitor's press.
        let written = write_text(link);
        let stage = self.this.clone();
        spawn_local(async move {
            let copied = match written {
                Ok(written) => written.await.is_ok(),
                Err(_) => false,
            };
            if let Some(stage) = stage.upgrade() {
                stage.copied(copied);
            }
        });
    }
}
