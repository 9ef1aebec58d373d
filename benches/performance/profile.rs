use serde_json::{Value, json};

/// A visitor's device and connection.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Profile {
    /// This machine as it is.
    Desktop,
    /// A phone on slow 4G: 150 ms of latency, 1.6 Mbit/s, and a processor four times slower.
    Slow,
    /// The same phone, on its second visit.
    Warm,
}

impl Profile {
    pub const ALL: [Self; 3] = [Self::Desktop, Self::Slow, Self::Warm];

    pub fn name(self) -> &'static str {
        match self {
            Self::Desktop => "desktop",
            Self::Slow => "slow 4G, processor 4x slower",
            Self::Warm => "the same with a warm cache",
        }
    }

    /// Returns how many times slower the processor is made.
    pub fn slowdown(self) -> u32 {
        if self == Self::Desktop { 1 } else { 4 }
    }

    /// Returns the connection, in milliseconds and bytes per second; `None` if it is not slowed down.
    pub fn connection(self) -> Option<Value> {
        const DOWN: u32 = 1_600_000 / 8;
        const UP: u32 = 750_000 / 8;
        let slow = json!({
            "offline": false, "latency": 150, "downloadThroughput": DOWN, "uploadThroughput": UP
        });
        (self != Self::Desktop).then_some(slow)
    }
}
