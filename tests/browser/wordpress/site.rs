use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::{Value, json};

use crate::hosting::apache;
use crate::hosting::daemon::{Daemon, Scratch, WebServer};
use crate::hosting::guide;
use crate::page::Page;

/// A browser, and a WordPress site with the widget's files in its uploads.
pub struct Site {
    pub page: Page,
    web: WebServer,
    _database: Daemon,
}

/// No updates, no scheduled tasks and no requests to other servers.
const CONFIG: &str = "<?php
define('DB_NAME', 'wordpress');
define('DB_USER', 'root');
define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:SOCKET');
define('DB_CHARSET', 'utf8mb4');
define('AUTOMATIC_UPDATER_DISABLED', true);
define('DISABLE_WP_CRON', true);
define('WP_HTTP_BLOCK_EXTERNAL', true);
$table_prefix = 'wp_';
require ABSPATH . 'wp-settings.php';
";

const SITE: &str = "
DocumentRoot SCRATCHsite
<Directory SCRATCHsite>
    Require all granted
    AllowOverride All
</Directory>
";

/// The path of the widget's files on the site.
pub const FOLDER: &str = "/wp-content/uploads/career-path/";

pub const PASSWORD: &str = "only for this test";

impl Site {
    /// Starts a database and Apache, and installs WordPress with an administrator.
    pub async fn start() -> Self {
        let (database, socket) = database();
        let scratch = Scratch::new();
        copy(Path::new("/usr/share/wordpress"), &scratch.folder("site"));
        scratch.write("site/wp-config.php", &CONFIG.replace("SOCKET", &socket));
        let folder = format!("site{FOLDER}");
        scratch.publish(&folder);
        let [rules, _] = guide::blocks("apache", "");
        scratch.write(&format!("{folder}.htaccess"), &rules);
        // Browsers request it on every site.
        scratch.write("site/favicon.ico", "");
        scratch.folder("site/wp-content/mu-plugins");
        scratch.write("site/wp-content/mu-plugins/career-path.php", &plugin());
        let php = php_module();
        let modules = ["mpm_prefork", &php].into_iter().chain(apache::MODULES).collect::<Vec<_>>();
        let web = apache::serve(&modules, SITE, scratch);
        let site = Self { page: Page::prepare("", "", |_| None).await, web, _database: database };
        site.install().await;
        site
    }

    /// Returns the full address of a path.
    pub fn url(&self, path: &str) -> String {
        self.web.url(path)
    }

    /// Returns the server's port, for requests without a browser.
    pub fn port(&self) -> u16 {
        self.web.port
    }

    pub async fn goto(&self, path: &str) {
        self.page.client().goto(&self.url(path)).await.unwrap_or_else(|error| panic!("{path}: {error}"));
    }

    /// Runs an async script in the page, with `arguments` as its variable `given`. Panics if it throws.
    pub async fn run(&self, script: &str, arguments: Value) -> Value {
        let script = format!(
            "const [given, done] = arguments; (async () => {{ {script} }})().then(done, (error) => done({{ error: error.message }}));"
        );
        let answer =
            self.page.client().execute_async(&script, vec![arguments]).await.expect("a script that ends");
        assert_eq!(answer["error"], Value::Null, "{script}");
        answer
    }

    /// Sends the installation form, which creates the first administrator.
    async fn install(&self) {
        self.goto("/wp-admin/install.php").await;
        let answers = json!({
            "weblog_title": "Your site", "user_name": "administrator", "admin_email": "administrator@example.org",
            "admin_password": PASSWORD, "admin_password2": PASSWORD, "pw_weak": "on", "language": "",
        });
        let script = "const body = new URLSearchParams(given);
            const answer = await fetch('/wp-admin/install.php?step=2', { method: 'POST', body });
            return (await answer.text()).includes('wp-login.php');";
        assert_eq!(self.run(script, answers).await, true, "the installation ends at the login page");
    }
}

/// Starts a database for one test, and returns it with the path of its socket. It has no port, so it needs no user
/// accounts. It may lose data in a crash, which makes it faster.
fn database() -> (Daemon, String) {
    let scratch = Scratch::new();
    let (data, socket) = (scratch.folder("data"), format!("{}socket", scratch.path()));
    let first = scratch.write("first.sql", "CREATE DATABASE wordpress;");
    let mut server = Command::new("/usr/sbin/mariadbd");
    server.args(["--no-defaults", "--user=root", "--skip-networking", "--skip-grant-tables"]);
    server.arg("--innodb-flush-log-at-trx-commit=0").arg(format!("--socket={socket}"));
    server.arg(format!("--datadir={}", data.display())).arg(format!("--init-file={}", first.display()));
    (Daemon::start(&server, "ready for connections", scratch), socket)
}

/// Returns the plugin from docs/wordpress.md.
fn plugin() -> String {
    let [plugin] = guide::blocks_of("wordpress", "php");
    plugin
}

/// Copies a folder and follows its symbolic links.
fn copy(from: &Path, to: &Path) {
    let copied = Command::new("cp")
        .args(["--recursive", "--dereference", "--no-target-directory"])
        .args([from, to])
        .status();
    assert!(copied.is_ok_and(|status| status.success()), "cannot copy {}", from.display());
}

/// Returns the name of Apache's PHP module, which includes the version.
fn php_module() -> String {
    let names = fs::read_dir("/etc/apache2/mods-available").expect("Apache is installed");
    let names = names.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    let name = names.filter_map(|name| name.strip_suffix(".load").map(str::to_owned));
    name.into_iter().find(|name| name.starts_with("php")).expect("Apache's PHP module is installed")
}
