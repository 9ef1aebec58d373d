//! What the visitor sees: one Yew component, [`App`], and plain functions that return `Html`, one part per file. Each
//! takes what it draws and a [`Context`], whose callbacks report what the visitor does. Start with `app.rs`.
//!
//! Page translators and extensions move and replace text nodes that Yew still refers to. Two rules keep the view
//! correct on such pages:
//!
//! - Every text that can change is the only child of its element.
//! - Every screen has its own key, so a step replaces elements instead of patching text nodes.

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

pub use act::{Act, CopyStatus, ShareMethod};
pub use app::{App, AppProps};
pub use context::{Context, Sharing};
pub use options::{HeadingLevel, LinkTarget, Links, Options};
pub use pass_params::PassParams;
pub use result_view::SECTIONS;
