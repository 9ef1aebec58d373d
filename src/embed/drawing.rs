use std::cell::{Cell, RefCell};
use std::rc::Rc;

use web_sys::Element;
use yew::{AppHandle, Callback, Renderer};

use crate::content::{Json, Wording};
use crate::view::{App, AppProps, Context};

/// A Yew app, mounted on its own root element.
///
/// Yew leaks the element it is mounted on, and the elements around it. So when a widget is removed, its root and app
/// are kept as a spare, which the next widget reuses. A page never has more apps than the most
/// widgets it had at one time.
pub struct Drawing {
    root: Element,
    app: AppHandle<App>,
}

thread_local! {
    static SPARE: RefCell<Vec<Drawing>> = const { RefCell::new(Vec::new()) };
}

impl Drawing {
    /// Draws in `mount`, with a spare app if there is one. Returns `None` if the root element cannot be created.
    pub fn begin(mount: &Element, props: AppProps) -> Option<Self> {
        if let Some(mut spare) = SPARE.with(|spare| spare.borrow_mut().pop()) {
            let _ = mount.insert_before(&spare.root, None);
            spare.update(props);
            return Some(spare);
        }
        // Use only DOM calls that Yew makes, too. Others would add glue code.
        let root = web_sys::window()?.document()?.create_element("div").ok()?;
        let _ = root.set_attribute("class", "app");
        let _ = mount.insert_before(&root, None);
        let app = Renderer::<App>::with_root_and_props(root.clone(), props).render();
        Some(Self { root, app })
    }

    /// Draws with new properties.
    pub fn update(&mut self, props: AppProps) {
        self.app.update(props);
    }

    /// Removes the root from the page. It becomes a spare once Yew has emptied it.
    pub fn end(mut self) {
        if let Some(mount) = self.root.parent_node() {
            let _ = mount.remove_child(&self.root);
        }
        let ending = Rc::new(Cell::new(None));
        let ended = ending.clone();
        self.update(AppProps {
            on_drawn: Callback::from(move |()| SPARE.with(|spare| spare.borrow_mut().extend(ended.take()))),
            ..AppProps::new(Context::new(Wording::new(Json::Other)))
        });
        ending.set(Some(self));
    }
}
