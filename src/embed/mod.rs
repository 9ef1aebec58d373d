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
mod history;
#[cfg(target_arch = "wasm32")]
mod memory;
mod next_paint;
mod options;
mod page;
mod print;
mod setup;
mod share;
mod stage;
mod take_over;
mod widget;
mod widget_host;

pub use color::{Color, TEXT_CONTRAST};
pub use options::{Options, is_unknown};
pub use widget::Widget;
pub use widget_host::WidgetHost;
