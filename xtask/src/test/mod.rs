//! `cargo xtask test`: every check, each under a headline, stopping at the first that fails.
//!
//! The runners' own output is shown as it is, and their closing lines end the output; the size
//! table therefore stands before the end-to-end tests.

mod browser;
mod budgets;
mod gaps;
mod host;
mod hosting;
mod origin;
mod sizes;

use anyhow::Result;

use crate::build;
use crate::project::Project;
use crate::setup;

/// A part of the tests that can be run alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    /// Format, lints, and the tests that need no browser.
    Host,
    /// Yew components, compiled to wasm, in a browser.
    Components,
    /// The widget on host pages, end to end, in three engines and as plain JavaScript.
    Browser,
    /// The widget in nginx and Apache.
    Hosting,
    /// Licenses and sources of all that the project is made of.
    Licenses,
    /// The widget in a `WordPress`.
    WordPress,
    /// What a visitor downloads, against the budgets.
    Sizes,
}

impl Part {
    /// The part `--only` names.
    pub(crate) fn named(name: &str) -> Option<Self> {
        Some(match name {
            "host" => Self::Host,
            "components" => Self::Components,
            "browser" => Self::Browser,
            "hosting" => Self::Hosting,
            "licenses" => Self::Licenses,
            "sizes" => Self::Sizes,
            "wordpress" => Self::WordPress,
            _ => return None,
        })
    }
}

/// Runs the whole test, or one part of it.
pub(crate) fn test(project: &Project, only: Option<Part>) -> Result<()> {
    match only {
        None => {
            setup::for_testing(project)?;
            origin::check(project)?;
            host::test(project)?;
            browser::components(project)?;
            build(project)?;
            sizes(project)?;
            end_to_end(project)?;
            hosting::hosting(project)?;
            hosting::wordpress(project)?;
        }
        Some(Part::Host) => {
            setup::meet(project, &[&setup::WASM_TARGET])?;
            host::test(project)?;
        }
        Some(Part::Components) => {
            setup::for_components(project)?;
            browser::components(project)?;
        }
        Some(Part::Browser) => {
            setup::for_browser(project)?;
            build(project)?;
            end_to_end(project)?;
        }
        Some(Part::Hosting) => {
            setup::for_sites(project)?;
            build(project)?;
            hosting::hosting(project)?;
        }
        Some(Part::WordPress) => {
            setup::for_sites(project)?;
            build(project)?;
            hosting::wordpress(project)?;
        }
        Some(Part::Licenses) => {
            setup::for_licenses(project)?;
            origin::check(project)?;
        }
        Some(Part::Sizes) => {
            setup::for_building(project)?;
            build(project)?;
            sizes(project)?;
        }
    }
    println!("\nall checks passed");
    Ok(())
}

fn build(project: &Project) -> Result<()> {
    headline("build");
    build::build(project)
}

fn end_to_end(project: &Project) -> Result<()> {
    headline("build that knows its address");
    build::addressed(project)?;
    browser::end_to_end(project)
}

fn sizes(project: &Project) -> Result<()> {
    headline("sizes");
    sizes::check(&project.dist())
}

fn headline(title: &str) {
    println!("\n== {title} ==");
}
