use std::io::ErrorKind;
use std::net::TcpStream;
use std::time::{Duration, Instant};

use anyhow::{Result, bail};
use serde_json::{Value, json};
use tungstenite::{Message, WebSocket};

/// Longer than anything measured here takes on the slowest profile.
pub const PATIENCE: Duration = Duration::from_secs(60);

/// A client for Chromium's DevTools protocol.
///
/// We wrote our own because no crate fits. WebDriver clients such as `fantoccini` go through a driver, which adds
/// time to every click. `chromiumoxide` has a type for each of the protocol's messages, so compiling it takes five
/// minutes of processor time before the first test. It also adds its own script world to each measured page.
pub struct Devtools {
    socket: WebSocket<TcpStream>,
    last: u64,
    events: Vec<Value>,
}

impl Devtools {
    /// Connects to the browser at `ws://127.0.0.1:port/path`.
    pub fn connect(port: u16, path: &str) -> Result<Self> {
        let stream = TcpStream::connect(("127.0.0.1", port))?;
        stream.set_read_timeout(Some(PATIENCE))?;
        stream.set_nodelay(true)?;
        let (socket, _) = tungstenite::client(format!("ws://127.0.0.1:{port}{path}"), stream)?;
        Ok(Self { socket, last: 0, events: Vec::new() })
    }

    /// Sends a command to the browser, or to the page of a session, without waiting for the result.
    pub fn send(&mut self, session: Option<&str>, method: &str, parameters: &Value) -> Result<u64> {
        self.last += 1;
        let mut message = json!({ "id": self.last, "method": method, "params": parameters });
        if let Some(session) = session {
            message["sessionId"] = session.into();
        }
        self.socket.send(Message::text(message.to_string()))?;
        Ok(self.last)
    }

    /// Sends a command and returns its result.
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

    /// Returns the first result of `find`, which gets the past events and then each new one; `None` after `time`.
    pub fn wait<T>(
        &mut self,
        time: Duration,
        mut find: impl FnMut(&Value) -> Option<T>,
    ) -> Result<Option<T>> {
        let end = Instant::now() + time;
        let mut seen = 0;
        loop {
            while let Some(event) = self.events.get(seen) {
                if let Some(found) = find(event) {
                    return Ok(Some(found));
                }
                seen += 1;
            }
            let left = end.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return Ok(None);
            }
            self.socket.get_ref().set_read_timeout(Some(left))?;
            let read = self.read();
            self.socket.get_ref().set_read_timeout(Some(PATIENCE))?;
            match read {
                Ok(message) => self.keep(message),
                Err(tungstenite::Error::Io(error)) if error.kind() == ErrorKind::WouldBlock => {}
                Err(error) => return Err(error.into()),
            }
        }
    }

    /// Returns and forgets all events since the last call.
    pub fn take_events(&mut self) -> Vec<Value> {
        std::mem::take(&mut self.events)
    }

    fn keep(&mut self, message: Value) {
        if message["id"].is_null() {
            self.events.push(message);
        }
    }

    fn read(&mut self) -> tungstenite::Result<Value> {
        loop {
            if let Message::Text(text) = self.socket.read()? {
                return Ok(serde_json::from_str(&text).unwrap_or_default());
            }
        }
    }
}
