//! The only layer that touches the page: options, storage, events, focus, and the exports for JavaScript.
//!
//! The scripts in `loader/` own the element, its shadow root and its style sheets. They create a [`Widget`] inside it.

mod accent;
mod acts;
mod address;
mod analytics;
mod apply_options;
mod attributes;
mod color;
mod drawing;
mod effects;
mod history;
mod host_event;
mod languages;
#[cfg(target_arch = "wasm32")]
mod memory;
mod next_paint;
mod owners_link;
mod page;
mod percent;
mod places;
mod print;
mod read_options;
mod readable;
mod setup;
mod share;
mod share_link;
mod stage;
mod stamps;
mod surroundings;
mod take_over;
mod tracking;
mod widget;
mod widget_host;
mod words;

pub use attributes::{Attributes, slip_on_element};
pub use color::{Color, TEXT_CONTRAST};
pub use read_options::read_options;
pub use share_link::{codes_in, link_to, without_code};
pub use surroundings::Surroundings;
pub use widget::Widget;
pub use widget_host::WidgetHost;
pub use words::{Words, is_built_in};
