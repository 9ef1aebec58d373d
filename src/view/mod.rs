//! What the visitor sees: one Yew component and the functions that draw its parts; properties in, messages
//! out.
//!
//! Two rules keep page translators and extensions from breaking it (they move and replace text nodes):
//! every text that can change is the only child of an element of its own, and each screen has a key, so
//! that a step replaces elements and never patches a text node.

mod act;
mod answer_list;
mod app;
mod attribute;
mod call_to_action;
mod choice_tile;
mod comparison;
mod element;
mod error_summary;
mod first_steps;
mod heading;
mod host;
mod note_list;
mod pass_params;
mod path;
mod planner;
mod question_view;
mod reason_list;
mod result_view;
mod share;
mod source_line;
mod timeline;
mod what_if;

pub use act::{Act, Copied, Way};
pub use app::{App, AppProps};
pub use host::{CourseLinks, HeadingLevel, Host};
pub use pass_params::PassParams;
pub use result_view::SECTIONS;
