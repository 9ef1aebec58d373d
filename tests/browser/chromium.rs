use std::env;
use std::process::Command;

use serde_json::{Value, json};

use crate::driver::{Driver, started};

/// How Chromium is started: without a window, and without asking anybody anything.
const FLAGS: [&str; 9] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
];

/// It looks for a port that is free on IPv4, then wants the same on IPv6, and gives up where somebody has
/// taken that: the next one finds another.
pub fn driver() -> Driver {
    let program = env::var("CHROMEDRIVER").unwrap_or_else(|_| "chromedriver".to_owned());
    let mut attempts = (0..10).filter_map(|_| started(Command::new(&program).arg("--port=0"), port_in));
    let (driver, port) = attempts.next().unwrap_or_else(|| panic!("{program} does not start"));
    Driver { port, processes: vec![driver] }
}

/// Reads "… was started successfully on port 1234."
fn port_in(line: &str) -> Option<u16> {
    line.split_once("successfully on port ")?.1.trim_end_matches('.').parse().ok()
}

pub fn capabilities(width: u32, height: u32) -> Value {
    let mut flags: Vec<String> = FLAGS.map(str::to_owned).to_vec();
    flags.push(format!("--window-size={width},{height}"));
    json!({
        "goog:chromeOptions": { "args": flags },
        "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
    })
}
