use gloo::events::EventListener;
use gloo::utils::document;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, HtmlElement, HtmlIFrameElement, ShadowRoot};

use super::stage::Stage;

impl Stage {
    /// Prints the result alone, in a document with the same styles. An iframe has a document of its own, so the host
    /// page stays as it is.
    pub fn print(&self) -> Option<()> {
        let root: ShadowRoot = self.mount.get_root_node().unchecked_into();
        let result = self.mount.query_selector(".result").ok()??;
        if let Ok(Some(former)) = root.query_selector(".printer") {
            former.remove();
        }
        let printer: HtmlIFrameElement = document().create_element("iframe").ok()?.unchecked_into();
        printer.set_class_name("printer");
        let _ = printer.set_attribute("aria-hidden", "true");
        printer.set_tab_index(-1);
        let (stage, page) = (self.this.clone(), printer.clone());
        // Some browsers load another document into it first.
        let loads = EventListener::new(&printer, "load", move |_| {
            if let Some(stage) = stage.upgrade() {
                stage.print_in(&page, &result);
            }
        });
        // Chromium loads it while it is appended.
        self.printing.replace(Some(loads));
        root.append_child(&printer).ok()?;
        Some(())
    }

    fn print_in(&self, printer: &HtmlIFrameElement, result: &Element) -> Option<()> {
        let (page, view) = (printer.content_document()?, printer.content_window()?);
        let frame: HtmlElement = self.mount.parent_element()?.unchecked_into();
        // It belongs to the iframe's realm, where it is no instance of our `HTMLElement`.
        let alone: HtmlElement = page.create_element("div").ok()?.unchecked_into();
        alone.set_class_name("ems ems--alone");
        alone.style().set_css_text(&frame.style().css_text());
        alone.append_child(&page.import_node_with_deep(result, true).ok()?).ok()?;
        alone.set_lang(&frame.lang());
        page.document_element()?.set_attribute("lang", &frame.lang()).ok()?;
        page.set_title(&result.query_selector(".result__title").ok()??.text_content()?);
        self.widget_host.add_styles(&page).ok()?;
        page.body()?.append_child(&alone).ok()?;
        let (stage, used) = (self.this.clone(), printer.clone());
        let printed = Closure::once_into_js(move || {
            used.remove();
            if let Some(stage) = stage.upgrade() {
                stage.printing.take();
            }
        });
        view.set_onafterprint(Some(printed.unchecked_ref()));
        view.print().ok()
    }
}
