//! `cargo xtask serve`: the widget on this machine.

use std::io::{self, ErrorKind};
use std::thread;

use anyhow::{Context, Result};

use crate::build;
use crate::project::Project;
use crate::server::{Folder, Server};
use crate::setup;

/// How many ports are tried before giving up.
const PORTS: u16 = 20;

/// Builds the widget and serves it until the program is stopped.
pub(crate) fn serve(project: &Project, port: u16) -> Result<()> {
    setup::for_building(project)?;
    build::build(project)?;
    let server = first_free(&Folder::always_fresh(project.dist()), port)
        .with_context(|| format!("could not listen at 127.0.0.1:{port}"))?;
    println!("The page in index.html, with the widget on it (Ctrl-C stops):\n{}", server.url("/"));
    loop {
        thread::park();
    }
}

fn first_free(folder: &Folder, port: u16) -> io::Result<Server> {
    let mut ports = port..=port.saturating_add(PORTS);
    loop {
        let port = ports.next().ok_or(ErrorKind::AddrInUse)?;
        match Server::start_at(port, folder.clone(), |_| None) {
            Err(error) if error.kind() == ErrorKind::AddrInUse => {}
            started => return started,
        }
    }
}
#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_taken_port_leads_to_the_next() {
        let folder = Folder::new(".");
        let first = first_free(&folder, 18_080).unwrap();
        let second = first_free(&folder, first.address().port()).unwrap();
        assert!(second.address().port() > first.address().port());
    }
}
