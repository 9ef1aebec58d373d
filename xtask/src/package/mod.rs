//! Turns Trunk's output into the files that a site owner publishes.
//!
//! ```text
//! ems-career-path.js            the script tag's file: loader, first styles, and the names of the next three
//! ems-career-path-HASH.js       wasm-bindgen's glue, and the styles after the first question
//! ems-career-path-HASH.wasm     the widget
//! ems-career-path-HASH.plain.js both as JavaScript, for browsers without WebAssembly
//! content.LANG-HASH.json        facts and words of one language
//! ems-career-path-HASH.content.js  a copy of all languages, in case such a file is missing or damaged
//! content.LANG.json             the same facts and words, for owners to copy and edit
//! ems-career-path-HASH.check.js    shows owners what the widget finds on their page, with `?ems-check` in its address
//! snippet.LANG.html             the fastest embed: the first question as HTML, to paste into a page
//! preload.html                  lines for a page's head, to load the glue and the wasm early
//! importmap.html                a line for a page's head, to have the browser check the glue
//! index.html                    the project's own host page
//! integrity.json                a hash of each script, wasm and JSON file, for `integrity` attributes
//! ….br, ….gz                    compressed copies, for hosts that do not compress
//! ```
//!
//! The same sources always give the same bytes.

pub(crate) mod compress;
mod content;
mod glue;
mod hash;
mod integrity;
mod loader;
mod memory_views;
mod page;
mod screens;
mod snippet;
pub(crate) mod styles;

pub(crate) use loader::{BASE_URL, LOADER};

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::project::Project;

/// Returns the folder with Trunk's output, which Trunk moves to `dist/` after its hooks.
pub(crate) fn staging() -> Result<PathBuf> {
    let staging = env::var_os("TRUNK_STAGING_DIR");
    staging.map(PathBuf::from).context("only Trunk can run `package`: run `cargo xtask build` instead")
}

/// What the files are for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// A site owner hosts them.
    Publishing,
    /// `serve --watch` shows them. They are a debug build, uncompressed, and need WebAssembly.
    Watching,
}

/// Packages, in place, a folder with `index.html`, the wasm and wasm-bindgen's glue.
pub(crate) fn package(project: &Project, staging: &Path, purpose: Purpose) -> Result<()> {
    let content = content::package(project, staging)?;
    let screen = screens::render(project, staging, &content)?;
    let glue = glue::package(project, staging, purpose, &content, &screen.checksums)?;
    let styles = styles::first(project, staging)?;
    loader::package(project, staging, &glue, &content, &screen, &styles)?;
    snippet::package(project, staging, &glue, &screen, &styles)?;
    page::package(staging)?;
    if purpose == Purpose::Watching {
        return Ok(());
    }
    integrity::package(staging)?;
    compress::package(staging)
}
