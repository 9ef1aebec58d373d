use std::path::Path;
use std::process::Command;

use anyhow::{Result, bail};

use super::{Need, log_of};
use crate::chromium;
use crate::process;
use crate::project::Project;

/// A group of Debian packages.
pub(crate) struct DebianPackages {
    packages: &'static [&'static str],
    purpose: &'static str,
    estimate: &'static str,
    are_installed: fn(&Project) -> bool,
}

pub(crate) const CHROMIUM: DebianPackages = DebianPackages {
    packages: &["chromium", "chromium-driver"],
    purpose: "the browser most tests run in",
    estimate: "30 s",
    are_installed: |project| chromium::program(project).is_some() && chromium::driver(project).is_some(),
};

/// Only the browser. Its driver comes from crates.io, because Debian has none.
pub(crate) const FIREFOX: DebianPackages = DebianPackages {
    packages: &["firefox-esr"],
    purpose: "the second browser",
    estimate: "15 s",
    are_installed: |project| FIREFOXES.iter().any(|name| project.program(name).is_some()),
};

/// WebKit has no headless mode, so it needs a virtual screen and a program that sets the visitor's preferences.
pub(crate) const WEBKIT: DebianPackages = DebianPackages {
    packages: &["webkit2gtk-driver", "xvfb", "xsettingsd"],
    purpose: "the third browser, with a virtual screen",
    estimate: "15 s",
    are_installed: |project| WEBKITS.iter().all(|name| project.program(name).is_some()),
};

/// The servers that docs/hosting.md has configurations for.
pub(crate) const WEB_SERVERS: DebianPackages = DebianPackages {
    packages: &["nginx", "libnginx-mod-http-brotli-static", "apache2"],
    purpose: "the web servers in docs/hosting.md",
    estimate: "10 s",
    are_installed: |_| WEB_SERVER_FILES.iter().all(|file| Path::new(file).exists()),
};

/// Full paths, because `/usr/sbin` is often not on the PATH.
const WEB_SERVER_FILES: [&str; 4] = [
    "/usr/sbin/nginx",
    "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so",
    "/usr/sbin/apache2",
    "/etc/apache2/mods-available/headers.load",
];

/// A WordPress site like the ones in docs/wordpress.md.
pub(crate) const WORDPRESS: DebianPackages = DebianPackages {
    packages: &[
        "wordpress",
        "wordpress-theme-twentytwentyone",
        "wordpress-theme-twentytwentytwo",
        "wordpress-theme-twentytwentythree",
        "libapache2-mod-php",
        "php-mysql",
        "mariadb-server-core",
    ],
    purpose: "a WordPress site to test the widget on",
    estimate: "20 s",
    are_installed: |_| WORDPRESS_FILES.iter().all(|file| Path::new(file).exists()),
};

const WORDPRESS_FILES: [&str; 5] = [
    "/usr/share/wordpress/wp-load.php",
    "/usr/share/wordpress/wp-content/themes/twentytwentyone",
    "/usr/share/wordpress/wp-content/themes/twentytwentytwo",
    "/usr/share/wordpress/wp-content/themes/twentytwentythree",
    "/usr/sbin/mariadbd",
];

const FIREFOXES: [&str; 2] = ["firefox-esr", "firefox"];

const WEBKITS: [&str; 3] = ["WebKitWebDriver", "Xvfb", "xsettingsd"];

impl Need for DebianPackages {
    fn name(&self) -> String {
        self.packages.join(", ")
    }

    fn purpose(&self) -> &'static str {
        self.purpose
    }

    fn source(&self) -> &'static str {
        "apt"
    }

    fn estimate(&self) -> &'static str {
        self.estimate
    }

    fn is_met(&self, project: &Project) -> bool {
        (self.are_installed)(project)
    }

    fn install(&self, project: &Project, log: &Path) -> Result<()> {
        let apt = |words: &[&str]| {
            let mut apt = as_root(project);
            apt.args(["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]).args(words);
            process::run_into(log, &mut apt)
        };
        apt(&[&["install", "--yes", "--no-install-recommends"], self.packages].concat())
    }

    fn by_hand(&self) -> String {
        format!("run `{}`", by_hand(&[self]))
    }
}

/// Installs the packages, or fails with the command that the user must run.
pub(super) fn install(project: &Project, needs: &[&'static DebianPackages]) -> Result<()> {
    let Some(first) = needs.first() else {
        return Ok(());
    };
    if project.program("apt-get").is_none() {
        let names: Vec<String> = needs.iter().map(|need| need.name()).collect();
        bail!(
            "apt-get is missing: install {} another way, or set CHROMIUM and CHROMEDRIVER to a Chromium \
             and its driver",
            names.join(", ")
        );
    }
    if !is_root(project) && !process::succeeds(project.command("sudo").args(["-n", "true"])) {
        bail!("only root can install Debian packages. Run this first:\n\n    {}\n", by_hand(needs));
    }
    let mut update = as_root(project);
    process::run_into(&project.path(log_of(*first)), update.args(["apt-get", "update"]))?;
    needs.iter().try_for_each(|need| super::install(project, *need))
}

fn by_hand(needs: &[&DebianPackages]) -> String {
    let packages: Vec<&str> = needs.iter().flat_map(|need| need.packages).copied().collect();
    let install = format!("sudo apt-get install --yes --no-install-recommends {}", packages.join(" "));
    format!("sudo apt-get update && {install}")
}

fn is_root(project: &Project) -> bool {
    process::output(project.command("id").arg("-u")).is_ok_and(|user| user.trim_ascii() == b"0")
}

/// Returns a command that runs its arguments as root, without asking for a password.
fn as_root(project: &Project) -> Command {
    if is_root(project) {
        return project.command("env");
    }
    let mut sudo = project.command("sudo");
    sudo.arg("-n");
    sudo
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_command_installs_all_packages() {
        let command = by_hand(&[&CHROMIUM, &FIREFOX]);
        assert_eq!(command.matches("apt-get install").count(), 1);
        for package in ["chromium", "chromium-driver", "firefox-esr"] {
            assert!(command.split(' ').any(|word| word == package), "{command}");
        }
    }
}
