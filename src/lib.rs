//! EMS Career Path: a short questionnaire for any web page that gives a visitor an EMS career path.
//!
//! The map, from the inside out; an arrow reads "is known to", and nothing is known against the arrows:
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
