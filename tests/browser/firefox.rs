use std::env;
use std::process::Command;

use serde_json::{Value, json};

use crate::driver::{Driver, started};
use crate::engine::found;

pub fn driver() -> Driver {
    let program = env::var_os("GECKODRIVER").map(Into::into).or_else(|| found(&["geckodriver"]));
    let program = program.expect("geckodriver; `cargo xtask setup` installs it");
    let mut command = Command::new(program);
    command.args(["--port=0", "--websocket-port=0", "--allow-system-access"]);
    let (driver, port) = started(&mut command, port_in).expect("a driver that listens");
    Driver { port, processes: vec![driver] }
}

/// Reads "… Listening on 127.0.0.1:1234".
fn port_in(line: &str) -> Option<u16> {
    line.split_once("Listening on 127.0.0.1:")?.1.parse().ok()
}

pub fn capabilities(width: u32, height: u32) -> Value {
    let firefox = found(&["firefox-esr", "firefox"]).expect("Firefox; `cargo xtask setup` installs it");
    json!({ "moz:firefoxOptions": {
        "binary": firefox,
        "args": ["-headless", format!("--width={width}"), format!("--height={height}")],
    } })
}
