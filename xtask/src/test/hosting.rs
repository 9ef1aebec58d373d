//! The packaged widget in the surroundings that the guides in docs/ describe.

use anyhow::Result;

use super::{browser, headline};
use crate::process;
use crate::project::Project;

/// The servers of docs/hosting.md, with the very configurations that stand there.
pub(super) fn hosting(project: &Project) -> Result<()> {
    headline("the widget in nginx and Apache");
    on_site(project, "hosting::")
}

/// A `WordPress` in which people of all roles paste the widget.
pub(super) fn wordpress(project: &Project) -> Result<()> {
    headline("the widget in WordPress");
    on_site(project, "wordpress::")
}

/// End-to-end tests that need more than a browser: the runs of the others skip them.
pub(super) const ON_SITES: [&str; 4] = ["--skip", "hosting::", "--skip", "wordpress::"];

fn on_site(project: &Project, name: &str) -> Result<()> {
    let mut tests = browser::with_driver(project)?;
    tests.args(["test", "--test", "browser", "--", browser::BROWSERS_AT_ONCE, name]);
    process::run(&mut tests)
}
