//! Turns what Trunk built into what a site owner publishes.
//!
//! ```text
//! ems-career-path.js            the script tag: loader, styles, and the names of the next two
//! ems-career-path-HASH.js       wasm-bindgen's glue, and the styles after the first question
//! ems-career-path-HASH.wasm     the widget
//! ems-career-path-HASH.plain.js both as JavaScript, where there is no WebAssembly
//! content.LANG.json             facts and words, names that stay so that an owner can copy them
//! snippet.LANG.html             the fastest way to embed: the first question itself, to be pasted
//! preload.html                  lines for the head of a page that wants all at once
//! index.html                    the project's own host page
//! integrity.json                sha384 of each of them
//! ….br, ….gz                    each of them compressed, for hosts that do not
//! ```
//!
//! The same tree gives the same bytes.

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

/// The folder Trunk is preparing, which it moves to `dist/` when its hooks are done.
pub(crate) fn staging() -> Result<PathBuf> {
    let staging = env::var_os("TRUNK_STAGING_DIR");
    staging.map(PathBuf::from).context("`package` is Trunk's hook: run `cargo xtask build`")
}

/// What the files are for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// A site owner hosts them.
    Publishing,
    /// `serve --watch` shows them: a debug build, not made small, without a variant for pages without WebAssembly.
    Watching,
}

/// Packages a folder that has `index.html`, the wasm and wasm-bindgen's glue in it.
pub(crate) fn package(project: &Project, staging: &Path, purpose: Purpose) -> Result<()> {
    let glue = glue::package(project, staging, purpose)?;
    let languages = content::package(project, staging)?;
    let screen = screens::render(project, staging, &languages)?;
    let styles = styles::first(project, staging)?;
    loader::package(project, staging, &glue, &screen, &styles)?;
    snippet::package(project, staging, &glue, &screen, &styles)?;
    page::package(staging)?;
    if purpose == Purpose::Watching {
        return Ok(());
    }
    integrity::package(staging)?;
    compress::package(staging)
}
