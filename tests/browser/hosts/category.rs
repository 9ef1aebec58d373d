use std::fmt;

use super::host_page::HostPage;
use super::pages;

/// Where a hazard comes from. Each category is a section of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Category {
    Arrival,
    Style,
    Script,
    Policy,
    Fault,
    Placement,
}

impl Category {
    pub const ALL: [Self; 6] =
        [Self::Arrival, Self::Style, Self::Script, Self::Policy, Self::Fault, Self::Placement];

    /// Returns the rows of this section.
    pub fn pages(self) -> Vec<HostPage> {
        match self {
            Self::Arrival => pages::arrival::pages(),
            Self::Style => pages::styles::pages(),
            Self::Script => pages::scripts::pages(),
            Self::Policy => pages::policies::pages(),
            Self::Fault => pages::faults::pages(),
            Self::Placement => pages::placement::pages(),
        }
    }

    /// Returns why it is safe to visit most of these pages only in Chromium with WebAssembly.
    pub fn why_chromium_is_enough(self) -> &'static str {
        match self {
            Self::Arrival => {
                "Finding the tag and its options uses only standard DOM calls. Modules, integrity checks, document.write \
                 and declarative shadow roots depend on the engine, and such pages run in the other engines too."
            }
            Self::Style => {
                "Inheritance into a shadow root is standard, and the widget resets every inherited property. The pages \
                 that run in the other engines have the most rules, prefixed properties, or styles that engines render \
                 differently."
            }
            Self::Script => {
                "A page's script replaces things in the same way in every engine. Events, history, storage and the \
                 order of mutation records depend on the engine, and such pages run in the other engines too."
            }
            Self::Policy => {
                "Nothing is left out: engines enforce and report policies differently, so all of these pages run in \
                 every engine."
            }
            Self::Fault => {
                "The loader's timeouts and the checks of the words work the same in every engine. How modules and \
                 WebAssembly fail depends on the engine, and such pages run in the other engines too."
            }
            Self::Placement => {
                "Moving and cloning elements works the same in every engine. Focus, forms, dialogs, frames, history and \
                 character sets depend on the engine, and such pages run in the other engines too."
            }
        }
    }
}

impl fmt::Display for Category {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::Arrival => "How the tag arrives",
            Self::Style => "Styles and preferences",
            Self::Script => "Scripts, extensions and storage",
            Self::Policy => "Policies",
            Self::Fault => "Faults on the widget's server",
            Self::Placement => "Where the widget is",
        })
    }
}
