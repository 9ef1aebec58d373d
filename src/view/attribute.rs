//! The attributes that elements of the view can have. Yew compares lists of attributes fastest, and in the
//! fewest bytes, where all elements share one list of names; so there is one.

use yew::virtual_dom::{AttrValue, AttributeOrProperty};

use super::element::Element;

macro_rules! attributes {
    ($($name:ident $spelled:literal)*) => {
        /// The name of an attribute.
        #[derive(Clone, Copy)]
        pub enum Attribute {
            $($name),*
        }

        /// How they are spelled, each at its own place.
        pub const NAMES: &[&str] = &[$($spelled),*];
    };
}

attributes! {
    Class "class"
    AriaDescribedby "aria-describedby"
    AriaHidden "aria-hidden"
    AriaInvalid "aria-invalid"
    AriaLabel "aria-label"
    AriaLabelledby "aria-labelledby"
    AriaRequired "aria-required"
    Colspan "colspan"
    Change "data-change"
    D "d"
    Focus "data-focus"
    Outcome "data-outcome"
    Question "data-question"
    For "for"
    Headers "headers"
    Href "href"
    Id "id"
    Lang "lang"
    Max "max"
    Min "min"
    Name "name"
    Novalidate "novalidate"
    Part "part"
    Readonly "readonly"
    Rel "rel"
    Role "role"
    Scope "scope"
    Selected "selected"
    Share "data-share"
    SwitchLanguage "data-lang-switch"
    Tabindex "tabindex"
    Target "target"
    Translate "translate"
    Type "type"
    Value "value"
    ViewBox "viewBox"
    WhatIf "data-what-if"
    X "x"
    Y "y"
}

/// What an attribute can be set to.
pub trait Spelled {
    /// Sets it.
    fn set(self, element: Element, name: Attribute) -> Element;
}

impl Spelled for &'static str {
    #[inline(never)]
    fn set(self, element: Element, name: Attribute) -> Element {
        // Yew's server renderer leaves out what is `AttributeOrProperty::Static` here.
        element.set(name, AttributeOrProperty::Attribute(AttrValue::Static(self)))
    }
}

impl Spelled for String {
    #[inline(never)]
    fn set(self, element: Element, name: Attribute) -> Element {
        element.set(name, AttributeOrProperty::Attribute(self.into()))
    }
}
