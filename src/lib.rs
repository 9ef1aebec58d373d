//! EMS Career Path: a short questionnaire for any web page that shows visitors which EMS career path fits them.
//!
//! An arrow from `a` to `b` means that `b` may use `a` and what is before it. Nothing else is allowed:
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
