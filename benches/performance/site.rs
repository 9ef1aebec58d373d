use std::collections::HashMap;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::Result;
use xtask::server::{Folder, Response, Server};

use crate::contestant::host_page;

/// Servers for the host pages and, on two other origins, for the scripts of the widget and its peers.
pub struct Site {
    host: Server,
    widget: Server,
    peers: Server,
    pages: Arc<Mutex<HashMap<String, Response>>>,
}

impl Site {
    /// Serves the files of the widget and its peers, as a CDN would.
    pub fn start(dist: &Path, peers: &Path) -> Result<Self> {
        let pages: Arc<Mutex<HashMap<String, Response>>> = Arc::default();
        let served = Arc::clone(&pages);
        let host = Server::start(Folder::new(dist), move |request| {
            let pages = served.lock().unwrap_or_else(PoisonError::into_inner);
            Some(pages.get(&request.path).cloned().unwrap_or_else(Response::not_found))
        })?;
        let server = |folder: &Path| Server::start(Folder::new(folder), |_| None);
        Ok(Self { host, widget: server(dist)?, peers: server(peers)?, pages })
    }

    /// Adds a host page with this embed and returns its URL.
    pub fn page(&self, embed: &str) -> Result<String> {
        let embed = embed.replace("WIDGET", &self.widget.url("")).replace("PEERS", &self.peers.url(""));
        let mut pages = self.pages.lock().unwrap_or_else(PoisonError::into_inner);
        let path = format!("/{}", pages.len());
        pages.insert(path.clone(), host_page(&embed)?);
        Ok(self.host.url(&path))
    }
}
