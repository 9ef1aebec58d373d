//! The one layer that touches the page: options, storage, events, focus, and what JavaScript calls.
//!
//! `loader.js` and its neighbours are the script tag; they own the element, its shadow root and its
//! stylesheet. [`Widget`] is what they create inside of it.

mod accent;
mod acts;
mod analytics;
mod choices;
mod color;
mod content_file;
mod detail;
mod drawing;
mod effects;
#[cfg(target_arch = "wasm32")]
mod memory;
mod options;
mod page;
mod setup;
mod stage;
mod widget;

pub use color::{Color, TEXT_CONTRAST};
pub use options::{Options, is_unknown};
pub use widget::Widget;
