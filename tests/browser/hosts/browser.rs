use std::fmt;

use crate::engine::Engine;
use crate::runs_as::RunsAs;

/// A browser that visits host pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Browser {
    Chromium,
    Firefox,
    WebKit,
    /// Chromium without WebAssembly: the widget runs as plain JavaScript.
    NoWasm,
}

impl Browser {
    pub const ALL: [Self; 4] = [Self::Chromium, Self::Firefox, Self::WebKit, Self::NoWasm];

    pub const OTHER_ENGINES: [Self; 2] = [Self::Firefox, Self::WebKit];

    /// Returns the browser that the environment selects.
    pub fn current() -> Self {
        match (RunsAs::current(), Engine::current()) {
            (RunsAs::JavaScript, _) => Self::NoWasm,
            (_, Engine::Chromium) => Self::Chromium,
            (_, Engine::Firefox) => Self::Firefox,
            (_, Engine::WebKit) => Self::WebKit,
        }
    }
}

impl fmt::Display for Browser {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::Chromium => "Chromium",
            Self::Firefox => "Firefox",
            Self::WebKit => "WebKit",
            Self::NoWasm => "Chromium without WebAssembly",
        })
    }
}
