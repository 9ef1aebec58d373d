//! What of the end-to-end tests the whole test runs besides Chromium: modules of `tests/browser`. All of them in
//! all engines is `cargo xtask test --only engines`.

pub(super) const FIREFOX: &[&str] = &["journeys::"];

pub(super) const WEBKIT: &[&str] = &["journeys::"];

pub(super) const JAVASCRIPT: &[&str] = &["journeys::"];
