//! The packaged widget in a real browser, on host pages of another origin. `cargo xtask test` runs this.

mod accessibility;
mod back_and_change;
mod driver;
mod events;
mod fallback;
mod focus;
mod guest;
mod host_page;
mod journeys;
mod keyboard;
mod log;
mod options;
mod page;
mod panic;
mod policy;
mod resume;
mod translators;
mod two_widgets;
mod widget;
