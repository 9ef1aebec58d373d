//! Tests docs/wordpress.md in Debian's WordPress, which each test installs from scratch:
//! `cargo xtask test --only wordpress`.

mod editor;
mod forms;
mod roles;
mod site;
mod themes;
mod visitor;
