//! The configurations of docs/hosting.md, in the servers they are for. `cargo xtask test --only hosting` runs
//! this: it needs nginx and Apache, as Debian packages them.

mod answers;
pub mod apache;
pub mod daemon;
pub mod exchange;
pub mod guide;
mod nginx;
mod visit;

use apache::Rules;
use daemon::Daemon;

/// A server that publishes `dist/` at `/career-path/`.
struct Host {
    name: &'static str,
    daemon: Daemon,
}

impl Host {
    /// One of each kind that the guide has a configuration for.
    fn each() -> [Self; 3] {
        [
            Self { name: "nginx", daemon: nginx::start() },
            Self { name: "Apache with .htaccess", daemon: apache::start(Rules::InTheFolder) },
            Self { name: "Apache with <Directory>", daemon: apache::start(Rules::InTheSite) },
        ]
    }

    /// The address of a published file.
    fn url(&self, file: &str) -> String {
        format!("http://127.0.0.1:{}/career-path/{file}", self.daemon.port)
    }
}
