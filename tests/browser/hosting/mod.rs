//! Runs nginx and Apache, as Debian packages them, with the configurations of docs/hosting.md:
//! `cargo xtask test --only hosting`.

mod answers;
pub mod apache;
pub mod daemon;
pub mod exchange;
pub mod guide;
mod nginx;
mod visit;

use apache::Rules;
use daemon::WebServer;

/// A server that publishes `dist/` at `/career-path/`.
struct Host {
    name: &'static str,
    server: WebServer,
}

impl Host {
    /// Starts one server for each configuration of the guide.
    fn each() -> [Self; 3] {
        [
            Self { name: "nginx", server: nginx::start() },
            Self { name: "Apache with .htaccess", server: apache::start(Rules::InTheFolder) },
            Self { name: "Apache with <Directory>", server: apache::start(Rules::InTheSite) },
        ]
    }

    /// Returns the address of a published file.
    fn url(&self, file: &str) -> String {
        self.server.url(&format!("/career-path/{file}"))
    }
}
