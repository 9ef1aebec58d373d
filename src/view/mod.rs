//! What the visitor sees: one Yew component, [`App`], and plain functions that return `Html`, one part a file. They
//! take what is on screen and a [`Context`]; messages go out.
//!
//! Two rules keep the view correct when page translators and extensions move or replace text nodes: every text that
//! can change is the only child of its element, and each screen has a key, so that a step replaces elements and never
//! patches a text node.

mod act;
mod answer_list;
mod app;
mod button;
mod call_to_action;
mod choice_tile;
mod comparison;
mod context;
mod error_summary;
mod first_steps;
mod heading;
mod note_list;
mod options;
mod pass_params;
mod path;
mod planner;
mod question_view;
mod reason_list;
mod restart;
mod result_foot;
mod result_head;
mod result_view;
mod share;
mod source_line;
mod text;
mod timeline;
mod what_if;

pub use act::{Act, Copied, Way};
pub use app::{App, AppProps};
pub use context::{Context, Sharing};
pub use options::{CourseLinks, HeadingLevel, Options};
pub use pass_params::PassParams;
pub use result_view::SECTIONS;
