//! The words: reads the content files, checks an owner's file against the built-in one, and fills
//! `{placeholders}` from the facts.
//!
//! A content file is `content/facts.json` with the sentences of one language under `words`. Nothing in
//! it is ever more than text: there is no markup in it and none is made of it.

mod fault;
mod json;
mod merge;
mod number;
mod placeholder;
mod wording;

pub use fault::is_web_address;
pub use json::Json;
pub use merge::{CONTENT_VERSION, Merged, merge};
pub use placeholder::{fill, names};
pub use wording::{Source, Wording};
