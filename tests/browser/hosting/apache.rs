use std::path::Path;
use std::process::Command;

use super::daemon::{Scratch, WebServer};
use super::guide;

/// Where the guide's rules for the folder are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rules {
    /// In the folder's `.htaccess`.
    InTheFolder,
    /// In the site's `<Directory>`.
    InTheSite,
}

/// The relevant part of Debian's `apache2.conf`.
const CONFIGURATION: &str = r"
ServerRoot /etc/apache2
ServerName localhost
Listen 127.0.0.1:PORT
PidFile SCRATCHpid
DefaultRuntimeDir SCRATCH
Mutex file:SCRATCH default
ErrorLog /dev/stderr
User www-data
Group www-data
AccessFileName .htaccess
<Directory />
    Options FollowSymLinks
    AllowOverride None
    Require all denied
</Directory>
MODULES
<VirtualHost *:PORT>
    SITE
</VirtualHost>
";

/// The modules that Debian enables, then those that the guide adds.
pub const MODULES: [&str; 12] = [
    "authz_core",
    "authz_host",
    "alias",
    "autoindex",
    "dir",
    "env",
    "filter",
    "mime",
    "negotiation",
    "setenvif",
    "headers",
    "rewrite",
];

/// Modules that would compress the files again and set other cache times.
const INTERFERING: [&str; 3] = ["brotli", "deflate", "expires"];

/// A site whose own settings conflict with the headers that the widget's files need.
const SITE: &str = r#"
AddOutputFilterByType BROTLI_COMPRESS text/javascript application/json application/wasm
AddOutputFilterByType DEFLATE text/javascript application/json application/wasm
ExpiresActive On
ExpiresDefault "access plus 1 month"
DocumentRoot SCRATCHsite
<Directory SCRATCHsite>
    Require all granted
</Directory>
ErrorDocument 404 /sorry.html
Header set Access-Control-Allow-Origin "https://example.org"
Header set Cross-Origin-Resource-Policy "same-origin"
Header set X-Content-Type-Options "nosniff"
Header set Cache-Control "max-age=2592000"
<FilesMatch "\.(js|css|json)$">
    Header set Cache-Control "max-age=604800"
</FilesMatch>
"#;

/// Starts Apache with the guide's configuration.
pub fn start(rules: Rules) -> WebServer {
    let scratch = Scratch::new();
    let published = scratch.publish("dist");
    let [for_the_folder, for_the_site] = guide::blocks("apache", &format!("{}/", published.display()));
    let mut site = [SITE, &for_the_site].concat();
    scratch.folder("site");
    scratch.write("site/sorry.html", "Sorry");
    match rules {
        Rules::InTheFolder => drop(scratch.write("dist/.htaccess", &for_the_folder)),
        Rules::InTheSite => {
            let allowed = "AllowOverride FileInfo Indexes";
            assert!(site.contains(allowed), "{site}");
            site = site.replace(allowed, &["AllowOverride None\n", &for_the_folder].concat());
        }
    }
    let modules = ["mpm_event"].iter().chain(&MODULES).chain(&INTERFERING);
    serve(&modules.copied().collect::<Vec<_>>(), &site, scratch)
}

/// Starts Apache with these modules and the configuration of this site.
pub fn serve(modules: &[&str], site: &str, scratch: Scratch) -> WebServer {
    let modules: Vec<String> = modules.iter().map(|name| include(name)).collect();
    let text = CONFIGURATION.replace("MODULES", &modules.concat()).replace("SITE", site);
    let mut apache = Command::new("/usr/sbin/apache2");
    WebServer::start(apache.args(["-DFOREGROUND", "-f"]), "resuming normal operations", &text, scratch)
}

/// Returns the directives that load a module with Debian's settings.
fn include(module: &str) -> String {
    let line = |ending: &str| format!("Include mods-available/{module}.{ending}\n");
    let has_settings = Path::new(&format!("/etc/apache2/mods-available/{module}.conf")).exists();
    [line("load"), if has_settings { line("conf") } else { String::new() }].concat()
}
