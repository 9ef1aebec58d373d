use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use super::Need;
use crate::process;
use crate::project::Project;

/// A browser with what drives it, as the system's packages.
pub(crate) struct DebianPackages {
    packages: &'static [&'static str],
    purpose: &'static str,
    are_there: fn(&Project) -> bool,
}

pub(crate) const CHROMIUM: DebianPackages = DebianPackages {
    packages: &["chromium", "chromium-driver"],
    purpose: "is the first of the browsers the tests use",
    are_there: |project| chromium(project).is_some() && driver(project).is_some(),
};

/// Its driver comes from crates.io: Debian has none.
pub(crate) const FIREFOX: DebianPackages = DebianPackages {
    packages: &["firefox-esr"],
    purpose: "is the second",
    are_there: |project| FIREFOXES.iter().any(|name| project.program(name).is_some()),
};

/// Its browser needs a screen, and something that tells it what a visitor prefers.
pub(crate) const WEBKIT: DebianPackages = DebianPackages {
    packages: &["webkit2gtk-driver", "xvfb", "xsettingsd"],
    purpose: "is the third, with a screen that nobody sees",
    are_there: |project| WEBKITS.iter().all(|name| project.program(name).is_some()),
};

/// The servers that docs/hosting.md has configurations for.
pub(crate) const HOSTS: DebianPackages = DebianPackages {
    packages: &["nginx", "libnginx-mod-http-brotli-static", "apache2"],
    purpose: "serve the widget as docs/hosting.md says",
    are_there: |_| HOST_FILES.iter().all(|file| Path::new(file).exists()),
};

/// By their paths, since the PATH of a person has no servers in it.
const HOST_FILES: [&str; 4] = [
    "/usr/sbin/nginx",
    "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so",
    "/usr/sbin/apache2",
    "/etc/apache2/mods-available/headers.load",
];

/// A site of the kind that docs/wordpress.md is about.
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
    purpose: "is a site to put the widget on",
    are_there: |_| WORDPRESS_FILES.iter().all(|file| Path::new(file).exists()),
};

const WORDPRESS_FILES: [&str; 5] = [
    "/usr/share/wordpress/wp-load.php",
    "/usr/share/wordpress/wp-content/themes/twentytwentyone",
    "/usr/share/wordpress/wp-content/themes/twentytwentytwo",
    "/usr/share/wordpress/wp-content/themes/twentytwentythree",
    "/usr/sbin/mariadbd",
];

/// The names Chromium has on the systems it comes with.
const CHROMIUMS: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "chrome"];

const FIREFOXES: [&str; 2] = ["firefox-esr", "firefox"];

const WEBKITS: [&str; 3] = ["WebKitWebDriver", "Xvfb", "xsettingsd"];

/// Where Chromium is.
pub(crate) fn chromium(project: &Project) -> Option<PathBuf> {
    CHROMIUMS.iter().find_map(|name| project.program(name))
}

/// Where its driver is: the one `CHROMEDRIVER` names, else the first on the path.
pub(crate) fn driver(project: &Project) -> Option<PathBuf> {
    env::var_os("CHROMEDRIVER").map(PathBuf::from).or_else(|| project.program("chromedriver"))
}

impl Need for DebianPackages {
    fn name(&self) -> String {
        self.packages.join(" with ")
    }

    fn purpose(&self) -> &'static str {
        self.purpose
    }

    fn is_met(&self, project: &Project) -> bool {
        (self.are_there)(project)
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
        apt(&[&["install", "--yes", "--no-install-recommends"], self.packages].concat())
    }

    fn by_hand(&self) -> String {
        format!("install {}, or on Debian try again as root with a network", self.packages.join(" and "))
    }
}
