//! What docs/wordpress.md says, tried in the `WordPress` that Debian packages, set up for each test.
//! `cargo xtask test --only wordpress` runs this.

mod editor;
mod forms;
mod roles;
mod site;
mod themes;
mod visitor;
