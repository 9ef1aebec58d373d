use std::cell::{Cell, RefCell};
use std::rc::Rc;

use web_sys::Element;
use yew::{AppHandle, Callback, Renderer};

use crate::content::{Json, Wording};
use crate::view::{App, AppProps, Context};

/// Yew's part of a widget, in an element of its own.
///
/// Yew never lets go of an element that it was mounted on, nor of what that stands in. So it is mounted on one of
/// ours, which one widget after the other stands in: there are as many as there were widgets at once.
pub struct Drawing {
    root: Element,
    app: AppHandle<App>,
}

thread_local! {
    static SPARE: RefCell<Vec<Drawing>> = const { RefCell::new(Vec::new()) };
}

impl Drawing {
    /// Draws in `mount`, if the page lets us make an element.
    pub fn begin(mount: &Element, props: AppProps) -> Option<Self> {
        if let Some(mut spare) = SPARE.with(|spare| spare.borrow_mut().pop()) {
            let _ = mount.insert_before(&spare.root, None);
            spare.update(props);
            return Some(spare);
        }
        // All by calls that Yew makes, too: each other one is some bytes of glue.
        let root = web_sys::window()?.document()?.create_element("div").ok()?;
        let _ = root.set_attribute("class", "app");
        let _ = mount.insert_before(&root, None);
        let app = Renderer::<App>::with_root_and_props(root.clone(), props).render();
        Some(Self { root, app })
    }

    /// Draws what has changed.
    pub fn update(&mut self, props: AppProps) {
        self.app.update(props);
    }

    /// Takes it off the page; once nothing stands in it any more, another widget may have it.
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
