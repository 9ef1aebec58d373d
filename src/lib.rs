//! EMS Career Path: a short questionnaire for any web page that shows visitors which EMS career path fits them.
//!
//! Modules may use only what leads to them: `a → b` means that `b` may use `a` and the modules before it.
//!
//! ```text
//! domain/table → domain/advisor → domain/session → content → view → embed → main
//!       └──────────────┴────→ ems ────────────────────────────────────┘
//! ```

pub mod content;
pub mod domain;
pub mod embed;
pub mod ems;
pub mod view;
