//! Keeps the visitor's focus and selection when the widget replaces the loader's first question.

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, FocusOptions, HtmlElement, Node, Range, Selection, ShadowRoot};

// Missing in web-sys, and in some browsers.
#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(extends = ShadowRoot)]
    type SelectableRoot;

    #[wasm_bindgen(method, catch, js_name = getSelection)]
    fn get_selection(this: &SelectableRoot) -> Result<Option<Selection>, JsValue>;

    #[wasm_bindgen(extends = Selection)]
    type ComposedSelection;

    #[wasm_bindgen(method, catch, js_name = getComposedRanges)]
    fn get_composed_ranges(this: &ComposedSelection, options: &Object) -> Result<Array, JsValue>;
}

/// The focus and the selection in the loader's first question. Yew draws the same tree, so paths find the same nodes.
pub struct FocusAndSelection {
    mount: Element,
    root: SelectableRoot,
    had_focus: bool,
    focus: Option<Path>,
    selection: Option<[Point; 2]>,
}

/// The way from the mount to a node: one child index per level.
type Path = Vec<u32>;

/// One end of the selection.
struct Point {
    path: Path,
    offset: u32,
}

impl FocusAndSelection {
    /// Reads the focus and the selection from the page.
    pub fn of(mount: &Element) -> Self {
        let root: SelectableRoot = mount.get_root_node().unchecked_into();
        let focused = root.active_element();
        Self {
            mount: mount.clone(),
            had_focus: focused.is_some(),
            focus: focused.and_then(|focused| path_to(focused.into(), mount)),
            selection: selected(&root, mount),
            root,
        }
    }

    /// Restores both in the new tree. If the focused element is not there, focuses the heading.
    pub fn restore(self) {
        if self.had_focus && self.root.active_element().is_none() {
            self.focus();
        }
        if let Some(selection) = self.selection {
            // Fails if there is another screen now.
            let _ = select(&self.root, &self.mount, &selection);
        }
    }

    fn focus(&self) {
        let same = self.focus.as_ref().and_then(|path| node_at(path, &self.mount));
        let heading = || self.mount.query_selector("[data-focus=heading]").ok().flatten().map(Node::from);
        if let Some(node) = same.or_else(heading) {
            let options = FocusOptions::new();
            options.set_prevent_scroll(true);
            // If the tree has changed, this may be a text node, which has no `focus`.
            let _ = node.unchecked_ref::<HtmlElement>().focus_with_options(&options);
        }
    }
}

fn selection(root: &SelectableRoot) -> Option<Selection> {
    // Chromium exposes a selection in a shadow root only through `ShadowRoot.getSelection`.
    root.get_selection().or_else(|_| gloo::utils::window().get_selection()).ok()?
}

fn selected(root: &SelectableRoot, mount: &Element) -> Option<[Point; 2]> {
    let selection = selection(root)?;
    let range = composed_range(&selection, root).or_else(|| selection.get_range_at(0).ok())?;
    if range.collapsed() {
        return None;
    }
    let point = |node: Node, offset| Some(Point { path: path_to(node, mount)?, offset });
    let start = point(range.start_container().ok()?, range.start_offset().ok()?)?;
    let end = point(range.end_container().ok()?, range.end_offset().ok()?)?;
    Some([start, end])
}

/// Returns the selected range in WebKit, which exposes a selection in a shadow root only as composed ranges.
fn composed_range(selection: &Selection, root: &SelectableRoot) -> Option<Range> {
    let options = Object::new();
    Reflect::set(&options, &"shadowRoots".into(), &Array::of1(root)).ok()?;
    let ranges = selection.unchecked_ref::<ComposedSelection>().get_composed_ranges(&options).ok()?;
    // This is a `StaticRange`. It has every property of `Range` that we read.
    (ranges.length() > 0).then(|| ranges.get(0).unchecked_into())
}

fn select(root: &SelectableRoot, mount: &Element, [start, end]: &[Point; 2]) -> Option<()> {
    let (first, last) = (node_at(&start.path, mount)?, node_at(&end.path, mount)?);
    selection(root)?.set_base_and_extent(&first, start.offset, &last, end.offset).ok()
}

fn path_to(mut node: Node, top: &Element) -> Option<Path> {
    let mut path = Path::new();
    while node != **top {
        let mut index = 0;
        let mut sibling = node.previous_sibling();
        while let Some(previous) = sibling {
            index += 1;
            sibling = previous.previous_sibling();
        }
        path.push(index);
        node = node.parent_node()?;
    }
    path.reverse();
    Some(path)
}

fn node_at(path: &Path, top: &Element) -> Option<Node> {
    path.iter().try_fold(Node::from(top.clone()), |node, index| node.child_nodes().item(*index))
}
