//! The page's address, for others to open. If the widget is in a frame without an address of its own, this is the
//! address of the page around the frame.

use gloo::utils::{document, window};
use js_sys::{Function, Reflect};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Window};

/// An address that others can open.
pub struct Address {
    /// The page's address, with query and fragment.
    pub href: String,
    /// The canonical address that the page names, if it has the same origin.
    pub canonical: Option<String>,
}

impl Address {
    /// Returns the address of the page, or `None` if it has none or hides it from the widget.
    pub fn of_page() -> Option<Self> {
        let mut page = window();
        loop {
            // Fails if the page around a frame is of another origin.
            let Ok(href) = page.location().href() else {
                return hidden_address();
            };
            if can_open(&href) {
                let canonical = canonical(&page);
                return Some(Self { href, canonical });
            }
            page = match page.parent() {
                Ok(Some(parent)) if parent != page => parent,
                _ => return hidden_address(),
            };
        }
    }
}

/// For a frame that cannot read the address of the page around it: returns its base address or its referrer.
fn hidden_address() -> Option<Address> {
    let page = document();
    let candidates = match query(&page, "base[href]") {
        // A frame with `srcdoc` has the base address of the page around it.
        Some(base) if base.is_null() => ["baseURI", "referrer"],
        _ => ["referrer", "referrer"],
    };
    let mut addresses = candidates.iter().filter_map(|name| property(&page, name).as_string());
    let href = addresses.find(|address| can_open(address))?;
    Some(Address { href, canonical: None })
}

/// Returns whether other people can open an address.
fn can_open(address: &str) -> bool {
    address.starts_with("https:") || address.starts_with("http:")
}

fn canonical(page: &Window) -> Option<String> {
    let origin = page.location().origin().ok()?;
    let link = query(&page.document()?, "head > link[rel~=canonical i][href]")?;
    let href = Reflect::get(&link, &"href".into()).ok()?.as_string()?;
    href.strip_prefix(&origin).is_some_and(|path| path.starts_with('/')).then_some(href)
}

// A named element replaces a property of the document with the same name (`loader/page_document.ts`).

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_namespace = Reflect, js_name = get)]
    fn get_from(prototype: &JsValue, name: &str, page: &Document) -> Result<JsValue, JsValue>;
}

fn property(page: &Document, name: &str) -> JsValue {
    let member = |object: &JsValue, name: &str| Reflect::get(object, &name.into()).unwrap_or_default();
    let prototype = member(&member(&window(), "Document"), "prototype");
    get_from(&prototype, name, page).unwrap_or_default()
}

/// Returns the first element that matches a selector, or null. Returns `None` if the page has broken the search.
fn query(page: &Document, selector: &str) -> Option<JsValue> {
    property(page, "querySelector").dyn_into::<Function>().ok()?.call1(page, &selector.into()).ok()
}
