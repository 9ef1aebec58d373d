//! The only layer that touches the page: options, storage, events, focus, and the exports for JavaScript.
//!
//! The scripts in `loader/` own the element, its shadow root and its style sheets. They create a [`Widget`] inside it.

mod accent;
mod acts;
mod analytics;
mod attributes;
mod color;
mod drawing;
mod effects;
mod history;
mod host_event;
#[cfg(target_arch = "wasm32")]
mod memory;
mod next_paint;
mod page;
mod places;
mod print;
mod read_options;
mod setup;
mod share;
mod stage;
mod take_over;
mod widget;
mod widget_host;

pub use attributes::{Attributes, is_unknown};
pub use color::{Color, TEXT_CONTRAST};
pub use read_options::read_options;
pub use widget::Widget;
pub use widget_host::WidgetHost;
