use js_sys::futures::spawn_local;
use js_sys::{Promise, Reflect};
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

/// Whether the visitor closed the share sheet, which is not a failure.
fn is_abort(error: &JsValue) -> bool {
    Reflect::get(error, &"name".into()).is_ok_and(|name| name == "AbortError")
}

/// Returns a promise for the result. Some pages replace these functions with ones that return no promise.
fn settled(returned: &JsValue) -> Promise {
    Promise::resolve(returned)
}

impl Stage {
    /// Opens the system's share sheet. If the browser refuses, copies the link instead.
    pub fn open_share_sheet(&self, link: String) {
        let data = ShareData::new();
        data.set_url(&link);
        data.set_title(&self.wording.borrow().text("share.subject"));
        // Not in the task below: browsers allow this only during the visitor's click.
        let shared = share(&data);
        let stage = self.this.clone();
        spawn_local(async move {
            let is_refused = match shared {
                Ok(shared) => settled(&shared).await.is_err_and(|error| !is_abort(&error)),
                Err(_) => true,
            };
            if let Some(stage) = stage.upgrade().filter(|_| is_refused) {
                stage.copy(&link);
            }
        });
    }

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
