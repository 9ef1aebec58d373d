use js_sys::Promise;
use js_sys::futures::spawn_local;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::ShareData;

use super::stage::Stage;

// web-sys assumes that these exist. Some browsers lack them, and some pages remove them.
#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_namespace = ["navigator", "clipboard"], js_name = writeText)]
    fn write_text(text: &str) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(catch, js_namespace = navigator, js_name = share)]
    fn share(data: &ShareData) -> Result<JsValue, JsValue>;
}

/// Opens the system's share sheet. If the visitor closes it, the promise is rejected, which is not an error here.
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

/// Returns a promise for the result. Some pages replace these functions with ones that return no promise.
fn settled(returned: &JsValue) -> Promise {
    Promise::resolve(returned)
}

impl Stage {
    /// Copies a link and shows whether the browser allowed it.
    pub fn copy(&self, link: &str) {
        // Not in the task below: browsers allow this only during the visitor's click.
        let written = write_text(link);
        let stage = self.this.clone();
        spawn_local(async move {
            let copied = match written {
                Ok(written) => settled(&written).await.is_ok(),
                Err(_) => false,
            };
            if let Some(stage) = stage.upgrade() {
                stage.show_copied(copied);
            }
        });
    }
}
