use std::net::TcpStream;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
use tungstenite::{Message, WebSocket};

/// Longer than anything measured takes on the slowest profile.
const PATIENCE: Duration = Duration::from_secs(60);

/// Chromium's own protocol, spoken directly: a driver in between would add its own time to each click.
pub struct Devtools {
    socket: WebSocket<TcpStream>,
    last: u64,
    events: Vec<Value>,
}

impl Devtools {
    /// Connects to a browser that listens at `127.0.0.1:port`, under this path.
    pub fn connect(port: u16, path: &str) -> Result<Self> {
        let stream = TcpStream::connect(("127.0.0.1", port))?;
        stream.set_read_timeout(Some(PATIENCE))?;
        stream.set_nodelay(true)?;
        let (socket, _) = tungstenite::client(format!("ws://127.0.0.1:{port}{path}"), stream)?;
        Ok(Self { socket, last: 0, events: Vec::new() })
    }

    /// Sends a command, to the browser or to a page of this session, and does not wait for its answer.
    pub fn send(&mut self, session: Option<&str>, method: &str, parameters: &Value) -> Result<u64> {
        self.last += 1;
        let mut message = json!({ "id": self.last, "method": method, "params": parameters });
        if let Some(session) = session {
            message["sessionId"] = session.into();
        }
        self.socket.send(Message::text(message.to_string()))?;
        Ok(self.last)
    }

    /// Sends a command and gives its answer.
    pub fn call(&mut self, session: Option<&str>, method: &str, parameters: &Value) -> Result<Value> {
        let id = self.send(session, method, parameters)?;
        loop {
            let mut message = self.read()?;
            if message["id"] != id {
                self.keep(message);
            } else if message["error"].is_null() {
                return Ok(message["result"].take());
            } else {
                bail!("{method}: {}", message["error"]);
            }
        }
    }

    /// Waits for an event for which `find` gives something, among those that have come and those to come.
    pub fn wait<T>(&mut self, what: &str, mut find: impl FnMut(&Value) -> Option<T>) -> Result<T> {
        let end = Instant::now() + PATIENCE;
        let mut seen = 0;
        loop {
            while let Some(event) = self.events.get(seen) {
                if let Some(found) = find(event) {
                    return Ok(found);
                }
                seen += 1;
            }
            if Instant::now() > end {
                bail!("{what} did not come");
            }
            let message = self.read().with_context(|| format!("waiting for {what}"))?;
            self.keep(message);
        }
    }

    /// Every event so far since this was last asked.
    pub fn take_events(&mut self) -> Vec<Value> {
        std::mem::take(&mut self.events)
    }

    fn keep(&mut self, message: Value) {
        if message["id"].is_null() {
            self.events.push(message);
        }
    }

    fn read(&mut self) -> Result<Value> {
        loop {
            if let Message::Text(text) = self.socket.read()? {
                return Ok(serde_json::from_str(&text)?);
            }
        }
    }
}
