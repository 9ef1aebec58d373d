use std::path::Path;

use anyhow::{Result, bail};

use super::Need;
use crate::process;
use crate::project::Project;

/// Packages of Debian's.
pub(crate) struct DebianPackages {
    name: &'static str,
    purpose: &'static str,
    packages: &'static [&'static str],
    /// A file of each that matters. Looked for by its path, since the PATH of a person has no servers in it.
    files: &'static [&'static str],
}

/// The servers that docs/hosting.md has configurations for.
pub(crate) const HOSTS: DebianPackages = DebianPackages {
    name: "nginx with brotli, and apache2",
    purpose: "serve the widget as docs/hosting.md says",
    packages: &["nginx", "libnginx-mod-http-brotli-static", "apache2"],
    files: &[
        "/usr/sbin/nginx",
        "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so",
        "/usr/sbin/apache2",
        "/etc/apache2/mods-available/headers.load",
    ],
};

impl Need for DebianPackages {
    fn name(&self) -> String {
        self.name.to_owned()
    }

    fn purpose(&self) -> &'static str {
        self.purpose
    }

    fn is_met(&self, _project: &Project) -> bool {
        self.files.iter().all(|file| Path::new(file).exists())
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
        format!("install {}, on Debian or as root with a network", self.packages.join(", "))
    }
}
