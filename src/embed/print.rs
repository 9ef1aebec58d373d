use std::cell::Cell;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, HtmlElement, HtmlIFrameElement, ShadowRoot};

use super::stage::Stage;

/// Whether the page is in a frame, or has an opaque origin. Some browsers send `beforeprint` too late to rely on it
/// elsewhere.
fn may_be_sandboxed() -> bool {
    let window = window();
    let is_framed = window.parent().ok().flatten().is_none_or(|parent| parent != window);
    is_framed || window.origin() == "null"
}

impl Stage {
    /// Prints only the result, from an iframe with the widget's styles. The host page does not change. Copies the link
    /// if the browser refuses to print.
    pub fn print(&self) {
        if self.print_from_iframe().is_none() {
            self.copy_link();
        }
    }

    fn copy_link(&self) {
        let link = self.link();
        if !link.is_empty() {
            self.copy(&link);
        }
    }

    fn print_from_iframe(&self) -> Option<()> {
        let root: ShadowRoot = self.mount.get_root_node().unchecked_into();
        let result = self.mount.query_selector(".result").ok()??;
        if let Ok(Some(former)) = root.query_selector(".printer") {
            former.remove();
        }
        let printer: HtmlIFrameElement = document().create_element("iframe").ok()?.unchecked_into();
        printer.set_class_name("printer");
        let _ = printer.set_attribute("aria-hidden", "true");
        printer.set_tab_index(-1);
        let (stage, loaded) = (self.this.clone(), printer.clone());
        // Some browsers replace the iframe's first document, so wait until it has loaded.
        let on_load = EventListener::new(&printer, "load", move |_| {
            if let Some(stage) = stage.upgrade()
                && stage.print_in(&loaded, &result).is_none()
            {
                stage.copy_link();
            }
        });
        // Before `append_child`, because Chromium loads the iframe during that call.
        self.printing.replace(Some(on_load));
        root.append_child(&printer).ok()?;
        Some(())
    }

    fn print_in(&self, printer: &HtmlIFrameElement, result: &Element) -> Option<()> {
        let (page, window) = (printer.content_document()?, printer.content_window()?);
        let frame: HtmlElement = self.mount.parent_element()?.unchecked_into();
        // Not `dyn_into`: an element of the iframe is not an instance of our window's `HTMLElement`.
        let print_frame: HtmlElement = page.create_element("div").ok()?.unchecked_into();
        print_frame.set_class_name("ems ems--alone");
        print_frame.style().set_css_text(&frame.style().css_text());
        print_frame.append_child(&page.import_node_with_deep(result, true).ok()?).ok()?;
        print_frame.set_lang(&frame.lang());
        page.document_element()?.set_attribute("lang", &frame.lang()).ok()?;
        page.set_title(&result.query_selector(".result__title").ok()??.text_content()?);
        self.widget_host.add_styles(&page).ok()?;
        page.body()?.append_child(&print_frame).ok()?;
        let (stage, printer) = (self.this.clone(), printer.clone());
        let on_printed = Closure::once_into_js(move || {
            printer.remove();
            if let Some(stage) = stage.upgrade() {
                stage.printing.take();
            }
        });
        window.set_onafterprint(Some(on_printed.unchecked_ref()));
        let has_begun = Rc::new(Cell::new(false));
        let begun = has_begun.clone();
        let on_begin = Closure::<dyn Fn()>::new(move || begun.set(true));
        window.set_onbeforeprint(Some(on_begin.as_ref().unchecked_ref()));
        window.print().ok()?;
        // A sandbox that does not allow modal dialogs ignores the call.
        (has_begun.get() || !may_be_sandboxed()).then_some(())
    }
}
