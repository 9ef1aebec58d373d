use std::fmt;

use crate::snippet::packaged;

/// A way to embed the widget, as the README describes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    Script,
    Element,
    Snippet,
}

impl Form {
    pub const ALL: [Self; 3] = [Self::Script, Self::Element, Self::Snippet];

    /// Returns the markup before the script tag.
    pub fn element(self) -> String {
        match self {
            Self::Script => String::new(),
            Self::Element => {
                "<ems-career-path><p id=\"own\">Compare EMR and EMT</p></ems-career-path>".to_owned()
            }
            Self::Snippet => {
                let snippet = packaged("snippet.en.html");
                let (element, _) = snippet.split_once("<script async").expect("a script tag");
                element.trim_end().to_owned()
            }
        }
    }

    /// Returns a selector for the owner's content.
    pub fn own(self) -> Option<&'static str> {
        match self {
            Self::Script => None,
            Self::Element => Some("ems-career-path #own"),
            Self::Snippet => Some("ems-career-path a"),
        }
    }
}

impl fmt::Display for Form {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.pad(match self {
            Self::Script => "script",
            Self::Element => "element",
            Self::Snippet => "snippet",
        })
    }
}
