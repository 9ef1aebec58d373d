//! The widget's texts: reads the content files, merges an owner's file into the built-in one, and fills
//! `{placeholders}` from the facts.
//!
//! A content file has everything in `content/facts.json`, plus the sentences of one language under `words`. All
//! texts are plain text and never parsed as markup.

mod fault;
mod file;
mod json;
mod link;
mod merge;
mod number;
mod numbers;
mod placeholder;
mod syntax;
mod wording;

pub use file::{ContentFile, Unreadable, checksum};
pub use json::Json;
pub use link::{is_link, is_web_address};
pub use merge::{CONTENT_VERSION, Merged, merge};
pub use placeholder::{fill, names};
pub use syntax::syntax_error;
pub use wording::{Source, Wording};
