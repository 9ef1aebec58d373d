use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use super::Need;
use crate::process;
use crate::project::Project;

/// Chromium and its driver, for the tests that need a real browser.
pub(crate) struct Browser;

/// The names Chromium has on the systems it comes with.
const CHROMIUMS: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "chrome"];

/// Where Chromium is.
pub(crate) fn chromium(project: &Project) -> Option<PathBuf> {
    CHROMIUMS.iter().find_map(|name| project.program(name))
}

/// Where the driver is: the one `CHROMEDRIVER` names, else the first on the path.
pub(crate) fn driver(project: &Project) -> Option<PathBuf> {
    env::var_os("CHROMEDRIVER").map(PathBuf::from).or_else(|| project.program("chromedriver"))
}

impl Need for Browser {
    fn name(&self) -> String {
        "chromium with chromium-driver".to_owned()
    }

    fn purpose(&self) -> &'static str {
        "is the browser the tests use"
    }

    fn is_met(&self, project: &Project) -> bool {
        chromium(project).is_some() && driver(project).is_some()
    }

    fn install(&self, project: &Project, log: &Path) -> Result<()> {
        if project.program("apt-get").is_none() {
            bail!("there is no apt-get here");
        }
        let user = process::output(project.command("id").arg("-u"))?;
        if user.trim_ascii() != b"0" {
            bail!("only root can install Debian packages");
        }
        let apt = |words: &[&str]| {
            let mut apt = project.command("apt-get");
            apt.env("DEBIAN_FRONTEND", "noninteractive").args(words);
            process::run_into(log, &mut apt)
        };
        apt(&["update"])?;
        apt(&["install", "--yes", "--no-install-recommends", "chromium", "chromium-driver"])
    }

    fn by_hand(&self) -> String {
        "install Chromium and its chromedriver, or on Debian try again as root with a network".to_owned()
    }
}
