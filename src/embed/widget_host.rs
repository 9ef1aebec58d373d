use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Document;

#[wasm_bindgen]
extern "C" {
    /// The loader's side of a widget. It exists before the wasm has loaded, and survives a crash of the wasm.
    pub type WidgetHost;

    /// Saves the answers, or removes the saved ones. It is one call, so no crash can leave them half saved.
    #[wasm_bindgen(method, catch, js_name = saveAnswers)]
    pub fn save_answers(this: &WidgetHost, answers: Option<&str>) -> Result<(), JsValue>;

    /// Loads the words of the other language and passes them to `Widget::set_content`.
    #[wasm_bindgen(method, catch, js_name = switchLanguage)]
    pub fn switch_language(this: &WidgetHost) -> Result<(), JsValue>;

    /// Adds the widget's style sheets to a document.
    #[wasm_bindgen(method, catch, js_name = addStyles)]
    pub fn add_styles(this: &WidgetHost, page: &Document) -> Result<(), JsValue>;

    /// Sets what the fallback says after a crash, and its button, joined by `|`.
    #[wasm_bindgen(method, setter, structural, js_name = crashWords)]
    pub fn set_crash_words(this: &WidgetHost, words: &str);
}
