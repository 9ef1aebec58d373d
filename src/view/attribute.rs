//! The attributes that elements of the view can have. Yew compares lists of attributes fastest, and in the
//! fewest bytes, where all elements share one list of names; so there is one.

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
    Focus "data-focus"
    Outcome "data-outcome"
    Question "data-question"
    Headers "headers"
    Href "href"
    Id "id"
    Max "max"
    Name "name"
    Novalidate "novalidate"
    Part "part"
    Rel "rel"
    Role "role"
    Scope "scope"
    Tabindex "tabindex"
    Target "target"
    Type "type"
    Value "value"
}
