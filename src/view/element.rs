use std::rc::Rc;

use yew::prelude::*;
use yew::virtual_dom::{AttrValue, AttributeOrProperty, Attributes, Key, Listener, VTag, VText};

use super::attribute::{Attribute, NAMES, Spelled};
use crate::content::Wording;
use crate::domain::Msg;

/// An element of the page in the making. It does what `html!` does in fewer bytes, since each call is a
/// call and not a copy of Yew's own code (docs/adr/0004).
pub struct Element(Box<VTag>);

/// An element with this tag and class.
pub fn element(tag: &'static str, class: &'static str) -> Element {
    let mut tag = VTag::new(AttrValue::Static(tag));
    let class = AttributeOrProperty::Attribute(AttrValue::Static(class));
    tag.attributes = Attributes::Dynamic { keys: &["class"], values: Box::new([Some(class)]) };
    Element(Box::new(tag))
}

/// An element that holds a text and nothing else, as every text that can change must: page translators
/// move text nodes, and one beside others would be lost to Yew.
#[inline(never)]
pub fn text(tag: &'static str, class: &'static str, words: String) -> Element {
    element(tag, class).words(words)
}

/// An element that holds the sentence with this id and nothing else.
#[inline(never)]
pub fn sentence(tag: &'static str, class: &'static str, wording: &Wording, id: &str) -> Element {
    text(tag, class, wording.text(id))
}

/// An element that holds the sentence of a kind for one name.
#[inline(never)]
pub fn sentence_of(
    tag: &'static str,
    class: &'static str,
    wording: &Wording,
    kind: &str,
    name: &str,
) -> Element {
    text(tag, class, wording.of(kind, name))
}

/// A button of this class that does nothing but what it is told to.
#[inline(never)]
pub fn button(class: &'static str, wording: &Wording, id: &str) -> Element {
    sentence("button", class, wording, id).attr(Attribute::Type, "button")
}

impl Element {
    /// With an attribute.
    pub fn attr(self, name: Attribute, value: impl Spelled) -> Self {
        value.set(self, name)
    }

    /// With an attribute, if there is a value.
    pub fn maybe(self, name: Attribute, value: Option<impl Spelled>) -> Self {
        if let Some(value) = value { self.attr(name, value) } else { self }
    }

    /// With a text of its own, its only child.
    #[inline(never)]
    pub fn words(mut self, words: String) -> Self {
        self.0.add_child(VText::new(words).into());
        self
    }

    /// With one more child, where there is one.
    pub fn child(self, child: impl Into<Option<Element>>) -> Self {
        self.push(child.into())
    }

    /// With more children.
    pub fn children(self, children: impl IntoIterator<Item = Element>) -> Self {
        children.into_iter().fold(self, Self::child)
    }

    /// With a key: an element of another key replaces it whole.
    pub fn key(mut self, key: String) -> Self {
        self.0.key = Some(Key::from(key));
        self
    }

    /// Known by a reference once it stands on the page.
    pub fn known_by(mut self, reference: NodeRef) -> Self {
        self.0.node_ref = reference;
        self
    }

    /// Checked or not: the state of a radio button, not an attribute.
    pub fn checked(mut self, checked: bool) -> Self {
        self.0.set_checked(checked);
        self
    }

    /// With this in its field: what is typed, not an attribute.
    pub fn value(mut self, value: String) -> Self {
        self.0.set_value(AttrValue::from(value));
        self
    }

    /// Sends this with each click, and has the browser do nothing: where the widget stands in a label of the
    /// host's and the button goes with the click, `WebKit` would press what the label is for.
    pub fn sends<T: Clone + 'static>(self, callback: &Callback<T>, message: T) -> Self {
        self.on_click(callback.reform(move |click: MouseEvent| {
            click.prevent_default();
            message.clone()
        }))
    }

    /// Tells of clicks.
    pub fn on_click(self, callback: Callback<MouseEvent>) -> Self {
        self.listen(Rc::new(yew::html::onclick::Wrapper::new(callback)))
    }

    /// Tells of clicks with any button.
    pub fn on_any_click(self, callback: Callback<MouseEvent>) -> Self {
        let other = Rc::new(yew::html::onauxclick::Wrapper::new(callback.clone()));
        self.on_click(callback).listen(other)
    }

    /// Sends this with each change.
    #[inline(never)]
    pub fn picks(self, on_msg: &Callback<Msg>, msg: Msg) -> Self {
        self.on_change(on_msg.reform(move |_| msg))
    }

    /// Tells of a choice that was made.
    pub fn on_change(self, callback: Callback<Event>) -> Self {
        self.listen(Rc::new(yew::html::onchange::Wrapper::new(callback)))
    }

    /// Tells of each stroke or move.
    pub fn on_input(self, callback: Callback<InputEvent>) -> Self {
        self.listen(Rc::new(yew::html::oninput::Wrapper::new(callback)))
    }

    /// Tells of a form that was sent off.
    pub fn on_submit(self, callback: Callback<SubmitEvent>) -> Self {
        self.listen(Rc::new(yew::html::onsubmit::Wrapper::new(callback)))
    }

    /// With an attribute, spelled as Yew takes it.
    #[inline(never)]
    pub fn set(mut self, name: Attribute, value: AttributeOrProperty) -> Self {
        if let Attributes::Dynamic { keys, values } = &mut self.0.attributes {
            // Most elements have a class alone: room for all the others only where there is one.
            if values.len() < NAMES.len() {
                *keys = NAMES;
                let mut roomy = std::mem::take(values).into_vec();
                roomy.resize(NAMES.len(), None);
                *values = roomy.into();
            }
            if let Some(slot) = values.get_mut(name as usize) {
                *slot = Some(value);
            }
        }
        self
    }

    #[inline(never)]
    fn push(mut self, child: Option<Element>) -> Self {
        if let Some(child) = child {
            self.0.add_child(child.into());
        }
        self
    }

    #[inline(never)]
    fn listen(mut self, listener: Rc<dyn Listener>) -> Self {
        self.0.add_listener(listener);
        self
    }
}

impl From<Element> for Html {
    fn from(element: Element) -> Self {
        (*element.0).into()
    }
}
